import { timelineLines } from '../../notify/timeline.ts';
import type { Person } from '../../people/person.ts';
import type { TimelineEntry } from '../../ports/notice-store.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { DeskCard } from './desk-card.ts';
import { fitCard } from './fit-card.ts';

const LINES_PER_BLOCK = 8;

/** Everything that was said to a person on every channel, with what became of it, the newest last. */
export const messagesCard = (
  voice: DeskVoice,
  { name }: Pick<Person, 'name'>,
  entries: readonly TimelineEntry[],
): DeskCard => {
  const { say } = voice;
  if (entries.length === 0) return { text: say('desk-messages-none', { name }), blocks: [] };
  const lines = timelineLines(entries, voice).map(({ when, channel, text, evidence, rung }) =>
    rung === null
      ? say('desk-messages-line', { when, channel, text, evidence })
      : say('desk-messages-line-again', { when, channel, rung, text, evidence }),
  );
  const heading = say('desk-messages-heading', { name });
  const blocks = Array.from({ length: Math.ceil(lines.length / LINES_PER_BLOCK) }, (_, at) => ({
    kind: 'text' as const,
    text: lines.slice(at * LINES_PER_BLOCK, (at + 1) * LINES_PER_BLOCK).join('\n'),
  }));
  return fitCard({ text: heading, blocks: [{ kind: 'heading', text: heading }, ...blocks] });
};
