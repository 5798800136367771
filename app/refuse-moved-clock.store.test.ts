import { hours } from '../core/kernel/instant.ts';
import { moveBusinessClock } from '../prisma/stores/business-clock.ts';
import { openStores, type OpenStores } from '../test/open-stores.ts';
import { ConfigError } from './channels/read-variables.ts';
import { refuseMovedClock } from './refuse-moved-clock.ts';

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

describe('a start with real tokens', () => {
  it('takes a database in which business time is real time, and none that a sandbox has played with', async () => {
    await expect(refuseMovedClock(stores.pool)).resolves.toBeUndefined();
    await moveBusinessClock(stores.pool, hours(2));
    await expect(refuseMovedClock(stores.pool)).rejects.toThrow(ConfigError);
  });
});
