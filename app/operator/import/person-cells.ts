import type { Place } from '../../../core/kernel/place.ts';
import { timeZoneAt } from '../../../integrations/maps/time-zone-at.ts';
import type { ImportedPerson } from '../../../prisma/operator/import/imported-person.ts';
import { locale, maybe, needed, phone, telegramId, text, timeZone } from './cells.ts';

/** The columns that customers and experts share. */
export const PERSON_COLUMNS = ['legacy_id', 'telegram_id', 'phone', 'locale', 'time_zone'] as const;

export const personCells = {
  legacy_id: maybe(text(100)),
  name: needed(text(200)),
  telegram_id: maybe(telegramId),
  phone: maybe(phone),
  locale: maybe(locale),
  time_zone: maybe(timeZone),
};

interface PersonCells {
  readonly legacy_id: string | null;
  readonly name: string;
  readonly telegram_id: string | null;
  readonly phone: string | null;
  readonly locale: string | null;
  readonly time_zone: string | null;
}

/** Whoever has a place lives by its clocks, unless the file says otherwise. */
export const personFrom = (cells: PersonCells, place: Place | null): ImportedPerson => ({
  legacyId: cells.legacy_id,
  name: cells.name,
  telegramId: cells.telegram_id,
  phone: cells.phone,
  locale: cells.locale,
  timeZone: cells.time_zone ?? (place && timeZoneAt(place)),
});

export const uniqueOfPerson = ({ legacyId, telegramId: telegram, phone: number }: ImportedPerson) =>
  [
    { column: 'legacy_id', value: legacyId },
    { column: 'telegram_id', value: telegram },
    { column: 'phone', value: number },
  ].flatMap(({ column, value }) => (value === null ? [] : [{ column, value }]));
