import type { ApiEntity, FormattedText } from '../bot-api-types.ts';

/** What Telegram marks by itself in any text. Commands are what bots listen for. */
const patterns: readonly { type: string; pattern: RegExp }[] = [
  { type: 'bot_command', pattern: /(?<![\w/<>])\/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])/g },
  { type: 'url', pattern: /\bhttps?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/g },
  { type: 'email', pattern: /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g },
  { type: 'mention', pattern: /(?<![\w.@])@\w{4,32}\b/g },
  { type: 'phone_number', pattern: /(?<!\w)\+\d[\d ()-]{6,18}\d\b/g },
];

export function withFoundEntities({ text, entities }: FormattedText): FormattedText {
  const all = [...entities];
  const isFree = (offset: number, length: number) =>
    !all.some(
      (taken) =>
        (['code', 'pre', 'text_link'].includes(taken.type) || patterns.some(({ type }) => type === taken.type)) &&
        offset < taken.offset + taken.length &&
        taken.offset < offset + length,
    );
  for (const { type, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (isFree(match.index, match[0].length)) all.push({ type, offset: match.index, length: match[0].length });
    }
  }
  return { text, entities: sorted(all) };
}

function sorted(entities: ApiEntity[]): ApiEntity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}
