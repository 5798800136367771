import type { ChatKey } from '../state/chats.ts';
import { createStore } from '../state/store.ts';
import { markWelcomed } from '../state/welcomed.ts';

export type Role = 'customer' | 'first' | 'second' | 'third' | 'quiet' | 'winner';

/** How far the tour has come. It is kept while the tab is open, so that a reload goes on where it was. */
export interface Tour {
  readonly status: 'off' | 'playing' | 'paused' | 'stuck' | 'over';
  readonly chapter: number;
  readonly step: number;
  /** Place of the newest message of each chat when the tour began: what is older is another story. */
  readonly since: Readonly<Record<ChatKey, number>>;
  readonly ticket: string | null;
  /** Phones of the experts who were asked, in the order of the rail; empty until then. */
  readonly asked: readonly string[];
  readonly winner: string | null;
  /** Said under the chapter's title. */
  readonly remark: string;
  /** What was waited for in vain. */
  readonly trouble: string | null;
  /** No pauses for reading: to the end of this chapter, or throughout. */
  readonly hurry: 'no' | 'chapter' | 'always';
}

const KEY = 'callout-sandbox-tour';
const OFF: Tour = {
  status: 'off',
  chapter: 0,
  step: 0,
  since: {},
  ticket: null,
  asked: [],
  winner: null,
  remark: '',
  trouble: null,
  hurry: 'no',
};

const isTour = (value: unknown): value is Tour =>
  typeof value === 'object' && value !== null && 'chapter' in value && 'since' in value && 'status' in value;

const kept = (): Tour => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (isTour(value)) return { ...OFF, ...value, status: value.status === 'playing' ? 'paused' : value.status };
  } catch {
    // Whatever stood there, it was no tour.
  }
  return OFF;
};

export const tour = createStore<Tour>(kept());
tour.subscribe(() => sessionStorage.setItem(KEY, JSON.stringify(tour.get())));

export const change = (by: Partial<Tour>): void => tour.set((now) => ({ ...now, ...by }));

/** From the very beginning, with a new report. */
export const startTour = (hurry: Tour['hurry'] = 'no'): void => {
  markWelcomed();
  tour.set(() => ({ ...OFF, status: 'playing', hurry }));
};

export const endTour = (): void => tour.set(() => OFF);

/** `?tour` plays it at once, `?tour=fast` without the pauses for reading. */
export const startTourFromAddress = (): void => {
  const asked = new URLSearchParams(location.search).get('tour');
  // Asked for once: whoever leaves the tour and loads the page anew has left it.
  if (asked !== null) history.replaceState(null, '', location.pathname);
  if (asked !== null && tour.get().status === 'off') startTour(asked === 'fast' ? 'always' : 'no');
};
