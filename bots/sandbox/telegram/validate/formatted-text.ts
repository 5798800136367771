import type { ApiEntity, FormattedText } from '../bot-api-types.ts';
import { withFoundEntities } from './found-entities.ts';
import { isRecord } from '../../../../emulation/json.ts';
import { parseHtml } from './parse-html.ts';
import { parseMarkdownV2 } from './parse-markdown-v2.ts';

export const maxTextLength = 4096;
const maxCaptionLength = 1024;

type Problem = { problem: string };

export interface RawText {
  text: string;
  parseMode: string | undefined;
  entities: unknown;
}

/** What a message's text becomes: parsed, trimmed, within 4096 UTF-16 units after parsing, and not blank. */
export function messageText(raw: RawText): FormattedText | Problem {
  const formatted = formatText(raw);
  if ('problem' in formatted) return formatted;
  if (formatted.text === '') return { problem: 'text must be non-empty' };
  if (formatted.text.length > maxTextLength) return { problem: 'message is too long' };
  return formatted;
}

export function messageCaption(raw: RawText): FormattedText | Problem {
  const formatted = formatText(raw);
  if ('problem' in formatted) return formatted;
  return formatted.text.length > maxCaptionLength ? { problem: 'message caption is too long' } : formatted;
}

function formatText(raw: RawText): FormattedText | Problem {
  if (Buffer.byteLength(raw.text) > 32_768) return { problem: 'text is too long' };
  const parsed = parse(raw);
  if ('problem' in parsed) return parsed;
  return withFoundEntities(trimmed(parsed));
}

function parse({ text, parseMode, entities }: RawText): FormattedText | Problem {
  const mode = parseMode?.toLowerCase() ?? '';
  if (mode === 'html' || mode === 'markdownv2') {
    const parsed = mode === 'html' ? parseHtml(text) : parseMarkdownV2(text);
    return 'problem' in parsed ? { problem: `can't parse entities: ${parsed.problem}` } : parsed;
  }
  if (mode !== '' && mode !== 'none') return { problem: 'unsupported parse_mode' };
  return givenEntities(text, entities);
}

function givenEntities(text: string, entities: unknown): FormattedText | Problem {
  // Telegram takes anything that is no array for "no entities".
  const list: unknown[] = Array.isArray(entities) ? entities : [];
  const read: ApiEntity[] = [];
  for (const entity of list) {
    if (!isRecord(entity)) return { problem: `can't parse MessageEntity: expected an Object` };
    const { type, offset, length, url, language } = entity;
    for (const [field, value] of Object.entries({ offset, length })) {
      if (value === undefined) return { problem: `can't parse MessageEntity: Can't find field "${field}"` };
      if (!Number.isInteger(value)) {
        return { problem: `can't parse MessageEntity: Field "${field}" must be of type Number` };
      }
    }
    if (typeof type !== 'string') return { problem: `can't parse MessageEntity: Can't find field "type"` };
    const span = { offset: Number(offset), length: Number(length) };
    if (span.offset < 0 || span.length <= 0) {
      return { problem: `receive an entity with incorrect ${span.offset < 0 ? 'offset' : 'length'}` };
    }
    if (span.offset + span.length > text.length) {
      return { problem: `entity beginning at UTF-16 offset ${span.offset} ends after the end of the text` };
    }
    read.push({
      type,
      ...span,
      ...(typeof url === 'string' && { url }),
      ...(typeof language === 'string' && { language }),
    });
  }
  return { text, entities: read };
}

/** Telegram cuts blanks off both ends; what is formatted shrinks with them. */
function trimmed({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities
    .map((entity) => {
      const from = Math.max(0, entity.offset - start);
      const to = Math.min(kept.length, entity.offset + entity.length - start);
      return { ...entity, offset: from, length: to - from };
    })
    .filter((entity) => entity.length > 0);
  return { text: kept, entities: moved };
}
