import { memo, useState } from 'react';
import type { SlackMessageView } from '../../slack-view.ts';
import { useStore } from '../state/store.ts';
import { timeOf } from '../state/times.ts';
import { Blocks } from './blocks.tsx';
import { EditMessage } from './edit-message.tsx';
import { MessageActions } from './message-actions.tsx';
import { MrkdwnText } from './mrkdwn-text.tsx';
import { Reactions } from './reactions.tsx';
import { ReplyBar } from './reply-bar.tsx';
import { SlackAvatar } from './slack-avatar.tsx';
import { slack } from './slack-state.ts';
import type { ElementPress } from './slack-api.ts';
import { actInSlack } from './use-slack.ts';

interface SlackMessageProps {
  readonly message: SlackMessageView;
  /** Shown in a thread: its replies stand below it, and it opens nothing. */
  readonly inThread: boolean;
  /** Its author spoke right before: their face is there already. */
  readonly goesOn: boolean;
}

/** One message with its blocks, reactions and what hangs on it. */
export const SlackMessage = memo(({ message, inThread, goesOn }: SlackMessageProps) => {
  const [editing, setEditing] = useState(false);
  const isMine = useStore(slack, (now) => now.me === message.user);
  const { ts, author, isApp, at, edited } = message;
  return (
    <li className={goesOn ? 'slack-message goes-on' : 'slack-message'} data-ts={ts} data-app={isApp}>
      {goesOn ? <Moment at={at} /> : <SlackAvatar name={author} isApp={isApp} />}
      <div className="slack-body">
        {!goesOn && (
          <p className="slack-by">
            <strong>{author}</strong>
            {isApp && <span className="slack-app">APP</span>}
            <Moment at={at} />
          </p>
        )}
        {editing ? <EditMessage message={message} onDone={() => setEditing(false)} /> : <Words message={message} />}
        {edited && !editing && <span className="slack-edited">(edited)</span>}
        <Reactions message={message} />
        {!inThread && <ReplyBar message={message} />}
      </div>
      {!editing && (
        <MessageActions message={message} isMine={isMine} inThread={inThread} onEdit={() => setEditing(true)} />
      )}
    </li>
  );
});
SlackMessage.displayName = 'SlackMessage';

const Moment = ({ at }: { at: number }) => <time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>;

const Words = ({ message: { ts, channel, blocks, text, files } }: { message: SlackMessageView }) => {
  const press = (what: ElementPress) => actInSlack('press', { channel, messageTs: ts, ...what });
  if (blocks.length > 0) return <Blocks blocks={blocks} of={ts} onPress={press} />;
  return (
    <>
      {text !== '' && <MrkdwnText text={text} />}
      {files.length > 0 && <p className="slack-edited">{files.length === 1 ? '1 file' : `${files.length} files`}</p>}
    </>
  );
};
