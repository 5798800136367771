import type { DeskBlock, DeskCard } from '../desk-card.ts';

/** Platforms carry about fifty blocks of three thousand characters; some room is left for what an adapter adds. */
const MOST_BLOCKS = 45;
const LONGEST_TEXT = 2_800;
const LONGEST_HEADING = 140;

/** Cut where it is too long, never inside a character; lines stay lines. */
export const cut = (text: string, limit: number): string => {
  const characters = Array.from(text.trim());
  return characters.length <= limit ? text.trim() : `${characters.slice(0, limit - 1).join('')}…`;
};

const fitBlock = (block: DeskBlock): DeskBlock => {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: cut(block.text, LONGEST_HEADING) };
    case 'text':
    case 'small':
    case 'quote':
    case 'item':
      return { ...block, text: cut(block.text, LONGEST_TEXT) };
    default:
      return block;
  }
};

const saysNothing = (block: DeskBlock): boolean =>
  ('text' in block && block.kind !== 'item' && block.text.trim() === '') ||
  (block.kind === 'buttons' && block.buttons.length === 0) ||
  (block.kind === 'facts' && block.facts.length === 0);

/** Within what a platform takes: what has no room at the end gives way to what stands last, its buttons. */
export const fitCard = ({ text, blocks }: DeskCard): DeskCard => {
  const fitted = blocks.filter((block) => !saysNothing(block)).map(fitBlock);
  const last = fitted.at(-1);
  const kept =
    fitted.length <= MOST_BLOCKS || last === undefined ? fitted : [...fitted.slice(0, MOST_BLOCKS - 1), last];
  return { text: cut(text, LONGEST_TEXT), blocks: kept };
};
