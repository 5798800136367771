import type { TextEntity } from '../../phones/chat-view.ts';

/** A stretch of text that looks the same throughout. */
export interface Piece {
  readonly text: string;
  /** Outermost first. */
  readonly marks: readonly Mark[];
  /** A ticket's code: whoever taps it sees its story. */
  readonly ticket: string | null;
}

export type Mark =
  | { readonly kind: 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code' }
  | { readonly kind: 'link'; readonly href: string };

const PLAIN = new Set(['bold', 'italic', 'underline', 'strikethrough', 'code']);
const LINKS = new Set(['url', 'text_link', 'email', 'phone_number']);
const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);
export const TICKET_CODE = /\bT-[0-9A-Z]{5}\b/g;

/**
 * Parts of a text may lie within each other or overlap, so it is cut wherever one begins or ends, and each piece gets
 * all that cover it.
 */
export const cutText = (text: string, entities: readonly TextEntity[]): readonly Piece[] => {
  const codes = [...text.matchAll(TICKET_CODE)].map(({ 0: code, index }) => ({
    start: index,
    end: index + code.length,
  }));
  const cuts = new Set([0, text.length, ...codes.flatMap(({ start, end }) => [start, end])]);
  for (const { offset, length } of entities) cuts.add(offset).add(offset + length);
  const places = [...cuts].filter((place) => place >= 0 && place <= text.length).toSorted((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    const covering = entities.filter(({ offset, length }) => offset <= start && offset + length >= end);
    const marks = covering.flatMap((entity) => markOf(entity, text) ?? []);
    const isCode = codes.some((code) => code.start === start && code.end === end);
    const piece = text.slice(start, end);
    return { text: piece, marks, ticket: isCode && !marks.some(({ kind }) => kind === 'link') ? piece : null };
  });
};

const markOf = (entity: TextEntity, text: string): Mark | null => {
  if (LINKS.has(entity.type)) {
    const href = safeLink(addressOf(entity, text.slice(entity.offset, entity.offset + entity.length)));
    return href === null ? null : { kind: 'link', href };
  }
  if (entity.type === 'pre') return { kind: 'code' };
  return PLAIN.has(entity.type) ? { kind: entity.type as Exclude<Mark['kind'], 'link'> } : null;
};

const addressOf = (entity: TextEntity, covered: string): string => {
  if (entity.type === 'text_link') return entity.url ?? '';
  if (entity.type === 'email') return `mailto:${covered}`;
  if (entity.type === 'phone_number') return `tel:${covered.replaceAll(/[^+\d]/g, '')}`;
  return /^[a-z]+:/i.test(covered) ? covered : `https://${covered}`;
};

/** Null for what a browser would run instead of open. */
export const safeLink = (address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return SAFE_PROTOCOLS.has(url.protocol) ? url.href : null;
};
