import { IconHash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useStore } from '../state/store.ts';
import { PersonSwitch } from './person-switch.tsx';
import { SlackAvatar } from './slack-avatar.tsx';
import { openChannel, openHomeTab, slack, slackView } from './slack-state.ts';
import { seen, unreadIn } from './unread.ts';

/** Who one is, and where one can look. */
export const SlackSide = () => {
  const { me, team, people, channels } = useStore(slack, (now) => now);
  const { place } = useStore(slackView, (now) => now);
  const looked = useStore(seen, (now) => now);
  const app = people.find(({ isBot }) => isBot);
  const direct = channels.find(({ isDirect }) => isDirect);
  const isAtApp = place.kind === 'home' || place.id === direct?.id;
  return (
    <nav className="slack-side" aria-label="Slack">
      <p className="slack-team">{team}</p>
      <PersonSwitch />
      <ul className="slack-places">
        {channels
          .filter(({ isDirect }) => !isDirect)
          .map((channel) => {
            const isHere = place.kind === 'channel' && place.id === channel.id;
            return (
              <PlaceItem
                key={channel.id}
                icon={<IconHash size={15} aria-hidden />}
                name={channel.name}
                isHere={isHere}
                unread={isHere ? 0 : unreadIn(channel, me, looked)}
                onOpen={() => openChannel(channel.id)}
              />
            );
          })}
        {app && (
          <PlaceItem
            icon={<SlackAvatar name={app.name} isApp size={17} />}
            name={app.name}
            isHere={isAtApp}
            unread={direct && !isAtApp ? unreadIn(direct, me, looked) : 0}
            onOpen={openHomeTab}
          />
        )}
      </ul>
    </nav>
  );
};

interface PlaceItemProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly isHere: boolean;
  readonly unread: number;
  readonly onOpen: () => void;
}

const PlaceItem = ({ icon, name, isHere, unread, onOpen }: PlaceItemProps) => (
  <li>
    <button
      type="button"
      className={unread > 0 ? 'slack-place has-news' : 'slack-place'}
      aria-current={isHere ? 'page' : undefined}
      onClick={onOpen}
    >
      {icon}
      <span className="slack-place-name">{name}</span>
      {unread > 0 && (
        <span className="badge">
          {unread}
          <span className="only-heard"> unread</span>
        </span>
      )}
    </button>
  </li>
);
