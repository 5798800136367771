import { days, hours, minutes } from '../../core/kernel/instant.ts';
import { plainFee } from '../../core/offer/fee.ts';
import type { Outcome, Visit, VisitCommand, VisitFacts, VisitPlan, VisitStatus } from '../../core/visit/visit.ts';
import { NOW } from './ticket-samples.ts';

const arrival = NOW + days(1) + hours(1);

export const visitPlan: VisitPlan = {
  window: { start: NOW + days(1), end: NOW + days(1) + hours(4) },
  span: { start: arrival - minutes(20), end: arrival + minutes(60) },
  arrival,
  workMinutes: 60,
};

export const laterPlan: VisitPlan = {
  window: visitPlan.window,
  span: { start: arrival + minutes(10), end: arrival + minutes(120) },
  arrival: arrival + minutes(30),
  workMinutes: 90,
};

export const visitFacts: VisitFacts = {
  ...visitPlan,
  id: 'visit-1',
  ticketId: 'ticket-1',
  expertId: 'expert-1',
  number: 1,
  fee: plainFee({ amount: 6_000, currency: 'EUR' }),
  createdAt: NOW,
};

const departedAt = arrival - minutes(20);
const arrivedAt = arrival;
const at = arrival + minutes(50);

export const fixed: Outcome = { kind: 'fixed', note: 'Replaced a fuse.', attachments: [] };

export const visitStates: { readonly [S in VisitStatus]: ReadonlyArray<Extract<Visit, { status: S }>> } = {
  confirmed: [{ ...visitFacts, status: 'confirmed' }],
  en_route: [{ ...visitFacts, status: 'en_route', departedAt }],
  on_site: [{ ...visitFacts, status: 'on_site', departedAt, arrivedAt }],
  finished: [{ ...visitFacts, status: 'finished', arrivedAt, finishedAt: at, outcome: fixed }],
  no_show: [{ ...visitFacts, status: 'no_show', arrivedAt, endedAt: at }],
  handed_over: [{ ...visitFacts, status: 'handed_over', toVisitId: 'visit-2', at }],
  cancelled: [{ ...visitFacts, status: 'cancelled', reason: 'Works again.', at }],
};

export const visitCommands: {
  readonly [K in VisitCommand['kind']]: ReadonlyArray<Extract<VisitCommand, { kind: K }>>;
} = {
  confirm: [{ kind: 'confirm', facts: visitFacts, at: NOW }],
  depart: [{ kind: 'depart', at: departedAt }],
  arrive: [{ kind: 'arrive', at: arrivedAt }],
  finish: [{ kind: 'finish', outcome: fixed, at }],
  replan: [{ kind: 'replan', plan: laterPlan, at }],
  report_no_show: [{ kind: 'report_no_show', at }],
  hand_over: [{ kind: 'hand_over', toVisitId: 'visit-2', at }],
  cancel: [{ kind: 'cancel', reason: 'Works again.', at }],
};
