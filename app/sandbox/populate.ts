import type { Pool } from 'pg';
import type { PhoneChannel } from '../../bots/sandbox/phones/phone.ts';
import type { SandboxClock } from '../../bots/sandbox/sandbox-clock.ts';
import type { TelegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import type { Log } from '../../core/ports/log.ts';
import { addColleague, addVerified, hasWritten, ownerOf, personByLegacyId } from '../../prisma/sandbox/owners.ts';
import { seedDemoCity } from '../operator/seed.ts';
import { CAST, type CastMember, DESK, linesOf } from './cast.ts';
import { giveNumber, giveTelegram, joinByCode, joinByLink, makeKnown, type PhonePlatforms } from './hand-out-phone.ts';
import { untilOfficeHours } from './until-office-hours.ts';

const ZONE = 'Europe/Berlin';

/**
 * The demo city, and the cast with their phones. Every step looks first whether it was done: a start that was killed
 * half-way is made whole by the next, and one that was not adds nothing.
 */
export const populate = async (platforms: PhonePlatforms, clock: SandboxClock, pool: Pool, log: Log): Promise<void> => {
  await seedDemoCity(pool);
  await staffTheDesk(pool);
  for (const member of CAST) await giveApps(platforms, member);
  const experts = CAST.filter(({ role }) => role === 'expert');
  const absent: CastMember[] = [];
  for (const expert of experts) if (!(await hasJoined(pool, expert))) absent.push(expert);
  // Only at the very first start: later, moving the clock would run what the person at the page has not waited for.
  if (absent.length === experts.length) await clock.moveBy(untilOfficeHours(await clock.now(), ZONE));
  for (const member of CAST) await makeKnownInApps(pool, member);
  await Promise.all(absent.map((expert) => join(platforms, pool, expert, log)));
  await reopen(platforms.telegram, pool);
};

/** Who answers at the helpdesk and decides as manager, by their Slack accounts. */
const staffTheDesk = async (pool: Pool): Promise<void> => {
  for (const { slackId, ...colleague } of DESK) {
    await addVerified(pool, await addColleague(pool, { ...colleague, timeZone: ZONE }), 'slack', slackId);
  }
};

const giveApps = async ({ telegram, twilio }: PhonePlatforms, member: CastMember): Promise<void> => {
  const { telegramId, apps } = member;
  if (telegramId !== null) await giveTelegram(telegram, { ...member, locale: 'en' }, telegramId);
  await giveNumber(twilio, member, apps);
};

/** Customers are the retailer's, and known wherever they write from; experts join in the app that they live in. */
const makeKnownInApps = async (pool: Pool, member: CastMember): Promise<void> => {
  const personId = await personByLegacyId(pool, member.id);
  for (const channel of member.apps) {
    if (member.role === 'expert' && channel === member.home) continue;
    await makeKnown(pool, personId, channel, addressIn(member, channel));
  }
};

const addressIn = (member: CastMember, channel: PhoneChannel): string => String(linesOf(member)[channel]);

/** A number may be known from a list to somebody who has never written from it. */
const hasJoined = async (pool: Pool, expert: CastMember): Promise<boolean> => {
  const address = addressIn(expert, expert.home);
  const owner = await ownerOf(pool, expert.home, address);
  return owner === (await personByLegacyId(pool, expert.id)) && (await hasWritten(pool, expert.home, address));
};

const join = async (platforms: PhonePlatforms, pool: Pool, expert: CastMember, log: Log): Promise<void> => {
  const { id, telegramId, home } = expert;
  const personId = await personByLegacyId(pool, id);
  const joined =
    home === 'telegram'
      ? joinByLink(platforms.telegram, pool, personId, telegramId ?? 0)
      : joinByCode(platforms.twilio, pool, personId, { person: id, channel: home });
  await joined.catch((error: unknown) =>
    log.warn({ err: error, expert: expert.name }, 'An expert of the sandbox was not welcomed yet'),
  );
};

/** An emulator that lost its file knows nobody's chat any more, and would refuse what is sent there. */
const reopen = async (telegram: TelegramControl, pool: Pool): Promise<void> => {
  const closed = (await telegram.chats()).filter(({ opened, type }) => !opened && type === 'private');
  for (const { id } of closed) if (await hasWritten(pool, 'telegram', String(id))) await telegram.start({ user: id });
};
