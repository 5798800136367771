/** Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 5;

/** Everything that people and keyboards put for a dash. */
const DASHES = /[‐‑‒–—―−_.:#]/g;
/** A `t` that ends another word (`don't`) begins no code; what follows the fifth character must end it. */
const IN_TEXT = /(?<![\p{L}\p{N}'’])T(\s*-\s*|\s+|)([0-9A-TV-Z]{5})(?![\p{L}\p{N}])/giu;
const ALONE = /^T[\s-]*((?:[0-9A-TV-Z][\s-]*){5})$/iu;
const WITHOUT_T = /^[0-9A-TV-Z]{5}$/iu;

/** `T-` and five characters, each from the low five bits of one random byte: every code is equally likely. */
export const ticketCodeFrom = (random: Uint8Array): string => {
  if (random.length < LENGTH) throw new RangeError(`A ticket code needs ${LENGTH} random bytes, not ${random.length}`);
  return `T-${Array.from(random.subarray(0, LENGTH), (byte) => ALPHABET[byte & 31]).join('')}`;
};

const straighten = (text: string): string => text.normalize('NFKC').replace(DASHES, '-');

const canonical = (five: string): string =>
  `T-${five.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')}`;

const hasDigit = (five: string): boolean => /\d/.test(five);

/**
 * A text that is nothing but a ticket code, however it was typed: small letters, O for 0, I or L for 1, gaps, the dash
 * missing, and even the T, where a digit shows that it is no ordinary word.
 */
export const parseTicketCode = (text: string): string | null => {
  const typed = straighten(text).trim();
  const five = ALONE.exec(typed)?.[1];
  if (five !== undefined) return canonical(five);
  return WITHOUT_T.test(typed) && hasDigit(typed) ? canonical(typed) : null;
};

/** `T-shirt`, `Tablet` and `t bones` have the form of a code too: without a digit it must be typed as codes are printed. */
const isMeantAsCode = (joint: string, five: string): boolean =>
  hasDigit(five) || (joint.includes('-') && !/[ilo]/i.test(five));

/** The first ticket code in a sentence. It may still belong to no ticket: `T-55001` can be a part's number. */
export const findTicketCode = (text: string): string | null => {
  for (const [, joint = '', five = ''] of straighten(text).matchAll(IN_TEXT)) {
    if (isMeantAsCode(joint, five)) return canonical(five);
  }
  return parseTicketCode(text);
};
