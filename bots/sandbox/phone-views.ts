import type { Phone } from './phone.ts';
import { type PhoneView, viewPhone } from './phone-view.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import type { TelegramControl } from './telegram/control-client.ts';

export interface Changes {
  /** Revision up to which the page knows everything now. */
  seq: number;
  /** The revisions began anew (another emulator, or a reset): forget what was shown. */
  fresh: boolean;
  phones: PhoneView[];
}

export const readPhone = async (
  telegram: TelegramControl,
  clock: SandboxClock,
  { id }: Phone,
  after: number,
): Promise<PhoneView> => {
  const history = await telegram.history({ chat: id, after });
  return viewPhone(history, clock.businessTimeOf ?? ((instant) => instant), Date.now());
};

/** What changed on the phones after a revision. A message may be told twice, none is left out. */
export const readChanges = async (
  telegram: TelegramControl,
  clock: SandboxClock,
  phones: readonly Phone[],
  after: number,
): Promise<Changes> => {
  // Read first: what happens while the chats are read then counts as not told yet.
  const { seq } = await telegram.status();
  const fresh = after === 0 || seq < after;
  const from = fresh ? 0 : after;
  const chats = new Map((await telegram.chats()).map((chat) => [chat.id, chat]));
  const changed = phones.filter(({ id }) => chats.has(id) && (fresh || (chats.get(id)?.seq ?? 0) > from));
  const views = await Promise.all(changed.map((phone) => readPhone(telegram, clock, phone, from)));
  return { seq, fresh, phones: views };
};
