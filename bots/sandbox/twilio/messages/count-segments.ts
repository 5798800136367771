/** GSM 03.38: what a carrier can send in seven bits, and what takes two of them. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('\f^{}\\[~]|€');

export interface Segments {
  encoding: 'GSM-7' | 'UCS-2';
  numSegments: number;
}

/** 160 characters in one segment or 153 in each of several; 70 and 67 once any character is outside GSM-7. */
export function countSegments(text: string): Segments {
  const characters = Array.from(text);
  const isGsm = characters.every((one) => basic.has(one) || extended.has(one));
  const units = characters.map((one) => (isGsm ? (extended.has(one) ? 2 : 1) : one.length));
  const [single, several] = isGsm ? [160, 153] : [70, 67];
  return { encoding: isGsm ? 'GSM-7' : 'UCS-2', numSegments: pack(units, single, several) };
}

/** A character of two units is never torn apart: it goes into the next segment as a whole. */
function pack(units: number[], single: number, several: number): number {
  const total = units.reduce((sum, one) => sum + one, 0);
  if (total <= single) return 1;
  let segments = 1;
  let filled = 0;
  for (const one of units) {
    if (filled + one > several) {
      segments += 1;
      filled = 0;
    }
    filled += one;
  }
  return segments;
}

const lookalikes: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '•': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
};

/** `SmartEncoded`: typographic characters become the plain ones of GSM-7 that look alike. */
export function smartEncode(text: string): string {
  return Array.from(text, (one) => lookalikes[one] ?? one).join('');
}
