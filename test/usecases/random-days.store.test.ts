import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { hours } from '../../core/kernel/instant.ts';
import { assertInvariants } from '../invariants.ts';
import { openTown, type Town } from '../town.ts';
import { MOVE_KINDS, makeMove, type Move, type MoveKind, someTime } from './moves.ts';

const RUNS = 15;
const MOVES = 30;

interface Wait {
  readonly kind: 'wait';
  readonly shape: number;
}

const aMove = (...kinds: readonly MoveKind[]): fc.Arbitrary<Move> =>
  fc.record({ kind: fc.constantFrom(...kinds), pick: fc.nat(99), shape: fc.nat(99) });

const wait: fc.Arbitrary<Wait> = fc.record({ kind: fc.constant('wait'), shape: fc.nat(99) });

/** A piece of a story: what belongs together mostly comes together, and anything may come in between. */
const aPiece: fc.Arbitrary<ReadonlyArray<Move | Wait>> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(aMove('report'), aMove('accept', 'accept', 'decline')) },
  {
    weight: 2,
    arbitrary: fc.tuple(aMove('report'), aMove('accept'), wait, aMove('go_on'), aMove('go_on'), aMove('go_on')),
  },
  { weight: 3, arbitrary: fc.tuple(aMove('go_on'), wait, aMove('go_on'), aMove('rate', 'reopen')) },
  { weight: 2, arbitrary: fc.tuple(aMove('report'), aMove('accept'), aMove('lose', 'cancel', 'change_windows')) },
  { weight: 6, arbitrary: fc.tuple(aMove(...MOVE_KINDS)) },
);

const someDays = fc
  .array(aPiece, { minLength: MOVES, maxLength: MOVES })
  .map((pieces) => [...pieces].flat().slice(0, MOVES));

/** Three experts, one of them with few hours, and one customer whom nobody knows. */
const people = async (town: Town): Promise<readonly string[]> => {
  // Nights and weeks go by here: looked for every quarter of an hour, they would take minutes.
  const value = JSON.stringify(hours(4));
  await town.pool.query(
    `INSERT INTO policy (key, version, value, set_by) VALUES ('offers.retryAfter', 1, $1, 'test')`,
    [value],
  );
  await town.expert('Kim Adler');
  await town.expert('Lee Brandt', { capacityPerDay: 2 });
  await town.expert('Noa Conrad', { skills: [{ category: 'tv', brand: null, level: 1 }] });
  const phones = [await town.customer('Mara Klein'), await town.customer('Ole Maar')];
  const known = await Promise.all(phones.map(async (phone) => (await phone.owner()).personId));
  const stranger = await town.customer('Nobody');
  const { personId } = await stranger.owner();
  await town.prisma.plan.deleteMany({ where: { personId } });
  return [...known, ...known, personId];
};

const live = async (moves: ReadonlyArray<Move | Wait>, count: (what: string) => void): Promise<void> => {
  const town = await openTown({ takes: 'all' });
  try {
    const customers = await people(town);
    for (const move of moves) {
      if (move.kind === 'wait') await town.pass(someTime(move.shape));
      else count(`${move.kind}: ${(await makeMove(town, customers, move)) ?? 'nothing there'}`);
      await assertInvariants(town.pool);
    }
  } finally {
    await town.close();
  }
};

test('whatever people do and however time goes by, nothing is double-booked, torn or left waiting for ever', async () => {
  const counted = new Map<string, number>();
  const count = (what: string) => counted.set(what, (counted.get(what) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(fc.noBias(someDays), (moves) => live(moves, count)),
    { numRuns: RUNS, endOnFailure: true },
  );
  // A run in which nothing ever happened would have proved nothing.
  const often: readonly MoveKind[] = ['report', 'accept', 'decline', 'go_on', 'lose', 'cancel', 'change_windows'];
  expect(often.filter((kind) => !counted.has(`${kind}: done`))).toEqual([]);
}, 600_000);
