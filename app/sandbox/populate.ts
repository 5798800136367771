import type { Pool } from 'pg';
import type { SandboxClock } from '../../bots/sandbox/sandbox-clock.ts';
import type { TelegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import type { Log } from '../../core/ports/log.ts';
import {
  addColleague,
  addVerified,
  hasWritten,
  ownerOfTelegram,
  personByLegacyId,
} from '../../prisma/sandbox/owners.ts';
import { seedDemoCity } from '../operator/seed.ts';
import { CAST, type CastMember, DESK } from './cast.ts';
import { joinByLink, makeKnown, makePhone } from './hand-out-phone.ts';
import { untilOfficeHours } from './until-office-hours.ts';

const ZONE = 'Europe/Berlin';

/**
 * The demo city, and the cast with their phones. Every step looks first whether it was done: a start that was killed
 * half-way is made whole by the next, and one that was not adds nothing.
 */
export const populate = async (telegram: TelegramControl, clock: SandboxClock, pool: Pool, log: Log): Promise<void> => {
  await seedDemoCity(pool);
  await staffTheDesk(pool);
  for (const member of CAST) await makePhone(telegram, { ...member, locale: 'en' }, member.id);
  const experts = CAST.filter(({ role }) => role === 'expert');
  const absent: CastMember[] = [];
  for (const expert of experts) if (!(await hasJoined(pool, expert))) absent.push(expert);
  // Only at the very first start: later, moving the clock would run what the person at the page has not waited for.
  if (absent.length === experts.length) await clock.moveBy(untilOfficeHours(await clock.now(), ZONE));
  for (const { role, id, legacyId } of CAST) {
    if (role === 'customer') await makeKnown(pool, await personByLegacyId(pool, legacyId), id);
  }
  await Promise.all(absent.map((expert) => join(telegram, pool, expert, log)));
  await reopen(telegram, pool);
};

/** Who answers at the helpdesk and decides as manager, by their Slack accounts. */
const staffTheDesk = async (pool: Pool): Promise<void> => {
  for (const { slackId, ...colleague } of DESK) {
    await addVerified(pool, await addColleague(pool, { ...colleague, timeZone: ZONE }), 'slack', slackId);
  }
};

const hasJoined = async (pool: Pool, { id, legacyId }: CastMember): Promise<boolean> =>
  (await ownerOfTelegram(pool, id)) === (await personByLegacyId(pool, legacyId));

const join = async (telegram: TelegramControl, pool: Pool, { id, legacyId, name }: CastMember, log: Log) => {
  await joinByLink(telegram, pool, await personByLegacyId(pool, legacyId), id).catch((error: unknown) =>
    log.warn({ err: error, expert: name }, 'An expert of the sandbox was not welcomed yet'),
  );
};

/** An emulator that lost its file knows nobody's chat any more, and would refuse what is sent there. */
const reopen = async (telegram: TelegramControl, pool: Pool): Promise<void> => {
  const closed = (await telegram.chats()).filter(({ opened, type }) => !opened && type === 'private');
  for (const { id } of closed) if (await hasWritten(pool, id)) await telegram.start({ user: id });
};
