/** What follows from one of Twilio's error codes, whether a call was refused with it or a message failed of it later. */
export type Meaning =
  /** Account or sender is shut: nobody can be reached from here. */
  | 'banned'
  /** Nobody will ever be reached under that address. */
  | 'gone'
  | 'opted_out'
  | 'window_closed'
  /** Too much at once; it passes by itself. */
  | 'slow_down'
  /** Not now: a phone that is off, a carrier in trouble. */
  | 'unreachable'
  /** A carrier took it for spam, or does not take it from us. */
  | 'filtered';

const CODES: Readonly<Record<Meaning, readonly number[]>> = {
  // Credentials, account, then senders that are not ours (any more): a number given up, a WhatsApp account disabled.
  banned: [
    10_001, 20_003, 20_005, 20_006, 20_008, 20_403, 30_002, 90_010, 21_603, 21_606, 21_659, 21_660, 21_661, 21_705,
    63_007, 63_020, 63_051, 63_112,
  ],
  // Somebody who has blocked us on WhatsApp counts like one who has blocked a bot: what they write brings them back.
  gone: [21_211, 21_265, 21_604, 21_614, 21_635, 30_005, 30_006, 63_003, 63_024, 63_033],
  opted_out: [21_610],
  // Beyond the window, or through a template that WhatsApp has refused or paused: in other words, on another day.
  window_closed: [63_016, 63_040, 63_041],
  slow_down: [14_107, 20_429, 21_611, 30_001, 30_022, 63_018, 63_038],
  unreachable: [30_003, 30_008, 30_009, 30_017, 30_024, 30_036, 63_009, 63_017, 63_031],
  filtered: [30_004, 30_007, 30_032, 30_033, 30_034, 30_410, 63_032, 63_049],
};

const MEANINGS: ReadonlyMap<number, Meaning> = new Map(
  Object.entries(CODES).flatMap(([meaning, codes]) => codes.map((code) => [code, meaning as Meaning] as const)),
);

/** Null for what only says that this one message was wrong, and for codes that we do not know. */
export const meaningOf = (code: number): Meaning | null => MEANINGS.get(code) ?? null;
