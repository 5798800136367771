/** A mark counts at the edge of a word, with no space inside of it. */
const MARKED = /(?<![\p{L}\p{N}])(```|[*_~`])(?=\S)([^\n]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu;
const LIST_OR_QUOTE = /^(?:[*-]|\d+\.|>)[ \t]+/gm;
/** A space that is thinner than a hair's breadth, and a character of no width. */
const UNSEEN = /[\u200A\u2060]/g;

/**
 * The letters that a phone shows of a text on WhatsApp: marks that count are gone, and with them the bullets and numbers
 * that it draws by itself. Stricter than any phone: whatever might be taken for a mark is.
 */
export const asOnWhatsapp = (text: string): string => {
  const bare = text.replaceAll(LIST_OR_QUOTE, '');
  const once = bare.replaceAll(MARKED, '$2');
  return once === bare ? once.replaceAll(UNSEEN, '') : asOnWhatsapp(once);
};
