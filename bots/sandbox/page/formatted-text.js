import { element } from './element.js';

/** @typedef {import('../telegram/bot-api-types.ts').ApiEntity} Entity */

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'code' };
const LINKS = new Set(['url', 'text_link', 'email', 'phone_number']);
const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Text with its bold and linked parts as nodes. Parts may lie within each other or overlap, so the text is cut wherever
 * one begins or ends, and each piece gets all that cover it.
 * @param {string} text
 * @param {readonly Entity[]} entities
 * @returns {Node[]}
 */
export function formattedText(text, entities) {
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of entities) cuts.add(offset).add(offset + length);
  const places = [...cuts].filter((place) => place >= 0 && place <= text.length).toSorted((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    const covering = entities.filter(({ offset, length }) => offset <= start && offset + length >= end);
    return covering.reduceRight(
      (/** @type {Node} */ inner, entity) => wrap(inner, entity, text),
      document.createTextNode(text.slice(start, end)),
    );
  });
}

/**
 * @param {Node} inner
 * @param {Entity} entity
 * @param {string} text
 * @returns {Node}
 */
function wrap(inner, entity, text) {
  const wrapper = wrapperFor(entity, text);
  wrapper?.append(inner);
  return wrapper ?? inner;
}

/**
 * @param {Entity} entity
 * @param {string} text
 * @returns {HTMLElement | null}
 */
function wrapperFor(entity, text) {
  if (LINKS.has(entity.type)) {
    const href = safeLink(addressOf(entity, text.slice(entity.offset, entity.offset + entity.length)));
    return href === null ? null : element('a', { href, target: '_blank', rel: 'noopener noreferrer' });
  }
  const tag = TAGS[/** @type {keyof typeof TAGS} */ (entity.type)];
  return tag ? element(tag) : null;
}

/**
 * @param {Entity} entity
 * @param {string} covered
 */
function addressOf(entity, covered) {
  if (entity.type === 'text_link') return entity.url ?? '';
  if (entity.type === 'email') return `mailto:${covered}`;
  if (entity.type === 'phone_number') return `tel:${covered.replaceAll(/[^+\d]/g, '')}`;
  return /^[a-z]+:/i.test(covered) ? covered : `https://${covered}`;
}

/**
 * @param {string} address
 * @returns {string | null} null for what a browser would run instead of open
 */
export function safeLink(address) {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return SAFE_PROTOCOLS.has(url.protocol) ? url.href : null;
}
