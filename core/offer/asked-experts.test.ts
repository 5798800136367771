import { describe, expect, test } from '@jest/globals';
import { days, hours, minutes } from '../kernel/instant.ts';
import { CUSTOMER_CHANGED_TIME } from '../visit/cancel-reasons.ts';
import type { Visit } from '../visit/visit.ts';
import { offerStates } from '../../test/samples/offer-samples.ts';
import { NOW, ticketFacts } from '../../test/samples/ticket-samples.ts';
import { visitStates } from '../../test/samples/visit-samples.ts';
import { askedExperts } from './asked-experts.ts';

const ticket = { since: NOW - minutes(5), windows: ticketFacts.windows };
const [finished] = visitStates.finished;
const [cancelled] = visitStates.cancelled;

const ended = (kind: 'wrong_skill' | 'fixed'): Visit => ({
  ...finished!,
  outcome: { kind, note: '', attachments: [] },
});

describe('who is not asked again about a ticket', () => {
  test.each(['open', 'declined', 'lapsed'] as const)('is who has an %s offer about these times', (status) => {
    expect(askedExperts(ticket, offerStates[status], [])).toEqual(new Set(['expert-1']));
  });

  test('is nobody whose offer was withdrawn: they never said no', () => {
    expect(askedExperts(ticket, offerStates.withdrawn, []).size).toBe(0);
  });

  test('is nobody who was asked about other times', () => {
    const windows = [{ start: NOW + days(9), end: NOW + days(9) + hours(2) }];
    expect(askedExperts({ ...ticket, windows }, offerStates.declined, []).size).toBe(0);
  });

  test('is nobody who was asked before the search began anew', () => {
    expect(askedExperts({ ...ticket, since: NOW + hours(1) }, offerStates.declined, []).size).toBe(0);
  });

  test('is who gave a visit of it back, as long as the same time is wanted', () => {
    expect(askedExperts(ticket, [], visitStates.cancelled)).toEqual(new Set(['expert-1']));
    const windows = [{ start: NOW + days(9), end: NOW + days(9) + hours(2) }];
    expect(askedExperts({ ...ticket, windows }, [], visitStates.cancelled).size).toBe(0);
  });

  test('is nobody whose visit the customer has moved', () => {
    const moved: Visit = { ...cancelled!, reason: CUSTOMER_CHANGED_TIME };
    expect(askedExperts(ticket, [], [moved]).size).toBe(0);
  });

  test('is who lacks the skill, but not who runs out of time', () => {
    expect(askedExperts(ticket, [], [ended('wrong_skill')])).toEqual(new Set(['expert-1']));
    expect(askedExperts(ticket, offerStates.accepted, [ended('fixed')]).size).toBe(0);
  });
});
