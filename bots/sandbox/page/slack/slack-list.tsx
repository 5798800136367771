import { IconArrowDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { SlackMessageView, SlackWhisper } from '../../slack-view.ts';
import { useStore } from '../state/store.ts';
import { dayOf } from '../state/times.ts';
import { SlackMessage } from './slack-message.tsx';
import { slack } from './slack-state.ts';
import { useStayAtEnd } from './use-stay-at-end.ts';
import { Whisper } from './whisper.tsx';

interface SlackListProps {
  readonly label: string;
  readonly messages: readonly SlackMessageView[];
  readonly whispers: readonly SlackWhisper[];
  readonly inThread: boolean;
}

type Entry =
  | { readonly ts: string; readonly at: number; readonly message: SlackMessageView }
  | { readonly ts: string; readonly at: number; readonly whisper: SlackWhisper };

/** More than anybody reads at a stretch, and few enough to be drawn at once. */
const AT_A_TIME = 100;

/** What a channel or thread says, oldest first; whoever reads at the end stays there. */
export const SlackList = ({ label, messages, whispers, inThread }: SlackListProps) => {
  const [most, setMost] = useState(AT_A_TIME);
  const all: Entry[] = [
    ...messages.map((message) => ({ ts: message.ts, at: message.at, message })),
    ...whispers.map((whisper) => ({ ts: whisper.ts, at: whisper.at, whisper })),
  ].toSorted((a, b) => Number(a.ts) - Number(b.ts));
  // A thread keeps its parent in sight, however long it is.
  const entries = all.length <= most ? all : [...(inThread ? all.slice(0, 1) : []), ...all.slice(-most)];
  const hidden = all.length - entries.length;
  const me = useStore(slack, (now) => now.me);
  const { scroller, isAway, toEnd } = useStayAtEnd(all.length, isFor(all.at(-1), me));
  const earlier = hidden > 0 && (
    <li className="slack-earlier">
      <button type="button" onClick={() => setMost(most + AT_A_TIME)}>
        Show {Math.min(hidden, AT_A_TIME)} earlier
      </button>
    </li>
  );
  return (
    <div className="slack-reading">
      <div className="slack-scroller" ref={scroller} tabIndex={0} role="group" aria-label={label}>
        <ol className="slack-messages">
          {!inThread && earlier}
          {entries.map((entry, index) => (
            <EntryView key={entry.ts} entry={entry} before={entries[index - 1]} inThread={inThread}>
              {inThread && index === 0 && (
                <>
                  <Replies count={messages.length - 1} />
                  {earlier}
                </>
              )}
            </EntryView>
          ))}
        </ol>
      </div>
      {isAway && (
        <button type="button" className="slack-to-end" onClick={toEnd}>
          <IconArrowDown size={14} aria-hidden /> Newest
        </button>
      )}
    </div>
  );
};

const isFor = (entry: Entry | undefined, me: string | null): boolean =>
  entry !== undefined && ('whisper' in entry || entry.message.user === me);

const Replies = ({ count }: { count: number }) =>
  count > 0 && <li className="slack-rule">{count === 1 ? '1 reply' : `${count} replies`}</li>;

interface EntryViewProps {
  readonly entry: Entry;
  readonly before: Entry | undefined;
  readonly inThread: boolean;
  readonly children: React.ReactNode;
}

const EntryView = ({ entry, before, inThread, children }: EntryViewProps) => {
  const day = dayOf(entry.at);
  const isNewDay = !before || dayOf(before.at) !== day;
  return (
    <>
      {isNewDay && <li className="slack-rule">{day}</li>}
      {'message' in entry ? (
        <SlackMessage message={entry.message} inThread={inThread} goesOn={!isNewDay && goesOn(entry.message, before)} />
      ) : (
        <Whisper whisper={entry.whisper} />
      )}
      {children}
    </>
  );
};

const SAME_BREATH_MS = 5 * 60_000;

/** The same person goes on speaking: their name need not stand there again. */
const goesOn = (message: SlackMessageView, before: Entry | undefined): boolean =>
  before !== undefined &&
  'message' in before &&
  before.message.user === message.user &&
  before.message.replyCount === 0 &&
  before.message.blocks.length === 0 &&
  message.at - before.at < SAME_BREATH_MS;
