import { ENGLISH } from '../../../test/english.ts';
import { NOW } from '../../../test/samples/ticket-samples.ts';
import { minutes, seconds } from '../../kernel/instant.ts';
import { composeLines } from './compose-lines.ts';
import type { DeskLine } from './desk-page.ts';

const line = (text: string, more: Partial<DeskLine> = {}): DeskLine => ({
  id: text,
  pageKey: 'ticket:1',
  kind: 'customer',
  who: 'Clara',
  text,
  at: NOW,
  writtenAt: null,
  messageId: null,
  ...more,
});
const compose = (lines: readonly DeskLine[]) => composeLines(ENGLISH.say, lines, 'Europe/Berlin');
const kindsOf = (lines: readonly DeskLine[]) => compose(lines).blocks.map(({ kind }) => kind);

describe('Lines of a thread', () => {
  it('of one speaker at a stretch stand together, in their order', () => {
    const { blocks } = compose([line('Hello?'), line('Anybody there?', { at: NOW + seconds(20) })]);
    expect(blocks).toMatchObject([{ kind: 'quote', text: 'Hello?\nAnybody there?' }]);
  });

  it('of different speakers, or minutes, stand apart', () => {
    const bot = { kind: 'bot', who: '' } as const;
    expect(kindsOf([line('a'), line('b', bot), line('c'), line('d', { at: NOW + minutes(2) })])).toHaveLength(4);
  });

  it('tell words of people from notices of ours', () => {
    const kinds = (['customer', 'bot', 'agent', 'note', 'notice'] as const).map((kind) => line(kind, { kind }));
    expect(kindsOf(kinds)).toEqual(['quote', 'quote', 'quote', 'quote', 'small']);
    const speakers = compose(kinds).blocks.flatMap((block) => (block.kind === 'quote' ? [block.who] : []));
    expect(new Set(speakers).size).toBe(4);
  });

  it.each([1, 39, 40, 41, 200, 1_000])('are all there, be they %i, within what a message takes', (count) => {
    const lines = Array.from({ length: count }, (_, i) => line(`line-${i}.`, { who: `Person ${i}` }));
    const { blocks } = compose(lines);
    expect(blocks.length).toBeLessThanOrEqual(45);
    const all = JSON.stringify(blocks);
    expect(lines.filter(({ text }) => !all.includes(text))).toEqual([]);
  });

  it('are told in full in several blocks, however long somebody writes', () => {
    const { text, blocks } = compose([line('x'.repeat(9_000))]);
    expect(text.length).toBeLessThan(200);
    expect(blocks.map(({ kind }) => kind)).toEqual(['quote', 'text', 'text', 'text']);
    expect(blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0)).toBe(9_000);
    expect(blocks.every((block) => !('text' in block) || block.text.length <= 2_800)).toBe(true);
  });
});
