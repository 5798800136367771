import { formatClock } from '../dialogue/format/format-time.ts';
import type { Say } from '../dialogue/texts/texts.ts';
import { unreachable } from '../kernel/result.ts';
import { cut, fitCard } from './cards/fit-card.ts';
import type { DeskBlock, DeskCard } from './desk-card.ts';
import type { DeskLine } from './desk-page.ts';

const LOCALE = 'en';
const MOST_BLOCKS = 40;
const LONGEST_PREVIEW = 150;

/**
 * Lines of a page's thread as one message in it, oldest first. What one said at a stretch stands together; the longer
 * the queue of lines, the more of them share a block, so that none is left out.
 */
export const composeLines = (say: Say, lines: readonly DeskLine[], timeZone: string): DeskCard => {
  const runs = runsOf(lines);
  const blocks = runs.map((run) => blockOf(say, run, timeZone));
  const perBlock = Math.ceil(blocks.length / MOST_BLOCKS);
  const last = lines.at(-1);
  return fitCard({
    text: last ? cut(last.who === '' ? last.text : `${last.who}: ${last.text}`, LONGEST_PREVIEW) : '',
    blocks: perBlock <= 1 ? blocks : inFewer(blocks, perBlock),
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

type Quote = Extract<DeskBlock, { readonly kind: 'quote' | 'small' }>;

const blockOf = (say: Say, run: Run, timeZone: string): Quote => {
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

const inFewer = (blocks: readonly Quote[], perBlock: number): readonly DeskBlock[] =>
  Array.from({ length: Math.ceil(blocks.length / perBlock) }, (_, at) => ({
    kind: 'text',
    text: blocks
      .slice(at * perBlock, (at + 1) * perBlock)
      .map((block) => (block.kind === 'quote' ? `${block.who}: ${block.text}` : block.text))
      .join('\n'),
  }));
