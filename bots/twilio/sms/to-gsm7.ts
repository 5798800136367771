/** Typography that says the same in plain characters, and the marks that our own texts use. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '·': '-',
  '•': '-',
  '…': '...',
  '×': 'x',
  '→': '->',
  '←': '<-',
  '↓': '',
  '★': '*',
  '☆': '-',
  '✓': 'OK',
  '✔': 'OK',
  '✅': 'OK',
  '⚠': '!',
  '⌛': '',
  ℹ: 'i',
  // Spaces of every width, a tab; then what takes no room at all.
  '\u00A0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200A': ' ',
  '\u202F': ' ',
  '\t': ' ',
  '\u00AD': '',
  '\u200B': '',
  '\u200E': '',
  '\u2060': '',
  '\uFE0F': '',
  '\uFEFF': '',
};

/**
 * Letters of Spanish, Italian, French and Portuguese that GSM-7 lacks, as their own speakers write them in a hurry. It
 * has é ñ ü ä ö à è ì ò ù, which stay. In languages where a mark makes another word there are more marks than these, so
 * that their texts stay as they are.
 */
const BARE: Readonly<Record<string, string>> = {
  á: 'a',
  â: 'a',
  ã: 'a',
  í: 'i',
  î: 'i',
  ï: 'i',
  ó: 'o',
  ô: 'o',
  õ: 'o',
  ú: 'u',
  û: 'u',
  ê: 'e',
  ë: 'e',
  ç: 'c',
  Á: 'A',
  Â: 'A',
  Ã: 'A',
  À: 'A',
  Í: 'I',
  Î: 'I',
  Ï: 'I',
  Ì: 'I',
  Ó: 'O',
  Ô: 'O',
  Õ: 'O',
  Ò: 'O',
  Ú: 'U',
  Û: 'U',
  Ù: 'U',
  Ê: 'E',
  Ë: 'E',
  È: 'E',
  œ: 'oe',
  Œ: 'OE',
};

/** The alphabet of GSM 03.38 with its extension table. */
const GSM_7 = /^[\n\f\r !"#$%&'()*+,\-./0-9:;<=>?@A-Z[\\\]^_a-z{|}~¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ€]*$/u;

/**
 * Seven bits a character: 160 of them in a segment, where anything else makes it 70. Asked of every text that goes out,
 * so that it doesn't lay the text out in segments to find out.
 */
export const isGsm7 = (text: string): boolean => GSM_7.test(text);

/** As near to GSM-7 as the meaning allows; what has no plain equal stays, so that the whole may not be GSM-7. */
export const toGsm7 = (text: string): string =>
  Array.from(text.normalize('NFC'), (character) => PLAIN[character] ?? BARE[character] ?? character)
    .join('')
    .replaceAll(/^ +| +$/gm, '');
