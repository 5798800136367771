import type { TextEntity } from './chat-view.ts';

export interface MarkedText {
  readonly text: string;
  readonly entities: readonly TextEntity[];
}

const KINDS = { '*': 'bold', _: 'italic', '~': 'strikethrough' } as const;
type Mark = keyof typeof KINDS;

/** A mark counts at the edge of a word only, and with a letter right inside: `2 * 3 * 4` stays as it is. */
const MARKED = /(?<![\p{L}\p{N}])(?:```([\s\S]+?)```|([*_~])(?=\S)([^\n]+?)(?<=\S)\2)(?![\p{L}\p{N}])/u;
const LINK = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g;

/** What WhatsApp makes of a text: its `*bold*`, `_italic_`, `~struck~` and fixed-width parts, and its links. */
export const readWhatsAppMarks = (source: string): MarkedText => {
  const { text, entities } = strip(source);
  return { text, entities: [...entities, ...linksIn(text)] };
};

/** Phones turn addresses in a text message into links by themselves. */
export const linksIn = (text: string): readonly TextEntity[] =>
  [...text.matchAll(LINK)].map(({ 0: link, index }) => ({ type: 'url', offset: index, length: link.length }));

const strip = (source: string): MarkedText => {
  const found = MARKED.exec(source);
  if (!found) return { text: source, entities: [] };
  const [whole, code, mark, words] = found;
  const inside = code === undefined ? strip(words ?? '') : { text: code, entities: [] };
  const before = source.slice(0, found.index);
  const after = strip(source.slice(found.index + whole.length));
  const type = code === undefined ? KINDS[mark as Mark] : 'code';
  return {
    text: before + inside.text + after.text,
    entities: [
      { type, offset: before.length, length: inside.text.length },
      ...shift(inside.entities, before.length),
      ...shift(after.entities, before.length + inside.text.length),
    ],
  };
};

const shift = (entities: readonly TextEntity[], by: number): readonly TextEntity[] =>
  entities.map((entity) => ({ ...entity, offset: entity.offset + by }));
