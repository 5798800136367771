import * as fc from 'fast-check';
import { NOW, ticketCommands, ticketStates } from '../../test/samples/ticket-samples.ts';
import { retold, walk } from '../../test/walk.ts';
import { days, hours, minutes } from '../kernel/instant.ts';
import { targetsOf } from '../kernel/transitions.ts';
import type { Ticket, TicketCommand, TicketStatus } from './ticket.ts';
import { ticketMachine } from './ticket-machine.ts';
import { ticketStatuses, ticketTransitions } from './ticket-transitions.ts';

const FINISHED: readonly TicketStatus[] = ['resolved', 'irreparable', 'closed', 'cancelled', 'expired'];

const kinds = Object.keys(ticketCommands) as ReadonlyArray<TicketCommand['kind']>;
const onTheWay = kinds.filter((kind) => ['schedule', 'start_work', 'finish_work', 'reopen', 'close'].includes(kind));
const ends = kinds.filter((kind) => ['cancel', 'expire'].includes(kind));

const anyOf = (some: typeof kinds): fc.Arbitrary<TicketCommand> =>
  fc.constantFrom(...some).chain((kind) => fc.constantFrom<TicketCommand>(...ticketCommands[kind]));

/** Every command is asked, but an end seldom: it would cut most stories short before they reach a visit. */
const asked = fc.oneof(
  { weight: 1, arbitrary: anyOf(ends) },
  { weight: 60, arbitrary: anyOf(onTheWay) },
  { weight: 40, arbitrary: anyOf(kinds.filter((kind) => !ends.includes(kind) && !onTheWay.includes(kind))) },
);

/** Any of the sample commands at any later time, for this visit or another, beginning with a submission. */
const stories = fc
  .tuple(
    fc.constantFrom(...ticketCommands.submit),
    fc.array(
      fc.record({
        command: asked,
        later: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(0, minutes(1), hours(1)) }, fc.constant(days(15))),
        visitId: fc.oneof({ weight: 9, arbitrary: fc.constant('visit-1') }, fc.constant('visit-2')),
      }),
      { maxLength: 150, size: 'max' },
    ),
  )
  .map(([first, rest]) => {
    let at = NOW;
    const later = rest.map(({ command, later: wait, visitId }): TicketCommand => {
      at += wait;
      return 'visitId' in command ? { ...command, visitId, at } : { ...command, at };
    });
    return [{ ...first, at: NOW }, ...later];
  });

const steps = stories.map((story) => walk(ticketMachine, story));

/** Commands that a second tap must not carry out again; the others only say the same thing once more. */
const isOnce = ({ kind }: TicketCommand): boolean =>
  ![
    'start_round',
    'explain_pending',
    'assign',
    'change_windows',
    'set_address',
    'add_note',
    'know_payment',
    'own',
    'take_over',
    'hand_back',
    'raise_flag',
    'rate',
  ].includes(kind);

const fieldsOf = (ticket: Ticket): readonly string[] => Object.keys(ticket).toSorted();
const holdKindsOf = (ticket: Ticket): readonly string[] =>
  ticket.status === 'incomplete' ? ticket.holds.map(({ kind }) => kind) : [];
const isFinished = (ticket: Ticket): boolean => FINISHED.includes(ticket.status);

/** Steps that the ticket took, with the states before and after them. */
const taken = steps.map((story) =>
  story.flatMap(({ before, command, after, events, refusal }) =>
    refusal === null && after ? [{ before, command, after, events }] : [],
  ),
);

describe('Whatever is asked of a ticket, in whatever order', () => {
  it('its status moves only along the table, and every status can be reached', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(taken, (story) => {
        for (const { before, command, after } of story) {
          expect(targetsOf(ticketTransitions[command.kind], before?.status ?? 'none')).toContain(after.status);
          reached.add(after.status);
        }
      }),
      { numRuns: 600 },
    );
    expect([...reached].toSorted()).toEqual(Object.keys(ticketStatuses).toSorted());
  });

  it('a finished ticket comes back only when it is reopened in time', () => {
    let reopened = 0;
    fc.assert(
      fc.property(taken, (story) => {
        for (const { before, command, after } of story) {
          if (!before || !isFinished(before) || isFinished(after)) continue;
          expect([before.status, command.kind]).toEqual(['resolved', 'reopen']);
          expect(command.at).toBeLessThan(before.since + days(14));
          reopened += 1;
        }
      }),
      { numRuns: 600 },
    );
    expect(reopened).toBeGreaterThan(0);
  });

  it('its story, stored and read again, tells the same state', () => {
    fc.assert(
      fc.property(steps, (story) => {
        expect(retold(ticketMachine, story)).toEqual(story.at(-1)?.after);
      }),
    );
  });

  it('each state has the fields of its status and no others, each flag once and each hold once', () => {
    fc.assert(
      fc.property(taken, (story) => {
        for (const { after } of story) {
          expect(fieldsOf(after)).toEqual(fieldsOf(ticketStates[after.status][0]!));
          expect(new Set(after.flags).size).toBe(after.flags.length);
          expect(new Set(holdKindsOf(after)).size).toBe(holdKindsOf(after).length);
        }
      }),
    );
  });

  it('the same tap a second time has no second effect', () => {
    fc.assert(
      fc.property(taken, (story) => {
        for (const { after, command } of story.filter((step) => isOnce(step.command))) {
          expect(ticketMachine.decide(after, command).ok).toBe(false);
        }
      }),
    );
  });
});
