import { formatClock, formatMoment } from '../../dialogue/format/format-time.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Person } from '../../people/person.ts';
import type { DeskButton } from '../desk-verb.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { OpenTask } from '../pages/desk-glance.ts';
import type { DeskBlock, DeskCard } from './desk-card.ts';
import { fitCard } from './fit-card.ts';
import { taskItem } from './task-words.ts';
import type { RunningClock } from './ticket-clocks.ts';
import { clockFacts } from './ticket-facts.ts';

/** Somebody who needs a person, and no ticket to talk about. */
export interface PersonView {
  readonly person: Person;
  readonly clock: RunningClock | null;
  readonly agent: { readonly name: string; readonly since: Instant } | null;
  readonly tasks: readonly OpenTask[];
}

export const personCard = (voice: DeskVoice, { person, clock, agent, tasks }: PersonView): DeskCard => {
  const { say, locale, timeZone } = voice;
  const sign = clock?.overdue ? '🔴' : isSettled({ clock, agent, tasks }) ? '✅' : '💬';
  const heading = say('desk-person-heading', { sign, name: person.name });
  const known = formatMoment(person.createdAt, timeZone, locale);
  const agentFact =
    agent === null
      ? []
      : [
          {
            label: say('desk-fact-agent'),
            value: say('desk-since', { who: agent.name, since: formatClock(agent.since, timeZone, locale) }),
          },
        ];
  return fitCard({
    text: heading,
    blocks: [
      { kind: 'heading', text: heading },
      { kind: 'facts', facts: [...(clock === null ? [] : clockFacts(voice, [clock])), ...agentFact] },
      { kind: 'small', text: say('desk-person-known', { since: known }) },
      ...tasks.map((task): DeskBlock => taskItem(voice, task)),
      ...(isSettled({ clock, agent, tasks }) ? [{ kind: 'text', text: say('desk-person-settled') } as const] : []),
      { kind: 'buttons', buttons: [talkButton(voice, person, agent !== null)] },
    ],
  });
};

const isSettled = ({ clock, agent, tasks }: Omit<PersonView, 'person'>): boolean =>
  clock === null && agent === null && tasks.length === 0;

const talkButton = ({ say }: DeskVoice, { id: about }: Person, isTaken: boolean): DeskButton =>
  isTaken
    ? { label: say('desk-hand-back'), verb: 'hand_back', about, style: 'primary' }
    : { label: say('desk-take-over'), verb: 'take_over', about, style: 'primary' };
