import type { ApiEntity, FormattedText } from '../bot-api-types.ts';

type Kind = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler' | 'code' | 'pre' | 'text_link' | 'blockquote';

interface OpenEntity {
  kind: Kind;
  offset: number;
  /** Where it began in the source, in UTF-16 units. */
  at: number;
  language?: string;
}

interface Scan {
  source: string;
  at: number;
  text: string;
  open: OpenEntity[];
  entities: ApiEntity[];
}

type Problem = { problem: string };

const reserved = '_*[]()~`>#+-=|{}.!';

/** Two-character marks come first, so that `__` is never read as two `_`. */
const marks: readonly { mark: string; kind: Kind }[] = [
  { mark: '```', kind: 'pre' },
  { mark: '__', kind: 'underline' },
  { mark: '||', kind: 'spoiler' },
  { mark: '*', kind: 'bold' },
  { mark: '_', kind: 'italic' },
  { mark: '~', kind: 'strikethrough' },
  { mark: '`', kind: 'code' },
];

const nameInErrors: Record<Kind, string> = {
  bold: 'Bold',
  italic: 'Italic',
  underline: 'Underline',
  strikethrough: 'Strikethrough',
  spoiler: 'Spoiler',
  code: 'Code',
  pre: 'Pre',
  text_link: 'TextUrl',
  blockquote: 'BlockQuote',
};

/** Telegram's MarkdownV2: every reserved character outside an entity must be escaped, every entity closed. */
export function parseMarkdownV2(source: string): FormattedText | Problem {
  const scan: Scan = { source, at: 0, text: '', open: [], entities: [] };
  while (scan.at < source.length) {
    const problem = step(scan);
    if (problem) return problem;
  }
  if (scan.open.at(-1)?.kind === 'blockquote') close(scan);
  const unclosed = scan.open.at(-1);
  return unclosed ? missingEnd(scan, unclosed) : { text: scan.text, entities: scan.entities };
}

function step(scan: Scan): Problem | undefined {
  const { source, at } = scan;
  const character = source[at] ?? '';
  const next = source.charCodeAt(at + 1);
  if (character === '\\' && next > 0 && next <= 126) {
    scan.text += source[at + 1];
    scan.at += 2;
    return undefined;
  }
  const inside = scan.open.at(-1)?.kind;
  if (inside === 'code' || inside === 'pre') return stepInCode(scan, inside, character);
  if (character === '\n') return endOfLine(scan);
  if (!reserved.includes(character)) return keep(scan, character);
  if (character === '[') return begin(scan, 'text_link', 1);
  if (character === ']' && inside === 'text_link') return endOfLink(scan);
  if (character === '>' && isStartOfLine(scan)) return quoteMark(scan);
  const found = marks.find(({ mark }) => source.startsWith(mark, at));
  if (!found) return mustBeEscaped(character);
  return inside === found.kind ? end(scan, found.mark.length) : begin(scan, found.kind, found.mark.length);
}

function stepInCode(scan: Scan, kind: 'code' | 'pre', character: string): Problem | undefined {
  const mark = kind === 'pre' ? '```' : '`';
  if (scan.source.startsWith(mark, scan.at)) return end(scan, mark.length);
  return character === '`' ? mustBeEscaped(character) : keep(scan, character);
}

function keep(scan: Scan, character: string): undefined {
  scan.text += character;
  scan.at += 1;
}

function begin(scan: Scan, kind: Kind, markLength: number): undefined {
  const entity: OpenEntity = { kind, offset: scan.text.length, at: scan.at };
  scan.at += markLength;
  if (kind === 'pre') {
    const head = /([^\s`]+)?(?:\r?\n)?/y;
    head.lastIndex = scan.at;
    const match = head.exec(scan.source);
    const hasLanguage = match?.[1] !== undefined && match[0].endsWith('\n');
    if (hasLanguage) entity.language = match[1] ?? '';
    if (hasLanguage || match?.[0].trim() === '') scan.at += match?.[0].length ?? 0;
  }
  scan.open.push(entity);
}

function end(scan: Scan, markLength: number): undefined {
  close(scan);
  scan.at += markLength;
}

function close(scan: Scan, url?: string): void {
  const entity = scan.open.pop();
  if (!entity) return;
  const length = scan.text.length - entity.offset;
  if (length === 0) return;
  scan.entities.push({ type: entity.kind, offset: entity.offset, length, url, language: entity.language });
}

function endOfLink(scan: Scan): Problem | undefined {
  const target = /\]\(((?:\\[\s\S]|[^)\\])*)\)/y;
  target.lastIndex = scan.at;
  const match = target.exec(scan.source);
  const hasTarget = scan.source[scan.at + 1] === '(';
  if (hasTarget && !match) {
    return { problem: `Can't find end of a URL at byte offset ${byteOffset(scan, scan.at + 2)}` };
  }
  const written = match?.[1]?.replace(/\\([\s\S])/g, '$1') ?? scan.text.slice(scan.open.at(-1)?.offset ?? 0);
  if (URL.canParse(written)) close(scan, written);
  else scan.open.pop();
  scan.at += match?.[0].length ?? 1;
  return undefined;
}

function isStartOfLine(scan: Scan): boolean {
  return scan.text === '' || scan.text.endsWith('\n');
}

function quoteMark(scan: Scan): undefined {
  const isOpen = scan.open.some(({ kind }) => kind === 'blockquote');
  if (isOpen) scan.at += 1;
  else begin(scan, 'blockquote', 1);
}

/** A quote ends with the line that no further quoted line follows; nothing opened within may stay open. */
function endOfLine(scan: Scan): Problem | undefined {
  const isQuoted = scan.open.some(({ kind }) => kind === 'blockquote');
  if (isQuoted && scan.source[scan.at + 1] !== '>') {
    const last = scan.open.at(-1);
    if (last && last.kind !== 'blockquote') return missingEnd(scan, last);
    close(scan);
  }
  return keep(scan, '\n');
}

function mustBeEscaped(character: string): Problem {
  return { problem: `Character '${character}' is reserved and must be escaped with the preceding '\\'` };
}

function missingEnd(scan: Scan, entity: OpenEntity): Problem {
  return {
    problem: `Can't find end of ${nameInErrors[entity.kind]} entity at byte offset ${byteOffset(scan, entity.at)}`,
  };
}

function byteOffset(scan: Scan, at: number): number {
  return Buffer.byteLength(scan.source.slice(0, at));
}
