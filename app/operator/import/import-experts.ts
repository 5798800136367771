import type { Pool } from 'pg';
import { z } from 'zod';
import type { SkillsRefusal } from '../../../core/people/parse-skills.ts';
import { parseSkills } from '../../../core/people/parse-skills.ts';
import { parseWorkingHours, type WorkingHoursRefusal } from '../../../core/people/parse-working-hours.ts';
import { readHomeTimeZone } from '../../../prisma/operator/home-time-zone.ts';
import type { Existing } from '../../../prisma/operator/import/outcome.ts';
import { readCategoryMinutes } from '../../../prisma/operator/import/save-categories.ts';
import { createSaveExperts, type ImportedExpert } from '../../../prisma/operator/import/save-experts.ts';
import { OperatorError } from '../operator-error.ts';
import { latitude, longitude, maybe, needed, number, text, whole } from './cells.ts';
import { importCsv } from './import-csv.ts';
import { PERSON_COLUMNS, personCells, personFrom, uniqueOfPerson } from './person-cells.ts';
import type { ImportReport } from './report.ts';

const COLUMNS = {
  required: ['name', 'skills', 'lat', 'lon', 'working_hours'],
  optional: [...PERSON_COLUMNS, 'radius_km', 'capacity_per_day'],
};

export const importExperts = async (
  pool: Pool,
  file: string,
  { existing = 'update' }: { readonly existing?: Existing } = {},
): Promise<ImportReport> => {
  const categories = await readCategoryMinutes(pool);
  if (categories.size === 0) {
    throw new OperatorError('no_categories', 'There are no categories yet: run `seed` or `import categories` first.');
  }
  const defaults = { locale: 'en', timeZone: await readHomeTimeZone(pool) };
  return importCsv(file, {
    columns: COLUMNS,
    row: rowOf(categories),
    unique: uniqueOfPerson,
    save: createSaveExperts(pool, { defaults, existing }),
  });
};

const rowOf = (categories: Pick<ReadonlySet<string>, 'has'>): z.ZodType<ImportedExpert> =>
  z
    .object({
      ...personCells,
      skills: needed(
        text(2_000).transform((cell, context) => {
          const skills = parseSkills(cell, categories);
          if (skills.ok) return skills.value;
          context.addIssue({ code: 'custom', message: tellSkills(skills.refusal) });
          return z.NEVER;
        }),
      ),
      lat: needed(latitude),
      lon: needed(longitude),
      radius_km: maybe(number(0.1, 500, 'radius in kilometres')),
      working_hours: needed(
        text(500).transform((cell, context) => {
          const hours = parseWorkingHours(cell);
          if (hours.ok) return hours.value;
          context.addIssue({ code: 'custom', message: tellHours(hours.refusal) });
          return z.NEVER;
        }),
      ),
      capacity_per_day: maybe(whole(1, 50, 'number of visits a day')),
    })
    .transform((cells) => {
      const home = { lat: cells.lat, lon: cells.lon };
      const { skills, radius_km: radiusKm, working_hours: workingHours, capacity_per_day: capacityPerDay } = cells;
      return { ...personFrom(cells, home), home, skills, radiusKm, workingHours, capacityPerDay };
    });

const tellSkills = ({ code, facts }: SkillsRefusal): string =>
  ({
    no_skills: 'names no skill',
    skill_not_understood: `has "${facts['text']}", which is not like tv:3 or tv/Samsung:2; between skills stands a semicolon`,
    skill_twice: `has "${facts['text']}" twice`,
    category_unknown: `names the category "${facts['category']}", which there is not`,
  })[code];

const tellHours = ({ code, facts }: WorkingHoursRefusal): string =>
  ({
    no_hours: 'names no hours',
    day_not_understood: `has "${facts['text']}" where days should be, such as Mon-Fri`,
    time_not_understood: `has "${facts['text']}" where times should be, such as 08:00-18:00`,
    ends_before_it_starts: `ends (${facts['to']}) before it starts (${facts['from']}); hours end at 24:00 at the latest`,
    overlapping_hours: 'has hours of one day that overlap',
  })[code];
