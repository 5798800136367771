import { EXPIRES_AT, offerCommands, offerFacts, offerStates } from '../../test/samples/offer-samples.ts';
import { NOW } from '../../test/samples/ticket-samples.ts';
import { given } from '../../test/scenario.ts';
import { minutes } from '../kernel/instant.ts';
import type { Offer } from './offer.ts';
import { offerMachine } from './offer-machine.ts';

const offer = (state: Offer | null | undefined) => given(offerMachine, state ?? null);
const open = offer(offerStates.open[0]);
const at = NOW + minutes(5);
const accept = { kind: 'accept', option: 1, visitId: 'visit-1', at } as const;

describe('An offer', () => {
  it('is open from the moment at which it was sent, and not yet delivered', () => {
    const made = offer(null).when({ kind: 'make', facts: offerFacts });
    expect(made.state).toEqual({ ...offerFacts, deliveredAt: null, status: 'open' });
    expect(made.events).toEqual([{ type: 'offer.made.v1', facts: offerFacts, at: NOW }]);
  });

  it('is accepted with the option that the expert picked', () => {
    const { state } = open.when(accept);
    expect(state).toEqual({ ...offerFacts, deliveredAt: null, status: 'accepted', at, option: 1, visitId: 'visit-1' });
  });

  it.each([2, -1, 0.5, Number.NaN])('has no option %d', (option) => {
    expect(open.refusalOf({ ...accept, option })).toMatchObject({ code: 'no_such_option', facts: { options: 2 } });
  });

  it('can be answered until the last millisecond', () => {
    expect(open.when({ ...accept, at: EXPIRES_AT - 1 }).state).toMatchObject({ status: 'accepted' });
    expect(open.when({ kind: 'decline', at: EXPIRES_AT - 1 }).state).toMatchObject({ status: 'declined' });
  });

  it('is too late at its end, even where the timer has not yet said so', () => {
    const tooLate = { code: 'offer_lapsed', facts: { expiresAt: EXPIRES_AT } };
    expect(open.refusalOf({ ...accept, at: EXPIRES_AT })).toEqual(tooLate);
    expect(open.refusalOf({ kind: 'decline', at: EXPIRES_AT })).toEqual(tooLate);
  });

  it('lapses at its end and not before', () => {
    expect(open.refusalOf({ kind: 'lapse', at: EXPIRES_AT - 1 })?.code).toBe('offer_not_yet_due');
    expect(open.when({ kind: 'lapse', at: EXPIRES_AT }).state).toMatchObject({ status: 'lapsed', at: EXPIRES_AT });
  });

  it('is not made without time to answer, or with a plan that cannot be', () => {
    const hasty = { ...offerFacts, expiresAt: NOW };
    expect(offer(null).refusalOf({ kind: 'make', facts: hasty })?.code).toBe('expiry_invalid');
    const [first] = offerFacts.options;
    const broken = { ...offerFacts, options: [first, { ...first, workMinutes: 5 }] as const };
    expect(offer(null).refusalOf({ kind: 'make', facts: broken })?.code).toBe('plan_invalid');
  });

  it('notes its delivery once, and still after the answer', () => {
    const delivered = open.when(accept).when({ kind: 'note_delivery', at: at + 1 });
    expect(delivered.state).toMatchObject({ status: 'accepted', at, deliveredAt: at + 1 });
    expect(delivered.refusalOf({ kind: 'note_delivery', at: at + 2 })?.code).toBe('offer_already_delivered');
  });
});

describe('A tap on an offer that has its answer', () => {
  it.each([
    ['accepted', 0, 'offer_already_yours'],
    ['declined', 0, 'offer_already_declined'],
    ['lapsed', 0, 'offer_lapsed'],
    ['withdrawn', 0, 'offer_taken'],
    ['withdrawn', 1, 'offer_withdrawn'],
  ] as const)('hears which it was: %s (%d) is %s', (status, which, code) => {
    const answered = offer(offerStates[status][which]);
    for (const kind of ['accept', 'decline', 'lapse', 'withdraw'] as const) {
      expect(answered.refusalOf(offerCommands[kind][0]!)?.code).toBe(code);
    }
  });
});
