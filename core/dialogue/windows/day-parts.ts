/** Minutes after local midnight, half-open. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

export type DayPart = 'morning' | 'afternoon' | 'evening';

const hours = (from: number, to: number): MinuteSpan => ({ from: from * 60, to: to * 60 });

export const DAY_PARTS: Readonly<Record<DayPart, MinuteSpan>> = {
  morning: hours(8, 12),
  afternoon: hours(12, 17),
  evening: hours(17, 21),
};

/** What a day without an hour means: from the first part to the last. */
export const WHOLE_DAY: MinuteSpan = hours(8, 21);
