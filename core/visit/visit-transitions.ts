import { statusesOf, type Transitions } from '../kernel/transitions.ts';
import type { VisitCommand, VisitStatus } from './visit.ts';
import type { VisitRefusalCode } from './visit-rules.ts';

export const visitStatuses: Readonly<Record<VisitStatus, string>> = {
  confirmed: 'An expert and a time are agreed.',
  en_route: 'The expert is on the way.',
  on_site: 'The expert is with the customer.',
  finished: 'The work ended, with an outcome.',
  no_show: 'The customer was not at home.',
  handed_over: 'Another visit took its place; the two are linked.',
  cancelled: 'Ended by a person before it was finished, with a reason.',
};

const over = {
  finished: 'visit_finished',
  no_show: 'visit_no_show',
  handed_over: 'visit_handed_over',
  cancelled: 'visit_cancelled',
} as const;
const notOnSite = { confirmed: 'not_on_site', en_route: 'not_on_site', ...over } as const;

export const visitTransitions: Transitions<VisitStatus, VisitCommand['kind'], VisitRefusalCode> = {
  confirm: {
    label: 'confirmed',
    arrows: [{ from: ['none'], to: ['confirmed'] }],
    refusedAs: Object.fromEntries(statusesOf(visitStatuses).map((status) => [status, 'already_confirmed' as const])),
  },
  depart: {
    label: 'on my way',
    arrows: [{ from: ['confirmed'], to: ['en_route'] }],
    refusedAs: { en_route: 'already_en_route', on_site: 'already_on_site', ...over },
  },
  arrive: {
    label: 'arrived',
    arrows: [{ from: ['en_route'], to: ['on_site'] }],
    refusedAs: { confirmed: 'not_en_route', on_site: 'already_on_site', ...over },
  },
  finish: { label: 'finished', arrows: [{ from: ['on_site'], to: ['finished'] }], refusedAs: notOnSite },
  replan: {
    label: 'planned anew',
    arrows: [{ from: ['confirmed', 'en_route'], to: ['same'] }],
    refusedAs: { on_site: 'already_on_site', ...over },
  },
  report_no_show: {
    label: 'customer not here',
    arrows: [{ from: ['on_site'], to: ['no_show'] }],
    refusedAs: notOnSite,
  },
  hand_over: {
    label: 'handed over',
    arrows: [{ from: ['confirmed', 'en_route', 'on_site'], to: ['handed_over'] }],
    refusedAs: over,
  },
  cancel: {
    label: 'cancelled',
    arrows: [{ from: ['confirmed', 'en_route', 'on_site'], to: ['cancelled'] }],
    refusedAs: over,
  },
};
