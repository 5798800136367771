import type { MinuteSpan } from './day-parts.ts';

/** A time as it was typed. Without `said`, one up to 11:59 may mean either half of the day. */
export interface ClockReading {
  readonly minutes: number;
  readonly said: 'am' | 'pm' | '24h' | null;
}

/** Days as they were named, before anybody knows what day it is. */
export type DayRef =
  | { readonly is: 'in_days'; readonly days: number }
  | { readonly is: 'within'; readonly days: number }
  | { readonly is: 'weekday'; readonly weekday: number; readonly week: 'coming' | 'this' | 'next' }
  | { readonly is: 'week' | 'weekend'; readonly week: 'coming' | 'next' }
  | { readonly is: 'workdays' }
  | { readonly is: 'date'; readonly day: number; readonly month: number; readonly year: number | null }
  /** `5/12`: which of the two is the month depends on where one writes it. */
  | { readonly is: 'slashed'; readonly a: number; readonly b: number; readonly year: number | null }
  | { readonly is: 'day_of_month'; readonly day: number }
  | { readonly is: 'range'; readonly first: DayRef; readonly last: DayRef }
  | { readonly is: 'since'; readonly day: DayRef; readonly inclusive: boolean }
  | { readonly is: 'up_to'; readonly day: DayRef; readonly inclusive: boolean };

/** Hours as they were named. */
export type HoursRef =
  | { readonly is: 'part'; readonly span: MinuteSpan; readonly half: 'am' | 'pm' }
  | { readonly is: 'between'; readonly from: ClockReading; readonly to: ClockReading }
  | { readonly is: 'after' | 'before' | 'at' | 'around'; readonly clock: ClockReading }
  | { readonly is: 'in'; readonly minutes: number }
  | { readonly is: 'whole_day' };

export type Relation = 'after' | 'before' | 'by' | 'from' | 'between' | 'at' | 'around' | 'in';

type Bare<K extends string> = K extends string ? { readonly kind: K } : never;
type Counted<K extends string> = K extends string ? { readonly kind: K; readonly value: number } : never;

export type BareKind =
  | ('week' | 'weekend' | 'next' | 'this' | 'early' | 'late' | 'any' | 'asap')
  | ('to' | 'until' | 'or' | 'comma' | 'except' | 'but' | 'filler');

/** What the grammar reads. A language's words become these; the grammar itself knows no language. */
export type WindowToken =
  | { readonly kind: 'days'; readonly days: DayRef }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | Bare<BareKind>
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'part'; readonly span: MinuteSpan; readonly half: 'am' | 'pm' }
  | { readonly kind: 'clock'; readonly clock: ClockReading }
  /** `half past` and `quarter to`, before their hour. */
  | { readonly kind: 'offset'; readonly minutes: number }
  | Counted<'number' | 'ordinal'>
  | { readonly kind: 'unit'; readonly minutes: number }
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'unread'; readonly text: string };

export type TokenOf<K extends WindowToken['kind']> = Extract<WindowToken, { kind: K }>;

/** One language's words for the grammar. A phrase of up to five words may stand for several tokens. */
export interface WindowWords {
  readonly phrases: ReadonlyMap<string, readonly WindowToken[]>;
  /** What a language says in another order or joins to a number (`16 Uhr 30`, `4 y media`), as the grammar reads it. */
  readonly rewrites: ReadonlyArray<readonly [pattern: RegExp, as: string]>;
  /** Which number comes first in `5/12`. */
  readonly slashed: 'day_first' | 'month_first';
}
