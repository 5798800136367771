import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hours } from '../../core/kernel/instant.ts';
import { brokenInvariants } from '../invariants.ts';
import { openTown, type Town } from '../town.ts';
import { MOVE_KINDS, makeMove, type Move, someTime } from './moves.ts';

const RUNS = Number(process.env['RUNS'] ?? 50);
const MOVES = 30;

interface Wait {
  readonly kind: 'wait';
  readonly shape: number;
}

const aMove: fc.Arbitrary<Move | Wait> = fc.oneof(
  // What moves a story on comes more often than what ends it.
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('report', 'accept'), pick: fc.nat(99), shape: fc.nat(99) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('depart', 'arrive', 'finish'), pick: fc.nat(99), shape: fc.nat(99) }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom(...MOVE_KINDS), pick: fc.nat(99), shape: fc.nat(99) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), shape: fc.nat(99) }) },
);

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
  return [...known, personId];
};

const live = async (moves: ReadonlyArray<Move | Wait>, count: (what: string) => void): Promise<void> => {
  const town = await openTown();
  try {
    const customers = await people(town);
    for (const move of moves) {
      if (move.kind === 'wait') await town.pass(someTime(move.shape));
      else count(`${move.kind}: ${(await makeMove(town, customers, move)) ?? 'nothing there'}`);
      expect(await brokenInvariants(town.pool)).toEqual([]);
    }
  } finally {
    await town.close();
  }
};

test('whatever people do and however time goes by, nothing is double-booked, torn or left waiting for ever', async () => {
  const counted = new Map<string, number>();
  const count = (what: string) => counted.set(what, (counted.get(what) ?? 0) + 1);
  const days = fc.array(aMove, { minLength: MOVES, maxLength: MOVES });
  await fc.assert(
    fc.asyncProperty(days, (moves) => live(moves, count)),
    { numRuns: RUNS, endOnFailure: true },
  );
  // A run in which nothing ever happened would have proved nothing.
  expect(MOVE_KINDS.filter((kind) => !counted.has(`${kind}: done`))).toEqual([]);
  if (process.env['SHOW']) console.log([...counted].toSorted());
}, 600_000);
