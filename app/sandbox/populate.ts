import type { Pool } from 'pg';
import type { SandboxClock } from '../../bots/sandbox/sandbox-clock.ts';
import type { TelegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import type { Log } from '../../core/ports/log.ts';
import { addInvitation } from '../../prisma/operator/add-invitation.ts';
import {
  addVerifiedTelegram,
  hasWritten,
  ownerOfTelegram,
  personByLegacyId,
} from '../../prisma/sandbox/telegram-owners.ts';
import { seedDemoCity } from '../operator/seed.ts';
import { CAST, type CastMember } from './cast.ts';
import { untilOfficeHours } from './until-office-hours.ts';

const ZONE = 'Europe/Berlin';
const INVITATION_DAYS = 30;
const JOINED_WITHIN_MS = 30_000;

/**
 * The demo city, and the cast with their phones. Every step looks first whether it was done: a start that was killed
 * half-way is made whole by the next, and one that was not adds nothing.
 */
export const populate = async (telegram: TelegramControl, clock: SandboxClock, pool: Pool, log: Log): Promise<void> => {
  await seedDemoCity(pool);
  await handOutPhones(telegram);
  const experts = CAST.filter(({ role }) => role === 'expert');
  const absent: CastMember[] = [];
  for (const expert of experts) if (!(await hasJoined(pool, expert))) absent.push(expert);
  // Only at the very first start: later, moving the clock would run what the person at the page has not waited for.
  if (absent.length === experts.length) await clock.moveBy(untilOfficeHours(await clock.now(), ZONE));
  for (const member of CAST) if (member.role === 'customer') await makeKnown(pool, member);
  await Promise.all(absent.map((expert) => join(telegram, pool, expert, log)));
  await reopen(telegram, pool);
};

const handOutPhones = async (telegram: TelegramControl): Promise<void> => {
  const there = new Set((await telegram.users()).map(({ id }) => id));
  for (const { id, name, phoneNumber } of CAST) {
    if (there.has(id)) continue;
    const [firstName = name, ...rest] = name.split(' ');
    await telegram.createUser({ id, firstName, lastName: rest.join(' '), phone: phoneNumber, languageCode: 'en' });
  }
};

const hasJoined = async (pool: Pool, { id, legacyId }: CastMember): Promise<boolean> =>
  (await ownerOfTelegram(pool, id)) === (await personByLegacyId(pool, legacyId));

/** A customer whom the retailer already knows: with address and plan, under this chat. */
const makeKnown = async (pool: Pool, { id, legacyId }: CastMember): Promise<void> => {
  if ((await ownerOfTelegram(pool, id)) === null) {
    await addVerifiedTelegram(pool, await personByLegacyId(pool, legacyId), id);
  }
};

/** As real experts do: they open the link that an admin gave them. */
const join = async (telegram: TelegramControl, pool: Pool, { id, legacyId, name }: CastMember, log: Log) => {
  const { token } = await addInvitation(pool, await personByLegacyId(pool, legacyId), 'expert', INVITATION_DAYS);
  const { seq } = await telegram.start({ user: id, payload: token });
  await telegram
    .waitFor(id, ({ sentBy }) => sentBy === 'bot', { after: seq, timeoutMs: JOINED_WITHIN_MS })
    .catch((error: unknown) => log.warn({ err: error, expert: name }, 'An expert of the sandbox was not welcomed yet'));
};

/** An emulator that lost its file knows nobody's chat any more, and would refuse what is sent there. */
const reopen = async (telegram: TelegramControl, pool: Pool): Promise<void> => {
  const closed = new Set((await telegram.chats()).filter(({ opened }) => !opened).map(({ id }) => id));
  for (const { id } of CAST) if (closed.has(id) && (await hasWritten(pool, id))) await telegram.start({ user: id });
};
