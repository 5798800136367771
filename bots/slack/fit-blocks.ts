import type { types } from '@slack/bolt';

export const MESSAGE_BLOCKS = 50;
export const VIEW_BLOCKS = 100;

/**
 * All words of a message together. Slack refuses more as `msg_blocks_too_long` without saying where that begins; people
 * have measured between 10,600 and 13,200, by bytes rather than by characters. A view is not known to have such a bound.
 */
export const MESSAGE_BYTES = 10_000;

/** What people act on, and what they answer, outlives what they only read. */
const CAN_BE_LEFT_OUT: ReadonlySet<string> = new Set(['section', 'context', 'divider', 'header']);

const LEFT_OUT: types.ContextBlock = { type: 'context', elements: [{ type: 'plain_text', text: '…', emoji: false }] };

/** At most `limit` blocks and `bytes` of words, the last words left out first, with a sign in their place. */
export const fitBlocks = <Block extends types.KnownBlock>(
  blocks: readonly Block[],
  limit: number,
  bytes: number = Number.POSITIVE_INFINITY,
): Array<Block | types.ContextBlock> => {
  let tooLong = sum(blocks.map(bytesOf)) - bytes;
  if (blocks.length <= limit && tooLong <= 0) return [...blocks];
  let tooMany = blocks.length - limit + 1;
  let gap = blocks.length;
  const kept: Array<Block | null> = [...blocks];
  // What stands first says what it is about.
  for (let index = blocks.length - 1; index > 0 && (tooMany > 0 || tooLong > 0); index -= 1) {
    const block = blocks[index];
    if (!block || !CAN_BE_LEFT_OUT.has(block.type)) continue;
    kept[index] = null;
    gap = index;
    tooMany -= 1;
    tooLong -= bytesOf(block);
  }
  const before = kept.slice(0, gap).filter((block) => block !== null);
  const after = kept.slice(gap).filter((block) => block !== null);
  return [...before, LEFT_OUT, ...after].slice(0, limit);
};

/** Every text in it, wherever it stands. */
const bytesOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  return sum(
    Object.entries(value).map(([name, inside]) =>
      name === 'text' && typeof inside === 'string' ? Buffer.byteLength(inside) : bytesOf(inside),
    ),
  );
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
