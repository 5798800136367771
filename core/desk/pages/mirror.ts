import { mapLinks } from '../../dialogue/format/map-links.ts';
import type { Input } from '../../dialogue/inbound.ts';
import type { Message } from '../../dialogue/message.ts';
import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import type { Attachment } from '../../ticket/ticket.ts';
import { deskVoice } from '../desk-voice.ts';
import type { DeskLineKind } from './desk-page.ts';

/** A card's state stands on its page; in the chat's mirror its beginning says which card it was. */
const LINES_OF_A_CARD = 3;

export interface Mirrored {
  readonly kind: Extract<DeskLineKind, 'customer' | 'bot' | 'notice'>;
  /** Whose words they are; empty for the bot and for notices. */
  readonly who: string;
  readonly text: string;
}

/** Puts one line below a page, as the newest. Everything that a customer and we say to each other comes through here. */
export const mirror = (work: Work, pageKey: string, line: Mirrored): Promise<void> =>
  work.desk.addLine({ id: work.ids.uuid(), pageKey, ...line, at: work.now, writtenAt: null, messageId: null });

/** What the customer did, in words; null for what is nothing to read. */
export const customerLine = (work: Work, { name }: Person, input: Exclude<Input, { kind: 'tap' }>): Mirrored | null => {
  const text = saidInWords(work, input);
  return text === null ? null : { kind: 'customer', who: name, text };
};

export const tappedLine = ({ name }: Person, label: string): Mirrored => ({
  kind: 'customer',
  who: name,
  text: `▸ ${label}`,
});

/** What we said. An edit of it is not told again: it mostly takes buttons away, and the page shows how things stand. */
export const botLine = (work: Work, message: Message, isCard: boolean): Mirrored => {
  const { title, body, media } = message;
  const words = (title ? `${title}\n${body}` : body).trim();
  const lines = words.split('\n');
  const isCut = isCard && lines.length > LINES_OF_A_CARD;
  const shown = isCut ? `${lines.slice(0, LINES_OF_A_CARD).join('\n')} …` : words;
  return { kind: 'bot', who: '', text: media?.length ? `${shown}\n${mediaInWords(work, media)}` : shown };
};

/** Something about the chat that the desk should know. */
export const noticeLine = (text: string): Mirrored => ({ kind: 'notice', who: '', text });

const saidInWords = (work: Work, input: Exclude<Input, { kind: 'tap' }>): string | null => {
  const { say } = deskVoice(work);
  switch (input.kind) {
    case 'text':
      return input.text.trim();
    case 'edit':
      return say('mirror-corrected', { text: input.text.trim() });
    case 'media':
      return [mediaInWords(work, input.media), input.caption.trim()].filter((words) => words !== '').join('\n');
    case 'location': {
      const { lat, lon } = input.place;
      const url = mapLinks(input.place).find(({ label }) => label === 'OpenStreetMap')?.url ?? '';
      return say('mirror-location', { lat: lat.toFixed(5), lon: lon.toFixed(5), url });
    }
    case 'contact':
      return say('mirror-contact', { phone: input.phone });
    case 'command':
      // What may stand behind it is a one-time code.
      return `/${input.name}`;
    case 'unsupported':
      return say('mirror-unsupported');
    case 'left':
    case 'came_back':
    case 'opted_out':
    case 'opted_in':
    case 'show_message':
    case 'desk':
      return null;
  }
};

const mediaInWords = (work: Work, media: readonly Attachment[]): string => {
  const { say } = deskVoice(work);
  const kinds = [...new Set(media.map(({ kind }) => kind))];
  return kinds
    .map((kind) => say(`mirror-${kind}`, { count: media.filter((file) => file.kind === kind).length }))
    .join(' · ');
};
