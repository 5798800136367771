import { renderCard } from './render-blocks.ts';
import { MESSAGE_BYTES } from './fit-blocks.ts';

const LONG = 'ü'.repeat(2_000);
const wordsOf = (blocks: unknown): number =>
  Buffer.byteLength([...JSON.stringify(blocks).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join(''));

describe('a message of many words', () => {
  const card = {
    text: 'x',
    blocks: [
      { kind: 'heading' as const, text: 'T-ABCDE' },
      ...Array.from({ length: 9 }, (_, n) => ({ kind: 'text' as const, text: `${n}${LONG}` })),
      { kind: 'buttons' as const, buttons: [{ label: 'Undo', verb: 'undo' as const, about: 'a' }] },
    ],
  };

  it('stays within what Slack takes altogether, with its heading and its buttons', () => {
    const { blocks } = renderCard(card, 50);
    expect(wordsOf(blocks)).toBeLessThanOrEqual(MESSAGE_BYTES + 10);
    expect(blocks[0]?.type).toBe('header');
    expect(blocks.at(-1)?.type).toBe('actions');
    expect(JSON.stringify(blocks)).toContain('"text":"…"');
  });

  it('of few is left as it is', () => {
    const few = { ...card, blocks: card.blocks.slice(0, 2) };
    expect(renderCard(few, 50).blocks).toHaveLength(2);
  });
});

it('nobody’s words turn the direction of ours', () => {
  const { text, blocks } = renderCard({ text: 'a\u202Eb', blocks: [{ kind: 'text', text: '\u2066c\u202E' }] }, 50);
  expect(text).toBe('ab');
  expect(blocks).toMatchObject([{ text: { text: 'c' } }]);
});
