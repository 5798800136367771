import { DAY_PARTS, type MinuteSpan } from './day-parts.ts';
import { foldWord } from './fold-word.ts';
import type { BareKind, Relation, WindowToken } from './window-token.ts';

/** Phrases with one meaning, separated by `|`, and the tokens that they stand for. */
export type Entry = readonly [phrases: string, ...tokens: WindowToken[]];

export const bare = (kind: BareKind): WindowToken => ({ kind });
export const inDays = (days: number): WindowToken => ({ kind: 'days', days: { is: 'in_days', days } });
export const weekday = (n: number): WindowToken => ({ kind: 'weekday', weekday: n });
export const month = (n: number): WindowToken => ({ kind: 'month', month: n });
export const relation = (name: Relation): WindowToken => ({ kind: 'relation', relation: name });
export const part = (span: MinuteSpan, half: 'am' | 'pm'): WindowToken => ({ kind: 'part', span, half });
export const number = (value: number): WindowToken => ({ kind: 'number', value });
export const clock = (hour: number): WindowToken => ({ kind: 'clock', clock: { minutes: hour * 60, said: '24h' } });
export const offset = (minutes: number): WindowToken => ({ kind: 'offset', minutes });
export const unit = (minutes: number): WindowToken => ({ kind: 'unit', minutes });
export const any = bare('any');
export const morning = part(DAY_PARTS.morning, 'am');
export const afternoon = part(DAY_PARTS.afternoon, 'pm');
export const evening = part(DAY_PARTS.evening, 'pm');

/** The list as it is looked up. Of the same phrase the later entry counts. */
export const phrasesOf = (entries: readonly Entry[]): ReadonlyMap<string, readonly WindowToken[]> =>
  new Map(
    entries.flatMap(([all, ...tokens]) =>
      all.split('|').map((phrase) => [phrase.split(' ').map(foldWord).join(' '), tokens] as const),
    ),
  );
