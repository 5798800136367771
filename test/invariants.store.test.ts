import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { must } from '../core/usecases/change.ts';
import { acceptOffer } from '../core/usecases/accept-offer.ts';
import { assertInvariants } from './invariants.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await town.expert('Kim Adler');
  await town.report(await town.customer('Mara Klein'));
  const { id, expertId } = await town.prisma.offer.findFirstOrThrow();
  await town.do(async (work) => must(await acceptOffer(work, id, expertId, 0)));
  await town.report(await town.customer('Ole Maar'));
});
afterAll(() => town.close());

const breakages: ReadonlyArray<readonly [broken: RegExp, sql: string]> = [
  [/an offer stays open for ever/, `DELETE FROM timer WHERE key LIKE 'lapse_offer:%'`],
  [/waits for the expert’s next step/, `DELETE FROM timer WHERE key LIKE 'watch_silence:%'`],
  [/looks for nobody/, `UPDATE ticket SET status = 'expired' WHERE status = 'pending'`],
  [/nobody looks for an expert/, `UPDATE offer SET status = 'declined' WHERE status = 'open'`],
  [/a ticket and its visit disagree/, `UPDATE visit SET status = 'cancelled'`],
  [/without a yes/, `UPDATE offer SET status = 'lapsed' WHERE status = 'accepted'`],
  [/columns tell other times/, `UPDATE visit SET span_end = span_end + interval '1 h'`],
  [/a timer is given up/, `UPDATE timer SET status = 'dead', error = 'broken'`],
  [/the history of a ticket/, `UPDATE ticket SET state = jsonb_set(state, '{description}', '"?"')`],
];

describe('the check of the invariants', () => {
  test('has nothing against a story that went well', async () => {
    await expect(assertInvariants(town.pool)).resolves.toBeUndefined();
  });

  test.each(breakages)('finds out: %s', async (broken, sql) => {
    const client = await town.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(sql);
      await expect(assertInvariants(client)).rejects.toThrow(broken);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
