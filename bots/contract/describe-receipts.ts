import { choices, type DriverOf, refOf, sayOn } from './say-on.ts';

/** The part of the contract for platforms that tell later what became of a message. */
export const describeReceipts = (driverOf: DriverOf): void => {
  describe('hears later of a message that was accepted,', () => {
    it('that it has arrived, under the reference that it was accepted with', async () => {
      const driver = driverOf();
      const platformRef = refOf(await sayOn(driver, { body: 'Which?', choices: choices('TV') }));
      expect(await driver.receipt?.(platformRef, 'delivered')).toEqual({
        channel: driver.adapter.channel,
        platformRef,
        status: 'delivered',
        failure: null,
        why: null,
      });
    });

    it('that it has not, and why', async () => {
      const driver = driverOf();
      await driver.strike('not_delivered');
      const platformRef = refOf(await sayOn(driver, { body: 'Hello' }));
      const failed = await driver.receipt?.(platformRef, 'failed');
      expect(failed).toMatchObject({ channel: driver.adapter.channel, platformRef, status: 'failed' });
      expect(failed?.failure).toBe('unreachable');
      expect(failed?.why).not.toBe('');
    });
  });
};
