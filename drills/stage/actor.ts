import type { TelegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import type { HistoryEntry } from '../../bots/sandbox/telegram/world.ts';
import type { Tell } from '../drill.ts';

const PATIENCE_MS = 45_000;

/** A person with a phone, played through the platform: what they type, tap and see. */
export interface Actor {
  readonly name: string;
  readonly id: number;
  start(payload?: string): Promise<void>;
  say(text: string): Promise<void>;
  sharePlace(lat: number, lon: number): Promise<void>;
  sendPhoto(caption?: string): Promise<void>;
  /** Taps the button of this label on the newest message that has it; waits for such a message. */
  tap(label: string | RegExp): Promise<void>;
  /** Waits until a message of the bot, as it reads now, says this; messages from before `mark` don't count. */
  sees(what: RegExp): Promise<HistoryEntry>;
  /** From here on only what is new or newly edited counts. */
  mark(): Promise<void>;
  messages(): Promise<readonly HistoryEntry[]>;
}

export const textOf = ({ message }: HistoryEntry): string => message.text ?? message.caption ?? '';

export const buttonsOf = ({ message }: HistoryEntry): readonly string[] =>
  message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];

const fits = (label: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? label === wanted : wanted.test(label);

const isBots = (entry: HistoryEntry): boolean => entry.sentBy === 'bot' && entry.deletedAt === null;

export const createActor = (telegram: TelegramControl, tell: Tell, id: number, name: string): Actor => {
  let marked = 0;
  const wait = { timeoutMs: PATIENCE_MS };

  const tap = async (label: string | RegExp): Promise<void> => {
    const found = await newest(telegram, id, (entry) => isBots(entry) && buttonsOf(entry).some((b) => fits(b, label)));
    const button = buttonsOf(found).find((candidate) => fits(candidate, label)) ?? '';
    tell(`${name} taps [${button}]`);
    marked = found.seq;
    await telegram.press({ user: id, messageId: found.messageId, label: button, timeoutMs: PATIENCE_MS });
  };

  return {
    name,
    id,
    start: async (payload) => {
      tell(payload ? `${name} opens the invitation` : `${name} opens the chat`);
      await telegram.start({ user: id, ...(payload !== undefined && { payload }) });
    },
    say: async (text) => {
      tell(`${name}: ${text}`);
      await telegram.sendText({ user: id, text });
    },
    sharePlace: async (lat, lon) => {
      tell(`${name} shares a place`);
      await telegram.shareLocation({ user: id, latitude: lat, longitude: lon });
    },
    sendPhoto: async (caption) => {
      tell(`${name} sends a photo`);
      await telegram.sendPhoto({ user: id, bytes: ONE_PIXEL, ...(caption !== undefined && { caption }) });
    },
    tap,
    sees: async (what) => {
      const seen = await telegram.waitFor(id, (entry) => isBots(entry) && what.test(textOf(entry)), {
        ...wait,
        after: marked,
      });
      tell(`${name} sees: ${lineWith(textOf(seen), what)}`);
      return seen;
    },
    mark: async () => {
      marked = (await telegram.history({ chat: id })).seq;
    },
    messages: async () => (await telegram.history({ chat: id })).messages.filter(isBots),
  };
};

const newest = async (
  telegram: TelegramControl,
  chat: number,
  isWanted: (entry: HistoryEntry) => boolean,
): Promise<HistoryEntry> => {
  const history = await telegram.waitForHistory(chat, ({ messages }) => messages.some(isWanted), {
    timeoutMs: PATIENCE_MS,
  });
  const found = history.messages.findLast(isWanted);
  if (!found) throw new Error('the history changed while it was read');
  return found;
};

const lineWith = (text: string, what: RegExp): string =>
  text.split('\n').find((line) => what.test(line)) ?? text.split('\n')[0] ?? '';

/** The smallest valid JPEG that image tools accept: one grey pixel. */
const ONE_PIXEL = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
