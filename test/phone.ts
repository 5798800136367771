import type { Pool } from 'pg';
import type { IncomingMedia, Input } from '../core/dialogue/inbound.ts';
import { allChoices, type ChatMessage, type Message } from '../core/dialogue/message.ts';
import type { Channel } from '../core/people/channel.ts';
import type { ChatEffect } from '../core/ports/chat-store.ts';
import { createIds } from '../prisma/stores/ids.ts';

const ids = createIds();

/** What a tap was on, to be tapped again when it should not count any more. */
export interface Button {
  readonly messageId: string;
  readonly choice: number;
}

/** Somebody's chat with us: what they see in it, and what they do. */
export interface Phone {
  readonly address: string;
  readonly name: string;
  owner(): Promise<{ readonly personId: string; readonly contactPointId: string }>;
  say(text: string): Promise<void>;
  command(name: string, args?: string): Promise<void>;
  photo(caption?: string): Promise<void>;
  /** Taps the newest button with this label; answers the words of the tap's own answer. */
  tap(label: string): Promise<string | null>;
  /** A button that is shown now. */
  button(label: string): Promise<Button>;
  /** Taps a button that the phone may still show. */
  press(button: Button): Promise<string | null>;
  send(...inputs: readonly Input[]): Promise<void>;
  /** The bubbles of the chat as they read now, oldest first. */
  bubbles(): Promise<readonly ChatMessage[]>;
  /** The labels that can be tapped now. */
  labels(): Promise<readonly string[]>;
  /** What was sent here since the last call: new bubbles, edits and answers to taps, in order. */
  news(): Promise<readonly ChatEffect[]>;
  /** The words of `news`. */
  heard(): Promise<string>;
}

interface Line {
  readonly pool: Pool;
  readonly name: string;
  readonly channel: Channel;
  readonly address: string;
  readonly hear: (address: string, name: string, inputs: readonly Input[]) => Promise<void>;
}

export const openPhone = ({ pool, hear, name, channel, address }: Line): Phone => {
  let read = 0n;
  const send: Phone['send'] = (...inputs) => hear(address, name, inputs);
  const owner: Phone['owner'] = async () => {
    const { rows } = await pool.query<{ personId: string; contactPointId: string }>(
      `SELECT person_id AS "personId", id AS "contactPointId" FROM contact_point WHERE channel = $1 AND address = $2`,
      [channel, address],
    );
    if (!rows[0]) throw new Error(`${name} has never written`);
    return rows[0];
  };
  const bubbles: Phone['bubbles'] = async () => {
    const { contactPointId } = await owner();
    const { rows } = await pool.query<ChatMessage>(
      `SELECT id, person_id AS "personId", contact_point_id AS "contactPointId", card_key AS "cardKey",
              ticket_id AS "ticketId", message, state, platform_ref AS "platformRef"
         FROM chat_message WHERE contact_point_id = $1 ORDER BY seq`,
      [contactPointId],
    );
    return rows;
  };
  const news: Phone['news'] = async () => {
    const { contactPointId } = await owner();
    const { rows } = await pool.query<{ seq: string; payload: ChatEffect }>(
      `SELECT o.seq::text, o.payload FROM outbox o WHERE o.payload->>'contactPointId' = $1 AND o.seq > $2 ORDER BY o.seq`,
      [contactPointId, read.toString()],
    );
    read = BigInt(rows.at(-1)?.seq ?? read);
    return rows.map(({ payload }) => payload);
  };
  const button: Phone['button'] = async (label) => {
    for (const { id, message, state } of (await bubbles()).toReversed()) {
      const index = state === 'open' ? allChoices(message).findIndex((choice) => choice.label === label) : -1;
      if (index >= 0) return { messageId: id, choice: (message.firstChoice ?? 0) + index };
    }
    throw new Error(`${name} sees no button "${label}", only: ${(await phone.labels()).join(' · ')}`);
  };
  const press: Phone['press'] = async ({ messageId, choice }) => {
    const tapRef = ids.token(12);
    await send({ kind: 'tap', messageId, choice, tapRef });
    const { contactPointId } = await owner();
    const { rows } = await pool.query<{ toast: string | null }>(
      `SELECT payload->>'toast' AS toast FROM outbox WHERE payload->>'contactPointId' = $1 AND payload->>'tapRef' = $2`,
      [contactPointId, tapRef],
    );
    if (rows.length !== 1) throw new Error(`A tap of ${name} got ${rows.length} answers`);
    return rows[0]?.toast ?? null;
  };
  const phone: Phone = {
    address,
    name,
    owner,
    send,
    bubbles,
    news,
    button,
    press,
    say: (text) => send({ kind: 'text', text }),
    command: (command, args = '') => send({ kind: 'command', name: command, args }),
    photo: (caption = '') => send({ kind: 'media', media: [aPhoto()], caption }),
    tap: async (label) => press(await button(label)),
    labels: async () =>
      (await bubbles()).flatMap(({ message, state }) =>
        state === 'open' ? allChoices(message).map(({ label }) => label) : [],
      ),
    heard: async () => (await news()).map(wordsOf).join('\n'),
  };
  return phone;
};

const aPhoto = (): IncomingMedia => ({
  mediaId: ids.uuid(),
  kind: 'photo',
  source: `file-${ids.token(6)}`,
  bytes: 1_000,
});

const wordsOf = (effect: ChatEffect): string =>
  'message' in effect ? wordsIn(effect.message) : effect.kind === 'answer_tap' ? (effect.toast ?? '') : '';

const wordsIn = ({ title, body }: Message): string => (title ? `${title}\n${body}` : body);
