import type { SlackMessageView } from '../../slack-view.ts';
import { useStore } from '../state/store.ts';
import { timeOf } from '../state/times.ts';
import { SlackAvatar } from './slack-avatar.tsx';
import { openThread, slack } from './slack-state.ts';

const MOST_FACES = 3;

/** What hangs below a message: who replied, how often, and when last. */
export const ReplyBar = ({ message }: { message: SlackMessageView }) => {
  const { ts, replyCount, replyUsers, lastReplyAt } = message;
  const people = useStore(slack, (now) => now.people);
  if (replyCount === 0) return null;
  return (
    <button type="button" className="slack-replies" onClick={() => openThread(ts)}>
      <span className="slack-faces">
        {replyUsers.slice(0, MOST_FACES).map((id) => {
          const known = people.find((person) => person.id === id);
          return <SlackAvatar key={id} name={known?.name ?? '?'} isApp={known?.isBot ?? false} size={20} />;
        })}
      </span>
      {replyCount === 1 ? '1 reply' : `${replyCount} replies`}
      {lastReplyAt !== null && <small>last {timeOf(lastReplyAt)}</small>}
    </button>
  );
};
