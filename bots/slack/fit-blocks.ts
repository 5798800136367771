import type { types } from '@slack/bolt';

export const MESSAGE_BLOCKS = 50;
export const VIEW_BLOCKS = 100;

/** What people act on, and what they answer, outlives what they only read. */
const CAN_BE_LEFT_OUT: ReadonlySet<string> = new Set(['section', 'context', 'divider', 'header']);

const LEFT_OUT: types.ContextBlock = { type: 'context', elements: [{ type: 'plain_text', text: '…', emoji: false }] };

/** At most `limit` blocks, the last words left out first, with a sign in their place. */
export const fitBlocks = <Block extends types.KnownBlock>(
  blocks: readonly Block[],
  limit: number,
): Array<Block | types.ContextBlock> => {
  if (blocks.length <= limit) return [...blocks];
  let surplus = blocks.length - limit + 1;
  let gap = blocks.length;
  const kept: Array<Block | null> = [...blocks];
  for (let index = blocks.length - 1; index >= 0 && surplus > 0; index -= 1) {
    if (!CAN_BE_LEFT_OUT.has(blocks[index]?.type ?? '')) continue;
    kept[index] = null;
    gap = index;
    surplus -= 1;
  }
  const before = kept.slice(0, gap).filter((block) => block !== null);
  const after = kept.slice(gap).filter((block) => block !== null);
  return [...before, LEFT_OUT, ...after].slice(0, limit);
};
