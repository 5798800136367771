import type { Pool } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Instant } from '../../../core/kernel/instant.ts';
import { instantOnWall, MINUTES_PER_DAY } from '../../../core/kernel/wall-clock.ts';
import { timeZoneAt } from '../../../integrations/maps/time-zone-at.ts';
import { readHomeTimeZone } from '../../../prisma/operator/home-time-zone.ts';
import type { PersonDefaults } from '../../../prisma/operator/import/imported-person.ts';
import type { Existing } from '../../../prisma/operator/import/outcome.ts';
import { createSaveCustomers, type ImportedCustomer } from '../../../prisma/operator/import/save-customers.ts';
import { day, latitude, longitude, maybe, text } from './cells.ts';
import { importCsv } from './import-csv.ts';
import { PERSON_COLUMNS, personCells, personFrom, uniqueOfPerson } from './person-cells.ts';
import type { ImportReport } from './report.ts';

const COLUMNS = {
  required: ['name'],
  optional: [...PERSON_COLUMNS, 'address', 'lat', 'lon', 'plan', 'plan_valid_until'],
};

/** How lists say that somebody has no plan, besides an empty cell. */
const NO_PLAN = /^(none|no|-)?$/i;

export const importCustomers = async (
  pool: Pool,
  file: string,
  { existing = 'update' }: { readonly existing?: Existing } = {},
): Promise<ImportReport> => {
  const defaults = { locale: 'en', timeZone: await readHomeTimeZone(pool) };
  return importCsv(file, {
    columns: COLUMNS,
    row: rowOf(defaults),
    unique: uniqueOfPerson,
    save: createSaveCustomers(pool, { defaults, existing }),
  });
};

const cellsOf = z.object({
  ...personCells,
  address: maybe(text(500)),
  lat: maybe(latitude),
  lon: maybe(longitude),
  plan: text(200).optional(),
  plan_valid_until: maybe(day),
});

type Cells = z.infer<typeof cellsOf>;

const rowOf = (defaults: PersonDefaults): z.ZodType<ImportedCustomer> =>
  cellsOf
    .superRefine((cells, context) => {
      const refuse = (column: keyof Cells, message: string): void =>
        context.addIssue({ code: 'custom', path: [column], message });
      if (!cells.legacy_id && !cells.telegram_id && !cells.phone) {
        refuse('name', 'can never be recognised: give a legacy_id, a telegram_id or a phone');
      }
      const place = [cells.address, cells.lat, cells.lon];
      if (place.some((part) => part !== null) && place.includes(null)) {
        refuse('address', 'is half an address: address, lat and lon go together');
      }
    })
    .transform((cells) => customerFrom(cells, defaults));

const customerFrom = (cells: Cells, defaults: PersonDefaults): ImportedCustomer => {
  const { lat, lon } = cells;
  const place = lat === null || lon === null ? null : { lat, lon };
  const person = personFrom(cells, place);
  const address =
    place === null || cells.address === null
      ? null
      : { text: cells.address, place, timeZone: timeZoneAt(place) ?? defaults.timeZone };
  return { ...person, address, plan: planFrom(cells, person.timeZone ?? defaults.timeZone) };
};

const planFrom = ({ plan, plan_valid_until: last }: Cells, timeZone: string): ImportedCustomer['plan'] => {
  if (plan === undefined) return undefined;
  if (NO_PLAN.test(plan)) return null;
  return { name: plan, validUntil: last === null ? undefined : endOf(last, timeZone) };
};

/** A plan that is valid until a day is valid on that day. */
const endOf = (last: string, timeZone: string): Instant =>
  instantOnWall(Temporal.PlainDate.from(last), MINUTES_PER_DAY, timeZone);
