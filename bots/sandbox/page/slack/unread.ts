import type { SlackMessageView } from '../../slack-view.ts';
import { createStore } from '../state/store.ts';

type Seen = Readonly<Record<string, number>>;

const KEPT_AS = 'callout.slack.seen';

/** Up to which revision each channel was looked at, person by person; kept where the browser allows it. */
export const seen = createStore<Seen>(readKept());

function readKept(): Seen {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, seq]) => typeof seq === 'number'));
  } catch {
    return {};
  }
}

/** Revisions that another emulator gave say nothing about this one's. */
export const forgetSeenAfter = (seq: number): void =>
  seen.set((now) =>
    Object.values(now).every((looked) => looked <= seq)
      ? now
      : Object.fromEntries(Object.entries(now).filter(([, looked]) => looked <= seq)),
  );

export const noteSeen = (person: string, channel: string, seq: number): void => {
  const key = `${person}:${channel}`;
  if (seen.get()[key] === seq) return;
  seen.set((now) => ({ ...now, [key]: seq }));
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(seen.get()));
  } catch {
    // A browser that keeps nothing forgets what was read when the page is closed.
  }
};

interface Talk {
  readonly id: string;
  readonly messages: readonly SlackMessageView[];
}

/** As in Slack: what stands in the channel itself, and replies where this person takes part. */
export const unreadIn = ({ id, messages }: Talk, person: string | null, looked: Seen): number => {
  const from = looked[`${person}:${id}`] ?? 0;
  const mine = new Set(
    messages.flatMap(({ user, threadTs }) => (user === person && threadTs !== null ? threadTs : [])),
  );
  return messages.filter(
    ({ firstSeq, user, ts, threadTs }) =>
      firstSeq > from && user !== person && (threadTs === null || threadTs === ts || mine.has(threadTs)),
  ).length;
};
