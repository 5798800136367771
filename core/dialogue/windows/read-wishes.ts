import { readDays } from './read-days.ts';
import { readHours } from './read-hours.ts';
import { tokenAt, type Tokens } from './token-reader.ts';
import type { DayRef, HoursRef } from './window-token.ts';

/** Days and hours that belong together: each of the days, at each of the hours. */
export interface Wish {
  readonly days: readonly DayRef[];
  /** Alternatives; those named side by side (`friday afternoon after 3`) narrow each other. */
  readonly hours: readonly (readonly HoursRef[])[];
}

export interface ReadWishes {
  readonly wanted: readonly Wish[];
  readonly unwanted: readonly Wish[];
  /** Words that said nothing to us, for a dialogue that wants to be careful. */
  readonly unread: readonly string[];
}

interface OpenWish {
  days: DayRef[];
  hours: HoursRef[][];
  isHoursFirst: boolean;
}

const openWish = (): OpenWish => ({ days: [], hours: [], isHoursFirst: false });

/** Collects one list of wishes, the wanted or the unwanted. */
class WishList {
  readonly wishes: OpenWish[] = [];
  private open = openWish();
  private wasHours = false;
  /** How many of the open days were said before the last comma. */
  private clauseBegins = 0;

  get isDayKnown(): boolean {
    return this.open.days.length > 0 || this.wishes.length > 0;
  }

  separate(): void {
    this.wasHours = false;
  }

  endClause(): void {
    this.clauseBegins = this.open.days.length;
  }

  /** `morgen nicht`, `mañana no puedo`: what was said since the last comma is the opposite of a wish. */
  takeClause(): OpenWish | null {
    const days = this.open.days.splice(this.clauseBegins);
    if (days.length === 0) return null;
    return { ...openWish(), days, hours: this.clauseBegins === 0 ? this.open.hours.splice(0) : [] };
  }

  addDay(day: DayRef): void {
    const hasBoth = this.open.days.length > 0 && this.open.hours.length > 0;
    if (hasBoth && !this.open.isHoursFirst) this.flush();
    if (this.open.hours.length > 0 && this.open.days.length === 0) this.open.isHoursFirst = true;
    this.open.days.push(day);
    this.wasHours = false;
  }

  addHours(hours: HoursRef, isRightAfterDay: boolean): void {
    if (this.open.isHoursFirst && this.open.days.length > 0) {
      // `after 4 on monday or tuesday morning`: the last day belongs to the hours behind it.
      const own = isRightAfterDay && this.open.days.length > 1 ? this.open.days.splice(-1) : [];
      this.flush();
      this.open.days.push(...own);
    }
    const beside = this.open.hours.at(-1);
    if (this.wasHours && beside !== undefined) beside.push(hours);
    else this.open.hours.push([hours]);
    this.wasHours = true;
  }

  flush(): void {
    const { days, hours } = this.open;
    // `9-11 on friday or 14-16`: hours without a day of their own keep the day before.
    if (days.length === 0 && hours.length > 0) days.push(...(this.wishes.at(-1)?.days ?? []));
    if (days.length > 0 || hours.length > 0) this.wishes.push(this.open);
    this.open = openWish();
    this.wasHours = false;
    this.clauseBegins = 0;
  }
}

/** A `not` that ends its clause speaks of what stands before it. */
const isRefusedBehind = (tokens: Tokens, at: number): boolean =>
  tokenAt(tokens, at, 'except') !== null &&
  (at + 1 === tokens.length || tokenAt(tokens, at + 1, 'comma', 'but') !== null);

/** Sorts the tokens into wishes. Never fails: what isn't a day or an hour is passed over. */
export const readWishes = (tokens: Tokens): ReadWishes => {
  const lists = { wanted: new WishList(), unwanted: new WishList() };
  const unread: string[] = [];
  let list = lists.wanted;
  let isAny = false;
  let dayEndedAt = -1;
  for (let at = 0; at < tokens.length; ) {
    const days = readDays(tokens, at);
    const hours = days ? null : readHours(tokens, at, list.isDayKnown || lists.wanted.isDayKnown);
    if (days) list.addDay(days.value);
    if (hours) list.addHours(hours.value, dayEndedAt === at);
    if (days) dayEndedAt = days.next;
    if (!days && !hours) {
      const refused = isRefusedBehind(tokens, at) ? lists.wanted.takeClause() : null;
      if (refused) lists.unwanted.wishes.push(refused);
      else if (tokenAt(tokens, at, 'except')) list = lists.unwanted;
      if (tokenAt(tokens, at, 'but')) list = lists.wanted;
      if (tokenAt(tokens, at, 'any')) isAny = true;
      if (tokenAt(tokens, at, 'or', 'comma')) list.separate();
      if (tokenAt(tokens, at, 'but', 'comma')) lists.wanted.endClause();
      const word = tokenAt(tokens, at, 'unread')?.text;
      if (word !== undefined) unread.push(word);
    }
    at = days?.next ?? hours?.next ?? at + 1;
  }
  lists.wanted.flush();
  lists.unwanted.flush();
  const wanted = lists.wanted.wishes;
  const isOpen = wanted.every(({ days }) => days.length === 0) && (isAny || lists.unwanted.wishes.length > 0);
  const week: DayRef[] = [{ is: 'within', days: 7 }];
  return {
    wanted: isOpen ? (wanted.length > 0 ? wanted : [openWish()]).map((wish) => ({ ...wish, days: week })) : wanted,
    unwanted: lists.unwanted.wishes,
    unread,
  };
};
