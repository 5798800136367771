import { NOW, ticketFacts, ticketStates } from '../../test/samples/ticket-samples.ts';
import { given } from '../../test/scenario.ts';
import { days, hours } from '../kernel/instant.ts';
import type { FinishedAs, Ticket } from './ticket.ts';
import { ticketMachine } from './ticket-machine.ts';

const at = NOW + hours(1);
const [pending] = ticketStates.pending;
const [scheduled] = ticketStates.scheduled;
const [inProgress] = ticketStates.in_progress;
const [resolved] = ticketStates.resolved;
const ticket = (state: Ticket | null | undefined) => given(ticketMachine, state ?? null);

describe('The search for an expert', () => {
  it('counts its rounds, and each is offering again', () => {
    const declined = ticket(pending).when({ kind: 'explain_pending', reason: 'all_declined', at });
    expect(declined.state).toMatchObject({ round: 2, reason: 'all_declined', since: NOW });
    expect(declined.when({ kind: 'start_round', at }).state).toMatchObject({
      round: 3,
      reason: 'offering',
      since: NOW,
    });
  });

  it('tells the same reason once', () => {
    const explain = { kind: 'explain_pending', reason: 'no_common_slot', at } as const;
    expect(ticket(pending).when(explain).events).toHaveLength(1);
    expect(ticket(pending).when(explain).when(explain).events).toEqual([]);
  });

  it('ends with the first visit: a second is refused', () => {
    const taken = ticket(pending).when({ kind: 'schedule', visitId: 'visit-1', at });
    expect(taken.state).toEqual({ ...ticketFacts, status: 'scheduled', since: at, visitId: 'visit-1' });
    expect(taken.refusalOf({ kind: 'schedule', visitId: 'visit-2', at })?.code).toBe('already_scheduled');
  });

  it('begins again when the visit is lost, on the way there and on site', () => {
    for (const state of [scheduled, inProgress]) {
      const lost = ticket(state).when({ kind: 'lose_visit', visitId: 'visit-1', why: 'expert_ill', at });
      expect(lost.state).toMatchObject({ status: 'pending', since: at, round: 0 });
    }
  });
});

describe('The work on a ticket', () => {
  const finish = (outcome: FinishedAs, visitId = 'visit-1') => ({ kind: 'finish_work', visitId, outcome, at }) as const;

  it.each([
    [finish({ kind: 'fixed' }), { status: 'resolved', visitId: 'visit-1' }],
    [finish({ kind: 'irreparable', reason: 'Panel' }), { status: 'irreparable', visitId: 'visit-1', reason: 'Panel' }],
    [finish({ kind: 'follow_up_needed' }), { status: 'pending', reason: 'offering', round: 0 }],
    [finish({ kind: 'wrong_skill' }), { status: 'pending', reason: 'offering', round: 0 }],
    [
      finish({ kind: 'part_needed', part: 'Fuse', until: at + days(3) }),
      { status: 'incomplete', holds: [{ kind: 'part', why: 'Fuse', until: at + days(3) }] },
    ],
  ])('that ends with $outcome.kind decides where the ticket goes', (command, then) => {
    expect(ticket(inProgress).when(command).state).toEqual({ ...ticketFacts, since: at, ...then });
  });

  it('that ends for lack of skill leaves the reason in the story', () => {
    const { events } = ticket(inProgress).when(finish({ kind: 'wrong_skill' }));
    expect(events).toEqual([{ type: 'ticket.visit_unfinished.v1', visitId: 'visit-1', why: 'wrong_skill', at }]);
  });

  it.each([
    [finish({ kind: 'irreparable', reason: ' ' }), 'reason_missing'],
    [finish({ kind: 'part_needed', part: '', until: at + days(3) }), 'part_missing'],
    [finish({ kind: 'part_needed', part: 'Fuse', until: at }), 'part_date_over'],
    [finish({ kind: 'fixed' }, 'visit-9'), 'other_visit'],
  ])('is not finished by %j', (command, code) => {
    expect(ticket(inProgress).refusalOf(command)?.code).toBe(code);
  });

  it('is started by the visit that is planned and by no other', () => {
    expect(ticket(scheduled).refusalOf({ kind: 'start_work', visitId: 'visit-9', at })).toEqual({
      code: 'other_visit',
      facts: { visitId: 'visit-9' },
    });
  });
});

describe('The end of a ticket', () => {
  const lastMoment = NOW + days(14) - 1;

  it('can be taken back for 14 days, and the ticket says that it was', () => {
    const reopened = ticket(resolved).when({ kind: 'reopen', why: 'Dark again', at: lastMoment });
    expect(reopened.state).toMatchObject({ status: 'pending', since: lastMoment, flags: ['reopened'] });
    expect(ticket(resolved).refusalOf({ kind: 'close', at: lastMoment })?.code).toBe('too_early_to_close');
  });

  it('is final after 14 days', () => {
    expect(ticket(resolved).refusalOf({ kind: 'reopen', why: 'Dark', at: lastMoment + 1 })?.code).toBe(
      'reopen_too_late',
    );
    const closed = ticket(resolved).when({ kind: 'close', at: lastMoment + 1 });
    expect(closed.state).toEqual({ ...ticketFacts, status: 'closed', since: lastMoment + 1, as: 'resolved' });
    expect(closed.refusalOf({ kind: 'reopen', why: 'Dark', at: lastMoment + 2 })?.code).toBe('reopen_too_late');
  });

  it('remembers that the device could not be repaired', () => {
    const closed = ticket(ticketStates.irreparable[0]).when({ kind: 'close', at: lastMoment + 1 });
    expect(closed.state).toMatchObject({ status: 'closed', as: 'irreparable' });
  });

  it('can be asked for by a person until an expert is on site, with a reason, once', () => {
    const cancel = { kind: 'cancel', reason: 'Works again', at } as const;
    expect(ticket(scheduled).refusalOf({ ...cancel, reason: '\n' })?.code).toBe('reason_missing');
    expect(ticket(scheduled).when(cancel).refusalOf(cancel)?.code).toBe('already_cancelled');
    expect(ticket(inProgress).refusalOf(cancel)?.code).toBe('work_has_begun');
  });
});
