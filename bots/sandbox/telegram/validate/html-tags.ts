/** Tags of Telegram's HTML mode and the entity each makes; `a`, `span`, `code`, `pre` look at their attributes too. */
export const entityOfTag: Readonly<Record<string, string>> = {
  a: 'text_link',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The character a reference at `at` stands for, and where it ends; null when it is none, and stays as written. */
export function readCharacterReference(source: string, at: number): { text: string; end: number } | null {
  const pattern = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot)(?![A-Za-z]));?/y;
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  if (!match) return null;
  const end = at + match[0].length;
  const [, hex, decimal, name] = match;
  if (name !== undefined) return { text: named[name] ?? '', end };
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isCharacter = code > 0 && code < 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? { text: String.fromCodePoint(code), end } : null;
}

export function decodeReferences(source: string): string {
  let out = '';
  for (let at = 0; at < source.length; ) {
    const reference = source[at] === '&' ? readCharacterReference(source, at) : null;
    out += reference?.text ?? source[at] ?? '';
    at = reference?.end ?? at + 1;
  }
  return out;
}
