import type { Capabilities, Delivery } from '../../core/ports/channel-adapter.ts';
import { type PlatformFault, RATE_LIMITED_SECONDS } from './platform-driver.ts';
import { type DriverOf, sayOn } from './say-on.ts';

/** What each fault has to be called, because of what has to be done about it; and whether the person got the message. */
const FAULTS: ReadonlyArray<readonly [PlatformFault, Partial<Delivery>, number]> = [
  ['refused', { kind: 'refused' }, 0],
  ['rate_limited', { kind: 'rate_limited', retryAfter: RATE_LIMITED_SECONDS * 1_000 }, 0],
  ['server_error', { kind: 'unreachable', maybeDelivered: true }, 0],
  ['reset', { kind: 'unreachable', maybeDelivered: true }, 0],
  ['answer_lost', { kind: 'unreachable', maybeDelivered: true }, 1],
  ['revoked', { kind: 'banned' }, 0],
  ['recipient_gone', { kind: 'recipient_gone' }, 0],
  ['down', { kind: 'unreachable', maybeDelivered: false }, 0],
];

const OPTED_OUT: (typeof FAULTS)[number] = ['opted_out', { kind: 'opted_out' }, 0];

/** The part of the contract about how calls end. */
export const describeDeliveries = (driverOf: DriverOf, { carrierKeywords }: Capabilities): void => {
  describe('tells honestly how a call ended, and then works again:', () => {
    it.each(carrierKeywords ? [...FAULTS, OPTED_OUT] : FAULTS)('%s', async (fault, expected, shown) => {
      const driver = driverOf();
      await driver.strike(fault);
      const delivery = await sayOn(driver, { body: 'Hello' });
      await driver.heal();
      expect(delivery).toMatchObject(expected);
      expect(JSON.stringify(delivery)).not.toContain(driver.secret);
      expect(await driver.screen()).toHaveLength(shown);
      expect((await sayOn(driver, { body: 'Hello again' })).kind).toBe('accepted');
    });

    it('nobody is there under an address that never was', async () => {
      const message = { body: 'Hello' };
      const call = { kind: 'send', to: '9', messageId: 'a', message, media: [], locale: 'en', inWindow: true } as const;
      expect((await driverOf().adapter.send(call)).kind).toBe('recipient_gone');
    });
  });
};
