import type { Inbound, Input } from '../../../core/dialogue/inbound.ts';
import type { Instant } from '../../../core/kernel/instant.ts';
import { wellFormed } from '../../adapter/cut-text.ts';
import { readWords } from '../../adapter/read-words.ts';
import { type Form, readForm } from '../form.ts';
import { messageSidOf } from '../message-sid.ts';
import { readMedia } from '../read-media.ts';
import { readTwilioAddress } from './address.ts';
import { readButton, readShow } from './button-id.ts';

/**
 * What somebody said to us on WhatsApp; null for what is nobody's words: status callbacks, SMS, anything else that comes
 * along. Never throws, whatever the JSON. WhatsApp does not tell in which language a person has their phone.
 */
export const parseWhatsapp = (raw: unknown, receivedAt: Instant): Inbound | null => {
  const form = readForm(raw);
  const messageSid = messageSidOf(form?.['MessageSid']);
  const address = readTwilioAddress(form?.['From'] ?? '');
  if (!form || messageSid === null || address === null || form['MessageStatus'] !== undefined) return null;
  // Someone with a username may have no other name.
  const name = wellFormed(form['ProfileName'] || form['Username'] || '');
  const sender = { address, name, language: null };
  return { channel: 'whatsapp', sender, input: readInput(form, messageSid), receivedAt };
};

/** Things that people send and we can't use, as WhatsApp names them. A contact's card is a file, and proves nothing. */
const UNUSABLE: ReadonlySet<string> = new Set(['sticker', 'contacts', 'reaction', 'order', 'poll', 'system']);

const readInput = (form: Form, messageSid: string): Input => {
  const body = wellFormed(form['Body'] ?? '');
  const byKeyword = readKeyword(form['OptOutType'], body);
  if (byKeyword) return byKeyword;
  const tapped = readTap(form['ButtonPayload'] ?? form['ListId'] ?? '', messageSid);
  if (tapped) return tapped;
  const type = form['MessageType'] ?? '';
  if (UNUSABLE.has(type)) return { kind: 'unsupported', what: type };
  const place = readPlace(form);
  if (place) return place;
  const media = readMedia(form);
  if (media.length > 0 && !isContactCard(form)) return { kind: 'media', media, caption: body };
  if (body.trim() === '') return { kind: 'unsupported', what: type || 'message' };
  return readWords(body);
};

/**
 * Only where Twilio says that it has acted on the word: unlike carriers it need not do so on WhatsApp, and then STOP and
 * CANCEL are words like others.
 */
const readKeyword = (type: string | undefined, word: string): Input | null => {
  if (type === 'STOP') return { kind: 'opted_out', word: word.trim() };
  return type === 'START' ? { kind: 'opted_in' } : null;
};

/** Null for a button that we never made: what it says is then read like typed words. */
const readTap = (id: string, tapRef: string): Input | null => {
  const show = readShow(id);
  if (show !== null) return { kind: 'show_message', messageId: show };
  const button = readButton(id);
  return button && { kind: 'tap', ...button, tapRef };
};

const readPlace = ({ Latitude: latitude = '', Longitude: longitude = '' }: Form): Input | null => {
  const [lat, lon] = [latitude, longitude].map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return null;
  return { kind: 'location', place: { lat, lon }, live: false };
};

const isContactCard = (form: Form): boolean => /^text\/(x-)?vcard\b/i.test(form['MediaContentType0'] ?? '');
