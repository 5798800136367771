import { Argument, type Command, InvalidArgumentError } from 'commander';
import type { Role } from '../../../core/people/person.ts';
import type { Answering } from '../answering.ts';
import type { InviteOptions } from '../invite.ts';

const KINDS = ['customers', 'experts', 'catalogue', 'categories', 'plans'] as const;
const INVITED: readonly Role[] = ['expert', 'helpdesk', 'manager', 'admin'];

const COLUMNS_HELP = `
The first line names the columns, in any order. UTF-8; comma, semicolon or tab.
  customers   name + one of legacy_id, telegram_id, phone
              [locale, time_zone, address + lat + lon, plan (empty: none), plan_valid_until]
  experts     name, skills (tv:3;tv/Samsung:2), lat, lon, working_hours (Mon-Fri 08:00-18:00;Sat 09:00-13:00)
              [legacy_id, telegram_id, phone, locale, time_zone, radius_km, capacity_per_day]
  catalogue   category, brand, model [legacy_id, name, aliases (a|b), skill_level, minutes]
  plans       customer (legacy_id, or phone with its country), plan (empty: none) [valid_until, as_of]; or JSON lines
  categories  key, name, base_fee_minor, currency, minutes [icon, sort]
Who is known by legacy_id, telegram_id or phone is updated, others are added. Rows with faults are reported and left
out; the others are taken.`;

/** What sets a deployment up. */
export const addSetupCommands = (program: Command, answer: Answering): void => {
  addSeed(program, answer);
  addImport(program, answer);
  addInvite(program, answer);
};

const addSeed = (program: Command, answer: Answering): void => {
  program
    .command('seed')
    .description('add the categories and models that Callout comes with; what is there already stays as it is')
    .option('--demo', "the demo city's experts and customers too")
    .action(async ({ demo }: { demo?: boolean }) => {
      const { seedCatalogue, seedDemoCity } = await import('../seed.ts');
      const { tellSeed } = await import('../import/tell-import.ts');
      await answer(({ pool }) => (demo ? seedDemoCity(pool) : seedCatalogue(pool)), tellSeed);
    });
};

const addImport = (program: Command, answer: Answering): void => {
  program
    .command('import')
    .description('add and update from a CSV file, with a report of what was refused and why')
    .addArgument(new Argument('<what>', 'what the file holds').choices(KINDS))
    .argument('<file>', 'path of the CSV file')
    .addHelpText('after', COLUMNS_HELP)
    .action(async (what: (typeof KINDS)[number], file: string) => {
      const { importFile } = await import('../import/import-file.ts');
      const { renewed } = await import('../import/renewed.ts');
      const { tellImport } = await import('../import/tell-import.ts');
      const { importPlans } = await import('../import/import-plans.ts');
      await answer(async (desk) => {
        if (what === 'plans') return importPlans(desk, file);
        const report = await importFile(desk.pool, what, file);
        if (what === 'catalogue') await renewed(desk, report);
        return report;
      }, tellImport);
    });
};

const addInvite = (program: Command, answer: Answering): void => {
  program
    .command('invite')
    .description('make a one-time link and code by which somebody joins in the chat')
    .addArgument(new Argument('<role>', 'as what').choices(INVITED))
    .argument('<person>', 'their name, id or legacy id')
    .option('--days <days>', 'how long it can be used', readDays, 7)
    .option('--new', 'make the person; not for experts, who are imported')
    .action(async (role: Role, person: string, options: InviteOptions) => {
      const { invite, tellInvitation } = await import('../invite.ts');
      await answer((desk) => invite(desk, role, person, options), tellInvitation);
    });
};

const readDays = (typed: string): number => {
  const days = Number(typed);
  if (!Number.isInteger(days) || days < 1 || days > 365) throw new InvalidArgumentError('Give whole days, 1 to 365.');
  return days;
};
