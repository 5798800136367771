import type { ApiEntity, FormattedText } from '../bot-api-types.ts';
import { decodeReferences, entityOfTag, readCharacterReference } from './html-tags.ts';

interface OpenTag {
  name: string;
  attributes: Map<string, string>;
  offset: number;
}

interface Scan {
  source: string;
  at: number;
  text: string;
  open: OpenTag[];
  entities: ApiEntity[];
}

type Problem = { problem: string };

/** Telegram's HTML mode, as strict as the real one: unknown tags, unclosed tags and wrong nesting are refused. */
export function parseHtml(source: string): FormattedText | Problem {
  const scan: Scan = { source, at: 0, text: '', open: [], entities: [] };
  while (scan.at < source.length) {
    const character = source[scan.at];
    const problem = character === '<' ? readTag(scan) : readCharacter(scan);
    if (problem) return problem;
  }
  const unclosed = scan.open.at(-1);
  if (unclosed) return { problem: `Can't find end tag corresponding to start tag "${unclosed.name}"` };
  return { text: scan.text, entities: scan.entities };
}

function readCharacter(scan: Scan): undefined {
  const reference = scan.source[scan.at] === '&' ? readCharacterReference(scan.source, scan.at) : null;
  scan.text += reference?.text ?? scan.source[scan.at] ?? '';
  scan.at = reference?.end ?? scan.at + 1;
}

function readTag(scan: Scan): Problem | undefined {
  return scan.source[scan.at + 1] === '/' ? readEndTag(scan) : readStartTag(scan);
}

function byteOffset(scan: Scan, at: number): number {
  return Buffer.byteLength(scan.source.slice(0, at));
}

function readStartTag(scan: Scan): Problem | undefined {
  const offset = byteOffset(scan, scan.at);
  const head = /<([^\s>]*)/y;
  head.lastIndex = scan.at;
  const name = (head.exec(scan.source)?.[1] ?? '').toLowerCase();
  let at = scan.at + 1 + name.length;
  if (at >= scan.source.length) return { problem: `Unclosed start tag at byte offset ${offset}` };
  if (!(name in entityOfTag)) return { problem: `Unsupported start tag "${name}" at byte offset ${offset}` };

  const attributes = new Map<string, string>();
  while (scan.source[at] !== '>') {
    const attribute = /\s*([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)))?\s*/y;
    attribute.lastIndex = at;
    const match = attribute.exec(scan.source);
    const rest = scan.source.slice(at);
    // Nothing but blanks, or an attribute whose quotes never close.
    if (/^\s*$|^\s*[^\s=>/"']+\s*=\s*(?:"[^"]*|'[^']*)$/.test(rest)) {
      return { problem: `Unclosed start tag "${name}" at byte offset ${offset}` };
    }
    if (!match) return { problem: `Empty attribute name in the tag "${name}" at byte offset ${offset}` };
    attributes.set((match[1] ?? '').toLowerCase(), decodeReferences(match[2] ?? match[3] ?? match[4] ?? ''));
    at += match[0].length;
    if (at >= scan.source.length) return { problem: `Unclosed start tag "${name}" at byte offset ${offset}` };
  }
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    return { problem: `Tag "span" must have class "tg-spoiler" at byte offset ${offset}` };
  }
  scan.open.push({ name, attributes, offset: scan.text.length });
  scan.at = at + 1;
  return undefined;
}

function readEndTag(scan: Scan): Problem | undefined {
  const offset = byteOffset(scan, scan.at);
  const current = scan.open.pop();
  if (!current) return { problem: `Unexpected end tag at byte offset ${offset}` };
  const pattern = /<\/([^\s>]*)\s*>/y;
  pattern.lastIndex = scan.at;
  const match = pattern.exec(scan.source);
  if (!match) return { problem: `Unclosed end tag at byte offset ${offset}` };
  const name = (match[1] ?? '').toLowerCase();
  if (name !== '' && name !== current.name) {
    return {
      problem: `Unmatched end tag at byte offset ${offset}, expected "</${current.name}>", found "</${name}>"`,
    };
  }
  scan.at += match[0].length;
  const length = scan.text.length - current.offset;
  if (length > 0) closeEntity(scan, current, length);
  return undefined;
}

function closeEntity(scan: Scan, tag: OpenTag, length: number): void {
  const { offset } = tag;
  const span = { offset, length };
  if (tag.name === 'a') {
    const url = tag.attributes.get('href') ?? scan.text.slice(offset);
    if (URL.canParse(url)) scan.entities.push({ type: 'text_link', ...span, url });
    return;
  }
  if (tag.name === 'tg-emoji') {
    scan.entities.push({ type: 'custom_emoji', ...span, custom_emoji_id: tag.attributes.get('emoji-id') });
    return;
  }
  if (tag.name === 'pre') {
    // <pre><code class="language-x"> is one entity with a language, not two.
    const inner = scan.entities.at(-1);
    const isWrapped = inner?.type === 'code' && inner.offset === offset && inner.length === length;
    if (isWrapped && inner.language !== undefined) {
      inner.type = 'pre';
      return;
    }
  }
  const language = tag.name === 'code' ? tag.attributes.get('class')?.match(/^language-(.+)$/)?.[1] : undefined;
  const isExpandable = tag.name === 'blockquote' && tag.attributes.has('expandable');
  const type = isExpandable ? 'expandable_blockquote' : (entityOfTag[tag.name] ?? tag.name);
  scan.entities.push(language === undefined ? { type, ...span } : { type, ...span, language });
}
