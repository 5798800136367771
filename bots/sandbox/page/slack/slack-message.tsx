import { Tooltip } from '@mantine/core';
import { IconEye, IconMessage2, IconMoodPlus } from '@tabler/icons-react';
import { memo } from 'react';
import type { SlackMessageView, SlackWhisper } from '../../slack-view.ts';
import { Face } from '../shell/face.tsx';
import { useStore } from '../state/store.ts';
import { timeOf } from '../state/times.ts';
import { Blocks } from './blocks.tsx';
import { MrkdwnText } from './mrkdwn-text.tsx';
import { withEmoji } from './mrkdwn.ts';
import { openThread, slack } from './slack-state.ts';
import type { ElementPress } from './slack-api.ts';
import { actInSlack } from './use-slack.ts';

interface SlackMessageProps {
  readonly message: SlackMessageView;
  /** Shown in a thread: its replies stand below it, and it opens nothing. */
  readonly inThread: boolean;
}

const QUICK_REACTION = 'eyes';

/** One message with its blocks, reactions and what hangs on it. */
export const SlackMessage = memo(({ message, inThread }: SlackMessageProps) => {
  const { ts, channel, author, isApp, at, blocks, text, edited, replyCount } = message;
  const press = (what: ElementPress) => actInSlack('press', { channel, messageTs: ts, ...what });
  return (
    <li className="slack-message" data-ts={ts} data-app={isApp}>
      <Avatar author={author} isApp={isApp} />
      <div className="slack-body">
        <p className="slack-by">
          <strong>{author}</strong>
          {isApp && <span className="slack-app">APP</span>}
          <time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>
          {edited && <span className="slack-edited">(edited)</span>}
        </p>
        {blocks.length > 0 ? <Blocks blocks={blocks} of={ts} onPress={press} /> : <MrkdwnText text={text} />}
        <Reactions message={message} />
        {!inThread && replyCount > 0 && (
          <button type="button" className="slack-replies" onClick={() => openThread(ts)}>
            <IconMessage2 size={15} aria-hidden /> {replyCount === 1 ? '1 reply' : `${replyCount} replies`}
          </button>
        )}
      </div>
      <Tools message={message} inThread={inThread} />
    </li>
  );
});
SlackMessage.displayName = 'SlackMessage';

/** What one can do with a message; in sight while one is at it. */
const Tools = ({ message: { channel, ts }, inThread }: SlackMessageProps) => (
  <div className="slack-tools">
    <Tooltip label="I’m looking at it">
      <button
        type="button"
        aria-label="React with eyes"
        onClick={() => void actInSlack('react', { channel, ts, name: QUICK_REACTION, remove: false })}
      >
        <IconMoodPlus size={16} aria-hidden />
      </button>
    </Tooltip>
    {!inThread && (
      <Tooltip label="Reply in thread">
        <button type="button" aria-label="Reply in thread" onClick={() => openThread(ts)}>
          <IconMessage2 size={16} aria-hidden />
        </button>
      </Tooltip>
    )}
  </div>
);

const Reactions = ({ message: { reactions, channel, ts } }: { message: SlackMessageView }) => {
  const me = useStore(slack, (now) => now.me);
  const toggle = (name: string, remove: boolean): void => void actInSlack('react', { channel, ts, name, remove });
  if (reactions.length === 0) return null;
  return (
    <div className="slack-reactions">
      {reactions.map(({ name, users }) => {
        const isMine = users.includes(me ?? '');
        return (
          <button
            key={name}
            type="button"
            className="slack-reaction"
            aria-pressed={isMine}
            aria-label={`${name}, ${users.length}`}
            onClick={() => toggle(name, isMine)}
          >
            {withEmoji(`:${name}:`)} {users.length}
          </button>
        );
      })}
    </div>
  );
};

/** Shown to the chosen person alone. */
export const Whisper = ({ whisper }: { whisper: SlackWhisper }) => {
  const { ts, channel, author, blocks, text, at } = whisper;
  const press = (what: ElementPress) => actInSlack('press', { channel, messageTs: ts, ...what });
  return (
    <li className="slack-message slack-whisper" data-ts={ts}>
      <Avatar author={author} isApp />
      <div className="slack-body">
        <p className="slack-only-you">
          <IconEye size={13} aria-hidden /> Only visible to you
        </p>
        <p className="slack-by">
          <strong>{author}</strong>
          <span className="slack-app">APP</span>
          <time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>
        </p>
        {blocks.length > 0 ? <Blocks blocks={blocks} of={ts} onPress={press} /> : <MrkdwnText text={text} />}
      </div>
    </li>
  );
};

const Avatar = ({ author, isApp }: { author: string; isApp: boolean }) =>
  isApp ? (
    <img className="slack-face" src="/sandbox/page/icon.svg" alt="" width="34" height="34" />
  ) : (
    <span className="slack-face">
      <Face name={author} seed={author.length} size={34} />
    </span>
  );
