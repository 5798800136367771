import type { DeskBlock } from './desk-card.ts';
import { cut, fitCard } from './fit-card.ts';

const buttons: DeskBlock = { kind: 'buttons', buttons: [{ label: 'Story', verb: 'show_story', about: 'x' }] };
const texts = (count: number): DeskBlock[] => Array.from({ length: count }, (_, i) => ({ kind: 'text', text: `${i}` }));

describe('A card that is too large', () => {
  it('loses what stands last but one, never its buttons', () => {
    const { blocks } = fitCard({ text: 't', blocks: [...texts(80), buttons] });
    expect(blocks).toHaveLength(45);
    expect(blocks.at(-1)).toEqual(buttons);
    expect(blocks[0]).toEqual({ kind: 'text', text: '0' });
  });

  it('counts what takes more than one block of a platform', () => {
    const items = Array.from({ length: 40 }, (): DeskBlock => ({ kind: 'item', title: 'Task', text: 'since ten' }));
    expect(fitCard({ text: 't', blocks: [...items, buttons] }).blocks).toHaveLength(23);
    const facts = Array.from({ length: 11 }, () => ({ label: 'When', value: 'now' }));
    expect(fitCard({ text: 't', blocks: [{ kind: 'facts', facts }, ...texts(80), buttons] }).blocks).toHaveLength(43);
  });

  it('has its texts cut, each where its kind ends', () => {
    const long = 'ä'.repeat(10_000);
    const { text, blocks } = fitCard({
      text: long,
      blocks: [
        { kind: 'heading', text: long },
        { kind: 'quote', who: 'Clara', text: long },
      ],
    });
    expect(Array.from(text)).toHaveLength(2_800);
    expect(blocks.map((block) => ('text' in block ? Array.from(block.text).length : 0))).toEqual([140, 2_800]);
  });

  it('shows nothing where there is nothing to show', () => {
    const empty: readonly DeskBlock[] = [
      { kind: 'text', text: ' ' },
      { kind: 'buttons', buttons: [] },
      { kind: 'facts', facts: [] },
    ];
    expect(fitCard({ text: 't', blocks: [...empty, { kind: 'line' }] }).blocks).toEqual([{ kind: 'line' }]);
  });

  it('is never cut inside a character', () => {
    expect(cut('👩🏽‍🔧👩🏽‍🔧', 3)).not.toContain('�');
    expect(cut('short\ntext', 100)).toBe('short\ntext');
  });
});
