import * as fc from 'fast-check';
import { EXPIRES_AT, offerFacts } from '../../test/samples/offer-samples.ts';
import { NOW } from '../../test/samples/ticket-samples.ts';
import { retold, walk } from '../../test/walk.ts';
import { minutes } from '../kernel/instant.ts';
import type { OfferCommand } from './offer.ts';
import { offerMachine } from './offer-machine.ts';

/** Around the end of the offer in steps of a millisecond, so that the boundary itself is tried often. */
const moments = fc.oneof(
  fc.integer({ min: NOW, max: NOW + minutes(30) }),
  fc.integer({ min: EXPIRES_AT - 2, max: EXPIRES_AT + 2 }),
);

const answers: fc.Arbitrary<OfferCommand> = fc.oneof(
  fc.record({
    kind: fc.constant('accept' as const),
    option: fc.integer({ min: -1, max: 2 }),
    visitId: fc.constantFrom('visit-1', 'visit-2'),
    at: moments,
  }),
  fc.record({ kind: fc.constant('decline' as const), at: moments }),
  fc.record({ kind: fc.constant('lapse' as const), at: moments }),
  fc.record({
    kind: fc.constant('withdraw' as const),
    because: fc.constantFrom('taken' as const, 'ticket_cancelled' as const),
    at: moments,
  }),
  fc.record({ kind: fc.constant('note_delivery' as const), at: moments }),
);

/** The whole of the law, said a second time: the first valid answer stands. */
const isValidAnswer = (command: OfferCommand): boolean => {
  switch (command.kind) {
    case 'accept':
      return command.at < EXPIRES_AT && (command.option === 0 || command.option === 1);
    case 'decline':
      return command.at < EXPIRES_AT;
    case 'lapse':
      return command.at >= EXPIRES_AT;
    case 'withdraw':
      return true;
    default:
      return false;
  }
};

const becomes = { accept: 'accepted', decline: 'declined', lapse: 'lapsed', withdraw: 'withdrawn' } as const;
const make: OfferCommand = { kind: 'make', facts: offerFacts };

describe('However many answers an offer gets', () => {
  it('the first valid one stands and every other is refused', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 12, size: 'max' }), (commands) => {
        const steps = walk(offerMachine, [make, ...commands]);
        const first = commands.find(isValidAnswer);
        const status = first && first.kind in becomes ? becomes[first.kind as keyof typeof becomes] : 'open';
        expect(steps.at(-1)?.after?.status).toBe(status);
        const taken = steps.filter(({ command, refusal }) => refusal === null && command.kind in becomes);
        expect(taken.map(({ command }) => command)).toEqual(first ? [first] : []);
      }),
      { numRuns: 500 },
    );
  });

  it('its delivery is noted once, and changes no answer', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 12, size: 'max' }), (commands) => {
        const steps = walk(offerMachine, [make, ...commands]);
        const silent = walk(offerMachine, [make, ...commands.filter(({ kind }) => kind !== 'note_delivery')]);
        const delivered = commands.find(({ kind }) => kind === 'note_delivery');
        const deliveredAt = delivered?.kind === 'note_delivery' ? delivered.at : null;
        expect(steps.at(-1)?.after).toEqual({ ...silent.at(-1)?.after, deliveredAt });
      }),
    );
  });

  it('its story, stored and read again, tells the same state', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 12, size: 'max' }), (commands) => {
        const steps = walk(offerMachine, [make, ...commands]);
        expect(retold(offerMachine, steps)).toEqual(steps.at(-1)?.after);
      }),
    );
  });
});
