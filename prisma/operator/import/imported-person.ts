import type { Channel } from '../../../core/people/channel.ts';
import type { Role } from '../../../core/people/person.ts';

/** Somebody as a file names them; null where the file doesn't say. */
export interface ImportedPerson {
  readonly legacyId: string | null;
  readonly name: string;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly telegramId: string | null;
  /** E.164. */
  readonly phone: string | null;
}

/** For those of whom neither file nor database knows better. */
export interface PersonDefaults {
  readonly locale: string;
  readonly timeZone: string;
}

export interface PersonColumns {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly locale: string;
  readonly timeZone: string;
  readonly legacyId: string | null;
}

export interface Point {
  readonly channel: Extract<Channel, 'telegram' | 'sms'>;
  readonly address: string;
}

/** Somebody whom the database has, with where they can be reached. */
export interface KnownPerson extends PersonColumns {
  readonly points: readonly Point[];
}

/** A row with the person that it is about. */
export interface IdentifiedPerson<Row extends ImportedPerson> {
  readonly row: Row;
  readonly known: KnownPerson | null;
  readonly next: PersonColumns;
  readonly newPoints: readonly Point[];
  readonly personChanged: boolean;
}

/** The columns of a file that name a contact point. */
export const pointsOf = (row: ImportedPerson): ReadonlyArray<Point & { readonly column: string }> => [
  ...(row.telegramId === null
    ? []
    : [{ column: 'telegram_id', channel: 'telegram', address: row.telegramId } as const]),
  ...(row.phone === null ? [] : [{ column: 'phone', channel: 'sms', address: row.phone } as const]),
];
