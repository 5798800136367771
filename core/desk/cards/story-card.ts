import { peopleIn, tellStory } from '../../notify/story/tell-story.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { DeskBlock, DeskCard } from './desk-card.ts';
import { cut, fitCard } from './fit-card.ts';

/** Of a long story the end is what matters now; a message of a platform holds so much and no more. */
const LINES_SHOWN = 80;
const CHARACTERS_SHOWN = 6_000;
const LINES_PER_BLOCK = 8;
const LONGEST_LINE = 330;

/** What happened to a ticket so far, the newest last. */
export const storyCard = async (work: Work, voice: DeskVoice, ticket: Ticket): Promise<DeskCard> => {
  const { say } = voice;
  const events = await work.tickets.story(ticket.id);
  const names = new Map<string, string>();
  for (const id of peopleIn(events)) names.set(id, (await work.people.find(id))?.name ?? '');
  const lines = tellStory(events, { ...voice, nameOf: (id) => names.get(id) || null }).map(({ when, who, text }) =>
    cut(say('desk-story-line', { when, who, text }), LONGEST_LINE),
  );
  const left = lines.length - shownOf(lines);
  const heading = say('desk-story-heading', { code: ticket.code });
  return fitCard({
    text: heading,
    blocks: [
      { kind: 'heading', text: heading },
      ...(left === 0 ? [] : [{ kind: 'small', text: say('desk-story-left-out', { left }) } as const]),
      ...inBlocks(lines.slice(left)),
    ],
  });
};

/** How many of the last lines have room. */
const shownOf = (lines: readonly string[]): number => {
  let room = CHARACTERS_SHOWN;
  const newestFirst = lines.slice(-LINES_SHOWN).toReversed();
  const full = newestFirst.findIndex((line) => (room -= line.length) < 0);
  return full === -1 ? newestFirst.length : full;
};

const inBlocks = (lines: readonly string[]): readonly DeskBlock[] =>
  Array.from({ length: Math.ceil(lines.length / LINES_PER_BLOCK) }, (_, at) => ({
    kind: 'text',
    text: lines.slice(at * LINES_PER_BLOCK, (at + 1) * LINES_PER_BLOCK).join('\n'),
  }));
