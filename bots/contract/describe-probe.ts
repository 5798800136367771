import type { Probe } from '../../core/ports/channel-adapter.ts';
import type { PlatformFault } from './platform-driver.ts';
import type { DriverOf } from './say-on.ts';

const SHUT_OUT: ReadonlyArray<readonly [PlatformFault, Partial<Probe>]> = [
  ['revoked', { kind: 'banned' }],
  ['down', { kind: 'unreachable' }],
];

/** The part of the contract about asking the platform whether it lets us in. */
export const describeProbe = (driverOf: DriverOf): void => {
  describe('finds out by itself,', () => {
    it('without anybody noticing, that it is let in', async () => {
      expect(await driverOf().adapter.probe()).toEqual({ kind: 'accepted', platformRef: null });
      expect(await driverOf().screen()).toEqual([]);
    });

    it.each(SHUT_OUT)('that it is not, and that it is again: %s', async (fault, expected) => {
      const driver = driverOf();
      await driver.strike(fault);
      const probe = await driver.adapter.probe();
      await driver.heal();
      expect(probe).toMatchObject(expected);
      expect(JSON.stringify(probe)).not.toContain(driver.secret);
      expect((await driver.adapter.probe()).kind).toBe('accepted');
    });
  });
};
