/**
 * What somebody wrote, as they saw it: Slack delivers links, mentions and the three escaped characters in a notation of
 * its own, and emoji by name. `emojis` are those that the message's own blocks translate.
 */
export const readText = (text: string, emojis: ReadonlyMap<string, string> = new Map()): string =>
  text
    .replaceAll(/<([^<>]*)>/g, (_, inside: string) => readSpecial(inside))
    .replaceAll(/:([a-z0-9_+'-]+):(?::(skin-tone-[2-6]):)?/g, (all, name: string, tone?: string) => {
      const known = emojis.get(tone ? `${name}::${tone}` : name) ?? emojis.get(name);
      return known ?? all;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** `https://a.example|a.example`, `@U1|anna`, `#C1|general`, `!here`, `!date^…|fallback`. */
const readSpecial = (inside: string): string => {
  const [target = '', label] = inside.split('|', 2);
  const first = target.charAt(0);
  if (first === '@' || first === '#') return `${first}${label ?? target.slice(1)}`;
  if (first === '!') return label ?? `@${target.slice(1).split('^', 1)[0] ?? ''}`;
  const address = target.replace(/^(mailto|tel):/, '');
  if (label === undefined) return address;
  // What Slack made a link of by itself is shown as it was typed.
  return address.endsWith(label) ? label : `${label} (${address})`;
};

/** Deeper than any message of Slack's; a bound for what somebody else may have made up. */
const DEEPEST = 8;

/** The emoji of a message's rich text, by name. Slack gives their code points there, and only there. */
export const readEmojis = (blocks: unknown, found = new Map<string, string>(), depth = 0): Map<string, string> => {
  if (depth > DEEPEST) return found;
  if (Array.isArray(blocks)) for (const item of blocks) readEmojis(item, found, depth + 1);
  else if (typeof blocks === 'object' && blocks !== null) {
    noteEmoji(blocks, found);
    if ('elements' in blocks) readEmojis(blocks.elements, found, depth + 1);
  }
  return found;
};

const noteEmoji = (element: object, found: Map<string, string>): void => {
  if (!('type' in element) || element.type !== 'emoji' || !('name' in element) || !('unicode' in element)) return;
  const { name, unicode } = element;
  if (typeof name !== 'string' || typeof unicode !== 'string' || !/^[0-9a-f]{2,6}(-[0-9a-f]{2,6})*$/.test(unicode))
    return;
  const points = unicode.split('-').map((point) => Number.parseInt(point, 16));
  if (points.every((point) => point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)))
    found.set(toned(element, name), String.fromCodePoint(...points));
};

/** The same emoji can stand in one message in several tones of skin. */
const toned = (element: object, name: string): string =>
  'skin_tone' in element && typeof element.skin_tone === 'number' ? `${name}::skin-tone-${element.skin_tone}` : name;
