import {
  fixed,
  laterPlan,
  visitCommands,
  visitFacts,
  visitPlan,
  visitStates,
} from '../../test/samples/visit-samples.ts';
import { given } from '../../test/scenario.ts';
import { days, minutes } from '../kernel/instant.ts';
import type { Outcome, Visit, VisitPlan } from './visit.ts';
import { visitMachine } from './visit-machine.ts';

const at = visitFacts.arrival + minutes(50);
const visit = (state: Visit | null | undefined) => given(visitMachine, state ?? null);
const onSite = visit(visitStates.on_site[0]);
const [depart] = visitCommands.depart;
const [arrive] = visitCommands.arrive;

describe('The steps of a visit', () => {
  it('follow each other, and each keeps its time', () => {
    const there = visit(visitStates.confirmed[0]).when(depart!).when(arrive!);
    expect(there.state).toEqual({ ...visitFacts, status: 'on_site', departedAt: depart!.at, arrivedAt: arrive!.at });
    const { state } = there.when({ kind: 'finish', outcome: fixed, at });
    expect(state).toEqual({ ...visitFacts, status: 'finished', arrivedAt: arrive!.at, finishedAt: at, outcome: fixed });
  });

  it.each([
    ['arrive', 'confirmed', 'not_en_route'],
    ['finish', 'confirmed', 'not_on_site'],
    ['finish', 'en_route', 'not_on_site'],
    ['report_no_show', 'en_route', 'not_on_site'],
    ['replan', 'on_site', 'already_on_site'],
  ] as const)('cannot be skipped: %s while %s is refused as %s', (kind, status, code) => {
    expect(visit(visitStates[status][0]).refusalOf(visitCommands[kind][0]!)?.code).toBe(code);
  });

  it.each([
    ['confirm', 'confirmed', 'already_confirmed'],
    ['depart', 'en_route', 'already_en_route'],
    ['arrive', 'on_site', 'already_on_site'],
    ['finish', 'finished', 'visit_finished'],
    ['report_no_show', 'no_show', 'visit_no_show'],
    ['hand_over', 'handed_over', 'visit_handed_over'],
    ['cancel', 'cancelled', 'visit_cancelled'],
  ] as const)('are taken once: %s while %s is refused as %s', (kind, status, code) => {
    expect(visit(visitStates[status][0]).refusalOf(visitCommands[kind][0]!)?.code).toBe(code);
  });
});

describe('What an expert says at the end', () => {
  const finish = (outcome: Outcome) => ({ kind: 'finish', outcome, at }) as const;
  const note = 'Not today.';
  const attachments = [] as const;

  it.each<[string, Outcome, string]>([
    ['2,001 characters', { kind: 'fixed', note: 'x'.repeat(2_001), attachments }, 'note_too_long'],
    ['nothing about a device beyond repair', { kind: 'irreparable', note: ' ', attachments }, 'note_missing'],
    ['a visit of no minutes', { kind: 'follow_up_needed', note, minutes: 0, attachments }, 'minutes_out_of_range'],
    ['601 minutes', { kind: 'follow_up_needed', note, minutes: 601, attachments }, 'minutes_out_of_range'],
    ['half a minute', { kind: 'follow_up_needed', note, minutes: 0.5, attachments }, 'minutes_out_of_range'],
    ['no part', { kind: 'part_needed', note, part: ' ', until: at + 1, attachments }, 'part_missing'],
    ['a part for yesterday', { kind: 'part_needed', note, part: 'Fuse', until: at, attachments }, 'part_date_over'],
  ])('cannot be %s', (_, outcome, code) => {
    expect(onSite.refusalOf(finish(outcome))?.code).toBe(code);
  });

  it.each<Outcome>([
    { kind: 'fixed', note: '', attachments },
    { kind: 'follow_up_needed', note, minutes: 600, attachments },
    { kind: 'part_needed', note, part: 'Fuse', until: at + days(1), attachments },
    { kind: 'wrong_skill', note: '', attachments },
    { kind: 'irreparable', note: 'x'.repeat(2_000), attachments },
  ])('is kept with the visit: $kind', (outcome) => {
    expect(onSite.when(finish(outcome)).state).toMatchObject({ status: 'finished', finishedAt: at, outcome });
  });
});

describe('The plan of a visit', () => {
  it('can change until the expert is there, and changes nothing else', () => {
    const [enRoute] = visitStates.en_route;
    expect(visit(enRoute).when({ kind: 'replan', plan: laterPlan, at }).state).toEqual({ ...enRoute, ...laterPlan });
  });

  it.each<[string, VisitPlan]>([
    [
      'arrives before its window',
      { ...visitPlan, window: { start: visitPlan.arrival + 1, end: visitPlan.window.end } },
    ],
    [
      'arrives when its window is over',
      { ...visitPlan, window: { start: visitPlan.span.start, end: visitPlan.arrival } },
    ],
    ['arrives before it departs', { ...visitPlan, span: { start: visitPlan.arrival + 1, end: visitPlan.span.end } }],
    ['ends before the work does', { ...visitPlan, workMinutes: 61 }],
    ['has no work', { ...visitPlan, workMinutes: 0, span: { start: visitPlan.span.start, end: visitPlan.arrival } }],
  ])('is refused when it %s', (_, plan) => {
    expect(visit(visitStates.confirmed[0]).refusalOf({ kind: 'replan', plan, at })?.code).toBe('plan_invalid');
    expect(visit(null).refusalOf({ kind: 'confirm', facts: { ...visitFacts, ...plan }, at })?.code).toBe(
      'plan_invalid',
    );
  });
});

describe('A visit that does not happen', () => {
  it('is handed over to another visit, never to itself', () => {
    const handOver = { kind: 'hand_over', toVisitId: 'visit-1', at } as const;
    expect(onSite.refusalOf(handOver)?.code).toBe('same_visit');
    const { state } = onSite.when({ ...handOver, toVisitId: 'visit-2' });
    expect(state).toEqual({ ...visitFacts, status: 'handed_over', toVisitId: 'visit-2', at });
  });

  it('can be cancelled even on site, with a reason', () => {
    expect(onSite.refusalOf({ kind: 'cancel', reason: '', at })?.code).toBe('reason_missing');
    const { state } = onSite.when({ kind: 'cancel', reason: 'Sent away', at });
    expect(state).toEqual({ ...visitFacts, status: 'cancelled', reason: 'Sent away', at });
  });

  it('is a no-show only after the expert was there', () => {
    const { state } = onSite.when({ kind: 'report_no_show', at });
    expect(state).toEqual({ ...visitFacts, status: 'no_show', arrivedAt: visitFacts.arrival, endedAt: at });
  });
});
