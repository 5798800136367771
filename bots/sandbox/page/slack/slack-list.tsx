import { useEffect, useLayoutEffect, useRef } from 'react';
import type { SlackMessageView, SlackWhisper } from '../../slack-view.ts';
import { isCalm } from '../state/is-calm.ts';
import { dayOf } from '../state/times.ts';
import { SlackMessage, Whisper } from './slack-message.tsx';

interface SlackListProps {
  readonly label: string;
  readonly messages: readonly SlackMessageView[];
  readonly whispers: readonly SlackWhisper[];
  readonly inThread: boolean;
}

type Entry =
  | { readonly ts: string; readonly at: number; readonly message: SlackMessageView }
  | { readonly ts: string; readonly at: number; readonly whisper: SlackWhisper };

const NEAR_END = 90;

/** What a channel or thread says, oldest first; whoever reads at the end stays there. */
export const SlackList = ({ label, messages, whispers, inThread }: SlackListProps) => {
  const entries: Entry[] = [
    ...messages.map((message) => ({ ts: message.ts, at: message.at, message })),
    ...whispers.map((whisper) => ({ ts: whisper.ts, at: whisper.at, whisper })),
  ].toSorted((a, b) => Number(a.ts) - Number(b.ts));
  const scroller = useStayAtEnd(entries.length);
  return (
    <div className="slack-scroller" ref={scroller} tabIndex={0} role="group" aria-label={label}>
      <ol className="slack-messages">
        {entries.map((entry, index) => (
          <EntryView key={entry.ts} entry={entry} before={entries[index - 1]} inThread={inThread} />
        ))}
      </ol>
    </div>
  );
};

const EntryView = ({ entry, before, inThread }: { entry: Entry; before: Entry | undefined; inThread: boolean }) => {
  const day = dayOf(entry.at);
  return (
    <>
      {(!before || dayOf(before.at) !== day) && <li className="slack-day">{day}</li>}
      {'message' in entry ? (
        <SlackMessage message={entry.message} inThread={inThread} />
      ) : (
        <Whisper whisper={entry.whisper} />
      )}
    </>
  );
};

const useStayAtEnd = (count: number) => {
  const scroller = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  const shown = useRef(0);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && wasAtEnd.current) {
      box.scrollTo({ top: box.scrollHeight, behavior: shown.current === 0 || isCalm() ? 'instant' : 'smooth' });
    }
    shown.current = count;
  }, [count]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const look = (): void => {
      wasAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
    };
    box.addEventListener('scroll', look, { passive: true });
    // Blocks that grow, or the panel that shrinks, must not push the newest out of sight.
    const observer = new ResizeObserver(() => wasAtEnd.current && box.scrollTo({ top: box.scrollHeight }));
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    return () => {
      box.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, []);
  return scroller;
};
