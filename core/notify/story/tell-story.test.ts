import { readFileSync } from 'node:fs';
import { createTexts } from '../../dialogue/texts/texts.ts';
import type { Machine } from '../../kernel/machine.ts';
import type { Actor, DomainEvent, RecordedEvent } from '../../kernel/event.ts';
import { offerMachine } from '../../offer/offer-machine.ts';
import { ticketMachine } from '../../ticket/ticket-machine.ts';
import { visitMachine } from '../../visit/visit-machine.ts';
import { offerCommands, offerStates } from '../../../test/samples/offer-samples.ts';
import { NOW, ticketCommands, ticketFacts, ticketStates } from '../../../test/samples/ticket-samples.ts';
import { visitCommands, visitFacts, visitStates } from '../../../test/samples/visit-samples.ts';
import { offerSentences } from './offer-sentences.ts';
import type { StorySetting } from './story-setting.ts';
import { peopleIn, tellStory } from './tell-story.ts';
import { ticketSentences } from './ticket-sentences.ts';
import { visitSentences } from './visit-sentences.ts';

const ENGLISH = new URL('../../dialogue/texts/en/story.ftl', import.meta.url);
const names: Record<string, string> = { 'customer-1': 'Clara', 'expert-1': 'Tara' };
const setting: StorySetting = {
  say: createTexts({ en: [readFileSync(ENGLISH, 'utf8')] }).in('en'),
  locale: 'en',
  timeZone: 'Europe/Berlin',
  nameOf: (id) => names[id] ?? null,
};

const recorded = (
  event: DomainEvent,
  subject: RecordedEvent['subject'] = 'ticket',
  actor: Actor = { kind: 'system', why: 'test' },
): RecordedEvent => ({
  id: 'e',
  ticketId: 'ticket-1',
  subject,
  subjectId: `${subject}-1`,
  event,
  at: NOW,
  cause: { actor, traceId: 't', inboxId: null },
});
const confirmed = { type: 'visit.confirmed.v1', facts: visitFacts, at: NOW } as const;

/** Every event that any of the sample commands causes in any of the sample states. */
const everyEvent = (): RecordedEvent[] => [
  ...eventsOf(ticketMachine, ticketStates, ticketCommands).map((event) => recorded(event, 'ticket')),
  ...eventsOf(visitMachine, visitStates, visitCommands).map((event) => recorded(event, 'visit')),
  ...eventsOf(offerMachine, offerStates, offerCommands).map((event) => recorded(event, 'offer')),
];

const eventsOf = <State, Command, Event extends DomainEvent>(
  { decide }: Pick<Machine<State, Command, Event>, 'decide'>,
  states: Readonly<Record<string, readonly State[]>>,
  commands: Readonly<Record<string, readonly Command[]>>,
): readonly Event[] =>
  [null, ...Object.values(states).flat()].flatMap((state) =>
    Object.values(commands)
      .flat()
      .flatMap((command) => {
        const decided = decide(state, command);
        return decided.ok ? decided.value : [];
      }),
  );

describe('the story of a ticket', () => {
  test('has a sentence for everything that can happen', () => {
    const events = everyEvent();
    const types = new Set<string>(events.map(({ event }) => event.type));
    const told = Object.keys({ ...ticketSentences, ...visitSentences, ...offerSentences });
    expect(told.filter((type) => !types.has(type))).toEqual([]);
    for (const { text } of tellStory(events, setting)) expect(text).toMatch(/^\S.{5,}$/s);
  });

  test('says when, in the zone of the address, and who: a person, an operator, or nobody', () => {
    const reported = { type: 'ticket.submitted.v1', facts: ticketFacts, holds: [], at: NOW } as const;
    const cancelled = { type: 'ticket.cancelled.v1', reason: 'twice', at: NOW } as const;
    const lines = tellStory(
      [
        recorded(reported, 'ticket', { kind: 'person', personId: 'customer-1' }),
        recorded(cancelled, 'ticket', { kind: 'operator', name: 'olga' }),
        recorded({ type: 'ticket.expired.v1' }),
      ],
      setting,
    );
    expect(lines.map(({ when }) => when)).toEqual(Array.from({ length: 3 }, () => 'Tue 24 Nov, 10:00'));
    expect(lines.map(({ who }) => who)).toEqual(['Clara', 'olga (operator)', 'Callout']);
    expect(lines[0]?.text).toContain(ticketFacts.device.label);
  });

  test('names the expert of a visit in everything that happens to it', () => {
    const [, departed] = tellStory(
      [recorded(confirmed, 'visit'), recorded({ type: 'visit.departed.v1' }, 'visit')],
      setting,
    );
    expect(departed?.text).toContain('Tara');
    expect(peopleIn([recorded(confirmed, 'visit')])).toEqual(['expert-1']);
  });

  test('goes on where a newer release wrote something that this one doesn’t know', () => {
    const [line] = tellStory([recorded({ type: 'ticket.teleported.v9' })], setting);
    expect(line?.text).toContain('ticket.teleported.v9');
  });
});
