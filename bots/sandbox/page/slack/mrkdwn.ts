import { safeLink, TICKET_CODE } from '../phones/cut-text.ts';

/** Slack's own markup, read into parts. What is in angle brackets was made by Slack; the rest people typed. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'ticket'; readonly code: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly inner: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }
  | { readonly kind: 'person'; readonly id: string; readonly name: string | null }
  | { readonly kind: 'channel'; readonly id: string; readonly name: string | null }
  | { readonly kind: 'everybody'; readonly word: string }
  | { readonly kind: 'date'; readonly at: number; readonly format: string; readonly fallback: string };

export type Passage =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote' | 'lines'; readonly lines: ReadonlyArray<readonly Inline[]> };

export const readMrkdwn = (text: string): readonly Passage[] =>
  text.split('```').flatMap((part, index): Passage[] => {
    if (part === '') return [];
    return index % 2 === 1 ? [{ kind: 'code', text: unescape(part.replace(/^\n|\n$/g, '')) }] : readLines(part);
  });

const QUOTED = /^(?:&gt;|>) ?/;

const readLines = (text: string): Passage[] => {
  const passages: Array<{ kind: 'quote' | 'lines'; lines: Array<readonly Inline[]> }> = [];
  for (const line of text.split('\n')) {
    const kind = QUOTED.test(line) ? 'quote' : 'lines';
    const read = readInline(line.replace(kind === 'quote' ? QUOTED : '', ''));
    const last = passages.at(-1);
    if (last?.kind === kind) last.lines.push(read);
    else passages.push({ kind, lines: [read] });
  }
  return passages;
};

const CODE = /`([^`\n]+)`/;
const BRACKETS = /<([^<>\n]+)>/;
const MARKED = [
  { kind: 'bold', pattern: /(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])/ },
  { kind: 'italic', pattern: /(?<![\w_])_(?=\S)([^_\n]*?\S)_(?![\w_])/ },
  { kind: 'strike', pattern: /(?<![\w~])~(?=\S)([^~\n]*?\S)~(?![\w~])/ },
] as const;

/** The leftmost mark wins; what is inside is read in the same way. */
export const readInline = (text: string): readonly Inline[] => {
  const found = [
    findMark(CODE, text, (inner): Inline => ({ kind: 'code', text: unescape(inner) })),
    findMark(BRACKETS, text, readBrackets),
    ...MARKED.map(({ kind, pattern }) =>
      findMark(pattern, text, (inner): Inline => ({ kind, inner: readInline(inner) })),
    ),
  ].flatMap((one) => one ?? []);
  const [first] = found.toSorted((a, b) => a.start - b.start);
  if (!first) return readPlain(text);
  return [...readPlain(text.slice(0, first.start)), first.part, ...readInline(text.slice(first.end))];
};

interface Found {
  readonly start: number;
  readonly end: number;
  readonly part: Inline;
}

const findMark = (pattern: RegExp, text: string, read: (inner: string) => Inline): Found | null => {
  const match = pattern.exec(text);
  if (!match) return null;
  return { start: match.index, end: match.index + match[0].length, part: read(match[1] ?? '') };
};

const readBrackets = (inside: string): Inline => {
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? null : unescape(inside.slice(bar + 1));
  if (target.startsWith('@')) return { kind: 'person', id: target.slice(1), name: label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), name: label };
  if (target.startsWith('!date^')) return readDate(target, label ?? '');
  if (target.startsWith('!')) return { kind: 'everybody', word: label ?? target.slice(1) };
  const href = safeLink(unescape(target));
  const words = label ?? unescape(target).replace(/^(mailto|tel):/, '');
  return href === null ? { kind: 'text', text: words } : { kind: 'link', href, text: words };
};

const readDate = (target: string, fallback: string): Inline => {
  const [, seconds = '', format = ''] = target.split('^');
  const at = Number(seconds) * 1_000;
  return seconds !== '' && Number.isFinite(at)
    ? { kind: 'date', at, format, fallback }
    : { kind: 'text', text: fallback };
};

const readPlain = (text: string): Inline[] => withTickets(withEmoji(unescape(text)));

const withTickets = (plain: string): Inline[] => {
  const parts: Inline[] = [];
  let from = 0;
  for (const { 0: code, index } of plain.matchAll(TICKET_CODE)) {
    if (index > from) parts.push({ kind: 'text', text: plain.slice(from, index) });
    parts.push({ kind: 'ticket', code });
    from = index + code.length;
  }
  if (from < plain.length) parts.push({ kind: 'text', text: plain.slice(from) });
  return parts;
};

/** Plain words: only tickets are found in them. */
export const readWords = (text: string): readonly Inline[] => withTickets(unescape(text));

/** What a person once typed, from how Slack keeps it: without the brackets around links. */
export const typedIn = (text: string): string => unescape(text.replaceAll(/<(https?:[^<>|]+)>/g, '$1'));

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const EMOJI: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  x: '❌',
  warning: '⚠️',
  eyes: '👀',
  wave: '👋',
  tada: '🎉',
  '+1': '👍',
  thumbsup: '👍',
  '-1': '👎',
  red_circle: '🔴',
  large_green_circle: '🟢',
  large_yellow_circle: '🟡',
  large_orange_circle: '🟠',
  hourglass_flowing_sand: '⏳',
  hourglass: '⌛',
  alarm_clock: '⏰',
  calendar: '📆',
  round_pushpin: '📍',
  hammer_and_wrench: '🛠️',
  wrench: '🔧',
  package: '📦',
  telephone_receiver: '📞',
  speech_balloon: '💬',
  lock: '🔒',
  rotating_light: '🚨',
  star: '⭐',
  moneybag: '💰',
  no_entry: '⛔',
  information_source: 'ℹ️',
  raising_hand: '🙋',
  zzz: '💤',
  heart: '❤️',
};

/** Names between colons become signs; those that we don't know stay as they were typed. */
export const withEmoji = (text: string): string =>
  text.replaceAll(/:([a-z0-9_+-]+):/g, (whole, name: string) => EMOJI[name] ?? whole);
