import type { SlackMessageView } from '../../slack-view.ts';
import { useStore } from '../state/store.ts';
import { withEmoji } from './mrkdwn.ts';
import { slack } from './slack-state.ts';
import { actInSlack } from './use-slack.ts';

/** Signs that people and the app have put below a message; a tap adds one's own or takes it back. */
export const Reactions = ({ message: { reactions, channel, ts } }: { message: SlackMessageView }) => {
  const { me, people } = useStore(slack, (now) => now);
  if (reactions.length === 0) return null;
  return (
    <div className="slack-reactions">
      {reactions.map(({ name, users }) => {
        const isMine = users.includes(me ?? '');
        const who = users.map((id) => people.find((person) => person.id === id)?.name ?? 'somebody').join(', ');
        return (
          <button
            key={name}
            type="button"
            className="slack-reaction"
            aria-pressed={isMine}
            aria-label={`${name.replaceAll('_', ' ')}, by ${who}`}
            title={who}
            onClick={() => void actInSlack('react', { channel, ts, name, remove: isMine })}
          >
            {withEmoji(`:${name}:`)} {users.length}
          </button>
        );
      })}
    </div>
  );
};
