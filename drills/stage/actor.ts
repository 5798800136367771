import type { Tell } from '../drill.ts';
import type { Line, LineChannel, Shown } from './line.ts';

export const PATIENCE_MS = 45_000;

/** A person with a phone, played through the platform: what they type, tap and see. */
export interface Actor {
  readonly name: string;
  /** Theirs on every emulated platform. */
  readonly id: number;
  readonly channel: LineChannel;
  /** What the platform tells the product as the sender. */
  readonly address: string;
  /** Of their phone, whatever they write with. */
  readonly number: string;
  /** Opens the chat; with the code of an invitation, they join. */
  start(code?: string): Promise<void>;
  say(text: string): Promise<void>;
  sharePlace(lat: number, lon: number): Promise<void>;
  /** Their own number, by the platform's button. */
  shareNumber(): Promise<void>;
  sendPhoto(caption?: string): Promise<void>;
  /** Chooses this label on the newest message that has it, by button or by number; waits for such a message. */
  tap(label: string | RegExp): Promise<void>;
  /** Waits until a message of ours, as it reads now, says this; messages from before `mark` don't count. */
  sees(what: RegExp): Promise<Shown>;
  /** From here on only what is new or newly edited counts. */
  mark(): Promise<void>;
  messages(): Promise<readonly Shown[]>;
  /** The same person, on another of their chats. */
  on(channel: LineChannel): Actor;
}

/** Somebody of a drill and the chats that they have. */
export interface Player {
  readonly name: string;
  readonly id: number;
  readonly number: string;
  readonly lines: Readonly<Record<LineChannel, Line>>;
}

export const createActor = (player: Player, tell: Tell, channel: LineChannel): Actor => {
  const { name, id, number, lines } = player;
  const line = lines[channel];
  const where = channel === 'telegram' ? '' : ` (${channel === 'sms' ? 'SMS' : 'WhatsApp'})`;
  const who = `${name}${where}`;
  let marked = 0;

  /** What WhatsApp's template stands for is shown once it is tapped; nobody taps it twice. */
  const opened = new Set<string>();
  const isClosed = ({ ref, choices }: Shown): boolean => choices.includes(SHOW_MESSAGE) && !opened.has(ref);

  const newest = async (isWanted: (message: Shown) => boolean): Promise<Shown> => {
    for (;;) {
      const isEnough = (message: Shown): boolean => isWanted(message) || isClosed(message);
      const { messages } = await line.waitFor((screen) => screen.messages.some(isEnough), PATIENCE_MS);
      const found = messages.findLast(isWanted);
      if (found) return found;
      const closed = messages.findLast(isClosed);
      if (!closed) throw new Error('the phone changed while it was read');
      opened.add(closed.ref);
      tell(`${who} taps [${SHOW_MESSAGE}]`);
      await line.choose(closed, SHOW_MESSAGE);
    }
  };

  const tap = async (label: string | RegExp): Promise<void> => {
    const since = line.keepsOldChoices ? marked : 0;
    const found = await newest(({ seq, choices }) => seq > since && choices.some((choice) => fits(choice, label)));
    const choice = found.choices.find((candidate) => fits(candidate, label)) ?? '';
    tell(`${who} taps [${choice}]`);
    marked = found.seq;
    await line.choose(found, choice);
  };

  return {
    name,
    id,
    channel,
    address: line.address,
    number,
    start: async (code) => {
      tell(code === undefined ? `${who} opens the chat` : `${who} opens the invitation`);
      await line.open(code);
    },
    say: async (text) => {
      tell(`${who}: ${text}`);
      await line.say(text);
    },
    sharePlace: async (lat, lon) => {
      tell(`${who} shares a place`);
      await line.sharePlace(lat, lon);
    },
    shareNumber: async () => {
      tell(`${who} shares their number`);
      await line.shareNumber();
    },
    sendPhoto: async (caption) => {
      tell(`${who} sends a photo`);
      await line.sendPhoto(ONE_PIXEL, caption);
    },
    tap,
    sees: async (what) => {
      const seen = await newest(({ seq, text }) => seq > marked && what.test(text));
      tell(`${who} sees: ${lineWith(seen.text, what)}`);
      return seen;
    },
    mark: async () => {
      marked = (await line.screen()).seq;
    },
    messages: async () => (await line.screen()).messages,
    on: (other) => createActor(player, tell, other),
  };
};

const fits = (label: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? label === wanted : wanted.test(label);

/** On the button of the template that is sent where nothing else may be said. */
const SHOW_MESSAGE = 'Show message';

const lineWith = (text: string, what: RegExp): string =>
  text.split('\n').find((line) => what.test(line)) ?? text.split('\n')[0] ?? '';

/** The smallest valid JPEG that image tools accept: one grey pixel. */
const ONE_PIXEL = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
