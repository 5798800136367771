/**
 * WhatsApp has no escape character. A mark begins nothing when a space follows it, on every phone: this space is thin
 * enough not to be seen.
 */
const HAIR_SPACE = '\u200A';
/** Takes no room at all; a line that begins with it begins no list and no quote. */
const JOINER = '\u2060';

/** Within a word, as in `serial_no` and most addresses, WhatsApp takes a mark for what it is. */
const OPENING = /(?<![\p{L}\p{N}])[*_~`](?=\S)/gu;
const LINE_START = /^(?=[ \t]*(?:[*>-]|\d{1,3}[.)])(?:[ \t]|$))/gmu;
/** What stands in a link must stay as it is, or it leads elsewhere; WhatsApp formats nothing in there. */
const LINKS = /(https?:\/\/\S+)/u;

/** Pure: a text that shows on a phone as it was written, whatever markup it looks like. */
export const asWritten = (text: string): string =>
  text
    .replaceAll(LINE_START, JOINER)
    .split(LINKS)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(OPENING, `$&${HAIR_SPACE}`)))
    .join('');

/** The first line in bold, where that can be done without doubt about what the asterisks mean. */
export const inBold = (title: string): string => {
  const line = title.trim();
  return line === '' || /[*\n]/.test(line) ? asWritten(title) : `*${asWritten(line)}*`;
};
