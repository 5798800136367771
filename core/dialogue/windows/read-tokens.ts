import { foldWord } from './fold-word.ts';
import type { ClockReading, WindowToken, WindowWords } from './window-token.ts';

type Piece = WindowToken | { readonly word: string };

interface Rule {
  readonly pattern: RegExp;
  /** Null lets the next rule try. */
  readonly read: (groups: readonly (string | undefined)[]) => Piece | null;
}

/** Nobody needs more to say when; a longer text is about something else. */
const LONGEST_TEXT = 500;
const LONGEST_PHRASE = 5;

const clockOf = (hourText = '', minuteText = '00', half?: string): ClockReading | null => {
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  if (half === 'am' || half === 'pm') {
    return hour < 1 || hour > 12
      ? null
      : { minutes: (hour % 12) * 60 + (half === 'pm' ? 720 : 0) + minute, said: half };
  }
  const isSure = hour === 0 || hour >= 12 || (hourText.startsWith('0') && minuteText !== undefined);
  return { minutes: hour * 60 + minute, said: isSure ? '24h' : null };
};

const clock = (reading: ClockReading | null): WindowToken | null => reading && { kind: 'clock', clock: reading };

const yearOf = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text.length === 2 ? `20${text}` : text);

const date = (day: number, month: number, year: number | null): WindowToken | null =>
  day < 1 || day > 31 || month < 1 || month > 12 ? null : { kind: 'days', days: { is: 'date', day, month, year } };

/** `14.15` is a time and `10.12` a date: a month that is no quarter of an hour makes the difference. */
const dotted = (a = '', b = '', half?: string): WindowToken | null =>
  half === undefined && !['00', '15', '30', '45'].includes(b) ? date(Number(a), Number(b), null) : null;

const slashed = (a: number, b: number, year: number | null): WindowToken | null =>
  Math.min(a, b) < 1 || Math.min(a, b) > 12 || Math.max(a, b) > 31
    ? null
    : { kind: 'days', days: { is: 'slashed', a, b, year } };

const RULES: readonly Rule[] = [
  { pattern: /(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/y, read: ([, y, m, d]) => date(Number(d), Number(m), Number(y)) },
  {
    pattern: /(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?!\d)/y,
    read: ([, a, b, y]) => slashed(Number(a), Number(b), yearOf(y)),
  },
  {
    pattern: /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?(?!\d)/y,
    read: ([, d, m, y]) => date(Number(d), Number(m), yearOf(y)),
  },
  { pattern: /(\d{1,2})\.(\d{1,2})(?!\d)(am|pm)?/y, read: ([, a, b, half]) => dotted(a, b, half) },
  { pattern: /(\d{1,2})[:.](\d{2})(?!\d)(am|pm)?/y, read: ([, h, m, half]) => clock(clockOf(h, m, half)) },
  { pattern: /(\d{1,2})(am|pm)(?!\p{L})/uy, read: ([, h, half]) => clock(clockOf(h, '00', half)) },
  { pattern: /(\d{1,2})\s*(?:o'?clock|h|hrs)(?!\p{L})/uy, read: ([, h]) => clock(clockOf(h, '00')) },
  { pattern: /(\d{1,2})(?:st|nd|rd|th)(?!\p{L})/uy, read: ([, n]) => ({ kind: 'ordinal', value: Number(n) }) },
  { pattern: /([01]\d|2[0-3])(00|15|30|45)(?!\d)/y, read: ([, h, m]) => clock(clockOf(h, m)) },
  { pattern: /\d+/y, read: ([n]) => ({ kind: 'number', value: Number(n) }) },
  { pattern: /\p{L}[\p{L}\p{M}']*|@/uy, read: ([word = '']) => ({ word: foldWord(word) }) },
  { pattern: /-/y, read: () => ({ kind: 'to' }) },
  { pattern: /[,;&+\n]/y, read: () => ({ kind: 'comma' }) },
];

const straighten = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/(\d)\s*([ap])\.?\s?m\b\.?/g, '$1$2m')
    .replace(/\b([ap])\.m\./g, '$1m');

const pieceAt = (text: string, at: number): { piece: Piece; length: number } | null => {
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const piece = match && read(match);
    if (match && piece) return { piece, length: match[0].length };
  }
  return null;
};

const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const found = pieceAt(text, at);
    if (found) pieces.push(found.piece);
    at += found?.length ?? 1;
  }
  return pieces;
};

/** Reads the longest known phrases from left to right. Filler is left out, a word that nobody knows is kept as unread. */
export const readTokens = (text: string, { phrases, rewrites }: WindowWords): WindowToken[] => {
  const pieces = piecesOf(rewrites.reduce((typed, [pattern, as]) => typed.replace(pattern, as), straighten(text)));
  const tokens: WindowToken[] = [];
  for (let at = 0; at < pieces.length; ) {
    const run: string[] = [];
    for (const piece of pieces.slice(at, at + LONGEST_PHRASE)) {
      if (!('word' in piece)) break;
      run.push(piece.word);
    }
    while (run.length > 1 && !phrases.has(run.join(' '))) run.pop();
    const piece = pieces[at];
    if (piece !== undefined && 'kind' in piece) tokens.push(piece);
    else tokens.push(...(phrases.get(run.join(' ')) ?? [{ kind: 'unread' as const, text: run.join(' ') }]));
    at += Math.max(1, run.length);
  }
  return tokens.filter(({ kind }) => kind !== 'filler');
};
