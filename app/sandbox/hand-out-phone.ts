import type { Pool } from 'pg';
import type { PhoneChannel } from '../../bots/sandbox/phones/phone.ts';
import type { TelegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import type { TwilioControl } from '../../bots/sandbox/twilio/control-client.ts';
import { addInvitation } from '../../prisma/operator/add-invitation.ts';
import { addVerified, ownerOf } from '../../prisma/sandbox/owners.ts';

const INVITATION_DAYS = 30;
const JOINED_WITHIN_MS = 30_000;

/** The platforms whose apps are on the phones. */
export interface PhonePlatforms {
  readonly telegram: TelegramControl;
  readonly twilio: TwilioControl;
}

export interface Holder {
  readonly name: string;
  readonly phoneNumber: string | null;
  readonly locale: string;
}

/** An account on Telegram: the one with this number where there is one already, from a start that was killed. */
export const giveTelegram = async (
  telegram: TelegramControl,
  { name, phoneNumber, locale }: Holder,
  id: number | null = null,
): Promise<number> => {
  const users = await telegram.users();
  const there = users.find((user) => user.id === id || (phoneNumber !== null && user.phone === phoneNumber));
  if (there) return there.id;
  const [firstName = name, ...rest] = name.split(' ');
  const created = await telegram.createUser({
    ...(id !== null && { id }),
    ...(phoneNumber !== null && { phone: phoneNumber }),
    firstName,
    lastName: rest.join(' '),
    languageCode: locale,
  });
  return created.id;
};

/** A number for text messages and WhatsApp, or for one of the two. */
export const giveNumber = async (
  twilio: TwilioControl,
  { id, name, phoneNumber }: { id: string; name: string; phoneNumber: string },
  apps: readonly PhoneChannel[],
): Promise<void> => {
  if ((await twilio.people()).some((person) => person.id === id)) return;
  await twilio.createPerson({
    id,
    name,
    ...(apps.includes('sms') && { smsNumber: phoneNumber }),
    ...(apps.includes('whatsapp') && { whatsapp: { number: phoneNumber } }),
  });
};

/** Somebody whom we already know under this address, as if they had proved long ago that it is theirs. */
export const makeKnown = async (
  pool: Pool,
  personId: string,
  channel: PhoneChannel,
  address: string,
): Promise<void> => {
  if ((await ownerOf(pool, channel, address)) === null) await addVerified(pool, personId, channel, address);
};

/** As real experts do: they open the link that an admin gave them. Resolves with their welcome. */
export const joinByLink = async (
  telegram: TelegramControl,
  pool: Pool,
  personId: string,
  telegramId: number,
): Promise<void> => {
  const { token } = await addInvitation(pool, personId, 'expert', INVITATION_DAYS);
  const { seq } = await telegram.start({ user: telegramId, payload: token });
  await telegram.waitFor(telegramId, ({ sentBy }) => sentBy === 'bot', { after: seq, timeoutMs: JOINED_WITHIN_MS });
};

/** Where no link can be opened they write the code. */
export const joinByCode = async (
  twilio: TwilioControl,
  pool: Pool,
  personId: string,
  { person, channel }: { person: string; channel: 'whatsapp' | 'sms' },
): Promise<void> => {
  const { token } = await addInvitation(pool, personId, 'expert', INVITATION_DAYS);
  const { seq } = await twilio.say({ person, channel, text: `/start ${token}` });
  await twilio.waitForMessage(person, ({ sentBy, shownAt }) => sentBy === 'app' && shownAt !== null, {
    after: seq,
    channel,
    timeoutMs: JOINED_WITHIN_MS,
  });
};
