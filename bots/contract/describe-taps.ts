import type { Input } from '../../core/dialogue/inbound.ts';
import type { PlatformDriver } from './platform-driver.ts';
import { aMessageId, choices, type DriverOf, parseOn, sayOn } from './say-on.ts';

type Tap = Extract<Input, { kind: 'tap' }>;

const tap = async (driver: PlatformDriver, label: string): Promise<Tap> => {
  await driver.received();
  await driver.taps(label);
  const [update] = await driver.received();
  const input = update && parseOn(driver, update)?.input;
  if (input?.kind !== 'tap') throw new Error(`No tap on ${label} came in`);
  return input;
};

/** The part of the contract for channels with buttons. */
export const describeTaps = (driverOf: DriverOf): void => {
  describe('hears a tap and', () => {
    it('knows which message and which choice it was on', async () => {
      const messageId = aMessageId();
      const message = { body: 'Which?', choices: choices('TV', 'Fridge'), footer: choices('Back') };
      await sayOn(driverOf(), message, messageId);
      for (const [label, choice] of [
        ['Fridge', 1],
        ['Back', 2],
        ['TV', 0],
      ] as const) {
        expect(await tap(driverOf(), label)).toMatchObject({ messageId, choice });
      }
    });

    it('keeps apart two taps on the same button', async () => {
      await sayOn(driverOf(), { body: 'Which?', choices: choices('TV') });
      const [first, second] = [await tap(driverOf(), 'TV'), await tap(driverOf(), 'TV')];
      expect(first.tapRef).not.toBe(second.tapRef);
    });

    it('answers it, with and without words', async () => {
      const driver = driverOf();
      await sayOn(driver, { body: 'Which?', choices: choices('TV') });
      for (const toast of ['Noted: 📺', null, 'long '.repeat(100)]) {
        const { tapRef } = await tap(driver, 'TV');
        const answer = { kind: 'answer_tap', to: driver.address, tapRef, toast } as const;
        expect((await driver.adapter.send(answer)).kind).toBe('accepted');
      }
      const [first, second, third] = await driver.tapAnswers();
      expect([first, second]).toEqual(['Noted: 📺', null]);
      expect(third).toMatch(/^long long/);
    });

    it('is refused an answer to one that the platform has forgotten', async () => {
      const { adapter, address: to } = driverOf();
      expect((await adapter.send({ kind: 'answer_tap', to, tapRef: '1', toast: null })).kind).toBe('refused');
    });
  });
};
