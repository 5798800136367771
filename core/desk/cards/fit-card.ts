import type { DeskBlock, DeskCard } from './desk-card.ts';

/** A message carries about fifty of a platform's own blocks, an overview a hundred; some room is left for the adapter. */
const ROOM_IN_MESSAGE = 45;
export const ROOM_IN_OVERVIEW = 90;

/** What one text block holds. */
export const LONGEST_TEXT = 2_800;
const LONGEST_HEADING = 140;
const FACTS_A_BLOCK = 5;

/** Cut where it is too long, never inside a character; lines stay lines. */
export const cut = (text: string, limit: number): string => {
  const characters = Array.from(text.trim());
  return characters.length <= limit ? text.trim() : `${characters.slice(0, limit - 1).join('')}…`;
};

/** How many of a platform's own blocks it takes at most: a title or a speaker stands apart from the words. */
export const roomFor = (block: DeskBlock): number => {
  switch (block.kind) {
    case 'item':
    case 'quote':
      return 2;
    case 'facts':
      return Math.ceil(block.facts.length / FACTS_A_BLOCK);
    default:
      return 1;
  }
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
export const fitCard = ({ text, blocks }: DeskCard, room: number = ROOM_IN_MESSAGE): DeskCard => {
  const fitted = blocks.filter((block) => !saysNothing(block)).map(fitBlock);
  const last = fitted.slice(-1);
  let left = room - last.reduce((sum, block) => sum + roomFor(block), 0);
  const before = fitted.slice(0, -1).filter((block) => (left -= roomFor(block)) >= 0);
  return { text: cut(text, LONGEST_TEXT), blocks: [...before, ...last] };
};
