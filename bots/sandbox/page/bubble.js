import { element } from './element.js';
import { formattedText, safeLink } from './formatted-text.js';
import { icon } from './icon.js';
import { timeOf } from './times.js';

/**
 * @typedef {import('../phone-view.ts').MessageView} Message
 * @typedef {import('../phone-view.ts').ButtonView} Button
 * @typedef {{ messageId: number, data: string | null, button: HTMLElement }} Tapped
 */

/**
 * One message. Tapped buttons are told by events that bubble up to the phone.
 * @param {Message} message
 * @returns {HTMLElement}
 */
export function createBubble(message) {
  return element(
    'li',
    { class: `message from-${message.from}`, 'data-id': message.id, tabindex: '-1' },
    element('div', { class: message.photo ? 'bubble with-photo' : 'bubble' }, ...contentOf(message), metaOf(message)),
    message.buttons.length > 0 ? buttonsOf(message) : null,
  );
}

/**
 * What a screen reader says, and what a person would call the message.
 * @param {Message} message
 */
export function summaryOf(message) {
  const title = message.entities.find(({ type, offset }) => type === 'bold' && offset === 0);
  const text = title ? message.text?.slice(0, title.length) : message.text?.split('\n')[0];
  const kind = message.photo ? 'a photo' : message.location ? 'a location' : message.contact ? 'a contact' : 'a file';
  return text ?? kind;
}

/** @param {Message} message */
function* contentOf({ photo, file, location, contact, text, entities }) {
  if (photo) {
    const src = `/sandbox/api/files/${encodeURIComponent(photo.fileId)}`;
    yield element('img', { class: 'photo', src, alt: 'Photo', width: photo.width, height: photo.height });
  }
  if (file) yield element('p', { class: 'card' }, icon('file'), file.name);
  if (location) yield locationCard(location);
  if (contact) yield element('p', { class: 'card' }, icon('person'), `${contact.name}, ${contact.phone}`);
  if (text !== null) yield element('p', { class: 'text', dir: 'auto' }, ...formattedText(text, entities));
}

/** @param {{ latitude: number, longitude: number }} place */
function locationCard({ latitude, longitude }) {
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  const shown = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return element(
    'p',
    { class: 'card' },
    icon('pin'),
    element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, `Location ${shown}`),
  );
}

/** @param {Message} message */
function metaOf({ edited, at }) {
  const iso = new Date(at).toISOString();
  return element('p', { class: 'meta' }, edited ? 'edited ' : null, element('time', { datetime: iso }, timeOf(at)));
}

/** @param {Message} message */
function buttonsOf({ id, buttons }) {
  const rows = buttons.map((row) =>
    element('div', { class: 'row' }, ...row.map((button) => (button.url === null ? press(id, button) : link(button)))),
  );
  return element('div', { class: 'buttons', role: 'group', 'aria-label': 'Answers' }, ...rows);
}

/**
 * @param {number} messageId
 * @param {Button} button
 */
function press(messageId, { label, data }) {
  const built = element('button', { type: 'button', class: 'answer', dir: 'auto' }, label);
  /** @type {Tapped} */
  const detail = { messageId, data, button: built };
  built.addEventListener('click', () => built.dispatchEvent(new CustomEvent('press', { bubbles: true, detail })));
  return built;
}

/** @param {Button} button */
function link({ label, url }) {
  const href = safeLink(url ?? '');
  const away = element('span', { 'aria-hidden': 'true', class: 'away' }, '↗');
  if (href === null) return element('span', { class: 'answer' }, label);
  return element('a', { class: 'answer', href, target: '_blank', rel: 'noopener noreferrer' }, label, away);
}
