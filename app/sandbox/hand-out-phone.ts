import type { Pool } from 'pg';
import type { TelegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import { addInvitation } from '../../prisma/operator/add-invitation.ts';
import { addVerified, ownerOfTelegram } from '../../prisma/sandbox/owners.ts';

const INVITATION_DAYS = 30;
const JOINED_WITHIN_MS = 30_000;

export interface Holder {
  readonly name: string;
  readonly phoneNumber: string | null;
  readonly locale: string;
}

/** A phone for this person: the one with their number where there is one already, from a start that was killed. */
export const makePhone = async (
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

/** A customer whom the retailer already knows: with address and plan, under this chat. */
export const makeKnown = async (pool: Pool, personId: string, telegramId: number): Promise<void> => {
  if ((await ownerOfTelegram(pool, telegramId)) === null) {
    await addVerified(pool, personId, 'telegram', String(telegramId));
  }
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
