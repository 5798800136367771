import { SegmentedControl } from '@mantine/core';
import { IconHash, IconHome, IconMessage } from '@tabler/icons-react';
import { useStore } from '../state/store.ts';
import { openChannel, openHomeTab, seen, slack, slackView, unreadIn } from './slack-state.ts';
import { lookAs } from './use-slack.ts';

/** Who one is, and where one can look. */
export const SlackSide = () => {
  const { me, colleagues, channels } = useStore(slack, (now) => now);
  const view = useStore(slackView, (now) => now);
  const looked = useStore(seen, (now) => now);
  return (
    <nav className="slack-side" aria-label="Slack">
      {colleagues.length > 0 && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Who you are"
          value={me ?? ''}
          onChange={lookAs}
          data={colleagues.map(({ id, name, role }) => ({
            value: id,
            label: `${name.split(' ')[0]}${role === null ? '' : ` · ${role}`}`,
          }))}
        />
      )}
      <ul className="slack-places">
        {channels.map((channel) => {
          const isHere = view.place.kind === 'channel' && view.place.id === channel.id;
          const count = isHere ? 0 : unreadIn(channel, me, looked);
          return (
            <li key={channel.id}>
              <button
                type="button"
                className="slack-place"
                aria-current={isHere ? 'page' : undefined}
                onClick={() => openChannel(channel.id)}
              >
                {channel.isDirect ? <IconMessage size={15} aria-hidden /> : <IconHash size={15} aria-hidden />}
                {channel.name}
                {count > 0 && (
                  <span className="badge">
                    {count}
                    <span className="only-heard"> unread</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
        <li>
          <button
            type="button"
            className="slack-place"
            aria-current={view.place.kind === 'home' ? 'page' : undefined}
            onClick={openHomeTab}
          >
            <IconHome size={15} aria-hidden /> App Home
          </button>
        </li>
      </ul>
    </nav>
  );
};
