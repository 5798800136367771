import { IconArrowDown } from '@tabler/icons-react';
import { Fragment, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MessageView } from '../../phones/chat-view.ts';
import type { ChatKey } from '../state/chats.ts';
import { isCalm } from '../state/is-calm.ts';
import { dayOf } from '../state/times.ts';
import { Bubble } from './bubble.tsx';

/** Whoever is this close to the end, in pixels, reads along. */
const NEAR_END = 90;

/** A button that waits for its answer. */
export interface Tapped {
  readonly messageId: string;
  readonly data: string;
}

interface MessageListProps {
  readonly label: string;
  readonly chat: ChatKey;
  readonly messages: readonly MessageView[];
  readonly typing: boolean;
  readonly tapped: Tapped | null;
  readonly onPress: (messageId: string, data: string) => void;
  readonly onOpenList: (messageId: string) => void;
}

/**
 * A chat's messages, oldest first. New ones scroll into sight for whoever reads at the end; whoever has scrolled back is
 * left there and told how many came.
 */
export const MessageList = ({ label, chat, messages, typing, tapped, onPress, onOpenList }: MessageListProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const { missed, toEnd, onScroll } = useReadingPlace(scroller, list, messages);
  useKeptFocus(list, messages);
  return (
    <div className="chat">
      {/* Scrollable, so it must take the focus: otherwise keys could not reach what is out of sight. */}
      <div className="scroller" ref={scroller} tabIndex={0} role="group" aria-label={label} onScroll={onScroll}>
        <ol className="messages" ref={list}>
          {messages.map((message, index) => (
            <Fragment key={message.id}>
              <Day at={message.at} before={messages[index - 1]?.at} />
              <Bubble
                chat={chat}
                message={message}
                answered={messages.find(({ id }) => id === message.answers) ?? null}
                busy={tapped?.messageId === message.id ? tapped.data : null}
                onPress={onPress}
                onOpenList={onOpenList}
              />
            </Fragment>
          ))}
          {typing && (
            <li className="message from-bot typing" aria-hidden="true">
              <div className="bubble">
                <i />
                <i />
                <i />
              </div>
            </li>
          )}
        </ol>
      </div>
      {missed > 0 && (
        <button type="button" className="missed" onClick={() => toEnd('smooth')}>
          <IconArrowDown size={14} aria-hidden /> {missed} new
        </button>
      )}
    </div>
  );
};

const Day = ({ at, before }: { at: number; before: number | undefined }) => {
  const day = dayOf(at);
  return before !== undefined && dayOf(before) === day ? null : <li className="day">{day}</li>;
};

type Ref<Shown> = React.RefObject<Shown | null>;

const useReadingPlace = (
  scroller: Ref<HTMLDivElement>,
  list: Ref<HTMLOListElement>,
  messages: readonly MessageView[],
) => {
  const [missed, setMissed] = useState(0);
  const wasAtEnd = useRef(true);
  const newestShown = useRef(-1);

  const toEnd = useCallback(
    (behavior: ScrollBehavior) => {
      const box = scroller.current;
      box?.scrollTo({ top: box.scrollHeight, behavior: isCalm() ? 'instant' : behavior });
      wasAtEnd.current = true;
      setMissed(0);
    },
    [scroller],
  );
  useLayoutEffect(() => {
    const newest = messages.at(-1);
    const added = messages.filter(({ order }) => order > newestShown.current);
    const isFirst = newestShown.current === -1;
    newestShown.current = newest?.order ?? -1;
    if (added.length === 0) return;
    if (isFirst || wasAtEnd.current || added.some(({ from }) => from === 'me')) toEnd(isFirst ? 'instant' : 'smooth');
    else setMissed((before) => before + added.length);
  }, [messages, toEnd]);
  useEffect(() => {
    // A photo that arrives late, or a keyboard that opens below, must not push the newest message out of sight.
    const observer = new ResizeObserver(() => wasAtEnd.current && toEnd('instant'));
    if (scroller.current) observer.observe(scroller.current);
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, [scroller, list, toEnd]);
  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    wasAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
    if (wasAtEnd.current) setMissed(0);
  }, [scroller]);
  return { missed, toEnd, onScroll };
};

/** A tapped button is gone once its message changed: the message itself takes the focus, not the page. */
const useKeptFocus = (list: Ref<HTMLOListElement>, messages: readonly MessageView[]): void => {
  const focused = useRef<string | null>(null);
  useEffect(() => {
    const remember = (): void => {
      const message = document.activeElement?.closest<HTMLElement>('.message');
      focused.current = message && list.current?.contains(message) ? (message.dataset['id'] ?? null) : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [list]);
  useLayoutEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-id="${focused.current}"]`)?.focus({ preventScroll: true });
  }, [list, messages]);
};
