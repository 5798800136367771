import { IconArrowBackUp, IconExternalLink, IconList } from '@tabler/icons-react';
import { memo } from 'react';
import type { ButtonView, MessageView } from '../../phones/chat-view.ts';
import type { ChatKey } from '../state/chats.ts';
import { ghost } from '../state/ghost.ts';
import { useStore } from '../state/store.ts';
import { BubbleContent } from './bubble-content.tsx';
import { BubbleMeta } from './bubble-meta.tsx';
import { safeLink } from './cut-text.ts';
import { summaryOf } from './summary-of.ts';

interface BubbleProps {
  readonly chat: ChatKey;
  readonly message: MessageView;
  /** The message that this one answers. */
  readonly answered: MessageView | null;
  /** The data of the button that waits for the answer to a tap. */
  readonly busy: string | null;
  readonly onPress: (messageId: string, data: string) => void;
  readonly onOpenList: (messageId: string) => void;
}

/** One message, and what can be answered to it. */
export const Bubble = memo((props: BubbleProps) => {
  const { message, answered } = props;
  const hasChoices = message.buttons.length > 0 || message.list !== null;
  return (
    <li className={`message from-${message.from}`} data-id={message.id} tabIndex={-1}>
      <div className={message.pictures.length > 0 ? 'bubble with-photo' : 'bubble'}>
        {answered && (
          <p className="quoted" dir="auto">
            {summaryOf(answered)}
          </p>
        )}
        <BubbleContent message={message} />
        <BubbleMeta message={message} />
      </div>
      {hasChoices && <Answers {...props} />}
    </li>
  );
});
Bubble.displayName = 'Bubble';

const Answers = (props: BubbleProps) => {
  const { message, onOpenList } = props;
  return (
    <div className="buttons" role="group" aria-label="Answers">
      {message.buttons.map((row, index) => (
        <div className="row" key={`${index}:${row[0]?.label ?? ''}`}>
          {row.map((button) => (
            <Answer key={button.label} button={button} {...props} />
          ))}
        </div>
      ))}
      {message.list && (
        <button type="button" className="answer" aria-haspopup="dialog" onClick={() => onOpenList(message.id)}>
          <IconList size={16} aria-hidden /> {message.list.button}
        </button>
      )}
    </div>
  );
};

interface AnswerProps extends BubbleProps {
  readonly button: ButtonView;
}

const Answer = ({ button: { label, url, data }, chat, message, busy, onPress }: AnswerProps) => {
  const isGhosts = useStore(
    ghost,
    (now) => now?.chat === chat && now.tapping?.label === label && now.tapping.message === message.id,
  );
  if (url !== null) return <Link label={label} url={url} />;
  return (
    <button
      type="button"
      className={isGhosts ? 'answer ghost-tap' : 'answer'}
      dir="auto"
      aria-busy={data !== null && busy === data}
      onClick={() => (data === null || busy === data ? undefined : onPress(message.id, data))}
    >
      <IconArrowBackUp className="reply-sign" size={15} aria-hidden />
      {label}
    </button>
  );
};

const Link = ({ label, url }: { label: string; url: string }) => {
  const href = safeLink(url);
  if (href === null) return <span className="answer">{label}</span>;
  return (
    <a className="answer" href={href} target="_blank" rel="noopener noreferrer">
      {label} <IconExternalLink size={13} aria-hidden />
    </a>
  );
};
