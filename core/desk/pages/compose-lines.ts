import { formatClock } from '../../dialogue/format/format-time.ts';
import type { Say } from '../../dialogue/texts/texts.ts';
import { unreachable } from '../../kernel/result.ts';
import type { DeskBlock, DeskCard } from '../cards/desk-card.ts';
import { cut, fitCard, LONGEST_TEXT, roomFor } from '../cards/fit-card.ts';
import type { DeskLine } from './desk-page.ts';

const LOCALE = 'en';
const MOST_BLOCKS = 40;
const LONGEST_PREVIEW = 150;

/**
 * Lines of a page's thread as one message in it, oldest first. What one said at a stretch stands together; where that
 * is more than a message has room for, several share a block, so that none is left out.
 */
export const composeLines = (say: Say, lines: readonly DeskLine[], timeZone: string): DeskCard => {
  const blocks = runsOf(lines).flatMap((run) => blocksOf(say, run, timeZone));
  const room = blocks.reduce((sum, block) => sum + roomFor(block), 0);
  const last = lines.at(-1);
  return fitCard({
    text: last ? cut(last.who === '' ? last.text : `${last.who}: ${last.text}`, LONGEST_PREVIEW) : '',
    blocks: room <= MOST_BLOCKS ? blocks : inFewer(blocks),
  });
};

type Run = readonly [DeskLine, ...DeskLine[]];

/** Neighbouring lines of one speaker within one minute. */
const runsOf = (lines: readonly DeskLine[]): readonly Run[] => {
  const runs: [DeskLine, ...DeskLine[]][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && isSameBreath(run[0], line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
};

const MINUTE = 60_000;

const isSameBreath = (first: DeskLine, next: DeskLine): boolean =>
  first.kind === next.kind &&
  first.who === next.who &&
  Math.floor(first.at / MINUTE) === Math.floor(next.at / MINUTE) &&
  first.kind !== 'notice';

type Words = Extract<DeskBlock, { readonly kind: 'quote' | 'small' | 'text' }>;

/** Words that are too long for one block go on in the next. */
const blocksOf = (say: Say, run: Run, timeZone: string): readonly Words[] => {
  const block = blockOf(say, run, timeZone);
  const characters = Array.from(block.text);
  const pieces = Array.from({ length: Math.ceil(characters.length / LONGEST_TEXT) }, (_, at) =>
    characters.slice(at * LONGEST_TEXT, (at + 1) * LONGEST_TEXT).join(''),
  );
  return pieces.map((text, at) => (at === 0 ? { ...block, text } : { kind: 'text', text }));
};

const blockOf = (say: Say, run: Run, timeZone: string): Words => {
  const [{ kind, who, at }] = run;
  const text = run.map((line) => line.text).join('\n');
  const time = formatClock(at, timeZone, LOCALE);
  switch (kind) {
    case 'customer':
      return { kind: 'quote', who: say('desk-line-customer', { who, time }), text };
    case 'bot':
      return { kind: 'quote', who: say('desk-line-bot', { time }), text };
    case 'agent':
      return { kind: 'quote', who: say('desk-line-agent', { who, time }), text };
    case 'note':
      return { kind: 'quote', who: say('desk-line-note', { who, time }), text };
    case 'notice':
      return { kind: 'small', text: say('desk-line-notice', { text, time }) };
    default:
      return unreachable(kind);
  }
};

const inFewer = (blocks: readonly Words[]): readonly DeskBlock[] => {
  const perBlock = Math.ceil(blocks.length / MOST_BLOCKS);
  return Array.from({ length: Math.ceil(blocks.length / perBlock) }, (_, at) => ({
    kind: 'text',
    text: blocks
      .slice(at * perBlock, (at + 1) * perBlock)
      .map((block) => (block.kind === 'quote' ? `${block.who}: ${block.text}` : block.text))
      .join('\n'),
  }));
};
