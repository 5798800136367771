import { type DriverOf, parseOn, RECEIVED_AT } from './say-on.ts';

/** The part of the contract about what comes in. */
export const describeHearing = (driverOf: DriverOf): void => {
  describe('hears', () => {
    it('what a person says, from whom and in which order', async () => {
      const driver = driverOf();
      const texts = ['one', 'two 📺', 'ثلاثة', '👍'];
      for (const text of texts) await driver.says(text);
      const updates = await driver.received();
      const inbounds = updates.map((update) => parseOn(driver, update));
      expect(inbounds.map((inbound) => inbound?.input)).toEqual(texts.map((text) => ({ kind: 'text', text })));
      for (const inbound of inbounds) {
        expect(inbound).toMatchObject({ channel: driver.adapter.channel, receivedAt: RECEIVED_AT });
        expect(inbound?.sender.address).toBe(driver.address);
      }
      expect(new Set(updates.map(({ conversationKey }) => conversationKey)).size).toBe(1);
      expect(new Set(updates.map(({ platformId }) => platformId)).size).toBe(texts.length);
    });

    it('the same update under the same id when it is delivered again', async () => {
      const driver = driverOf();
      await driver.says('once');
      await driver.repeats();
      const ids = (await driver.received()).map(({ channel, platformId }) => `${channel} ${platformId}`);
      expect(ids.length).toBeGreaterThanOrEqual(2);
      expect(new Set(ids).size).toBe(1);
    });

    it('nothing in what is nobody’s words to us', () => {
      const { nobodysWords, adapter } = driverOf();
      expect(nobodysWords.length).toBeGreaterThan(0);
      for (const raw of nobodysWords) expect(adapter.parse(raw, RECEIVED_AT)).toBeNull();
    });

    it.each([null, 0, 'words', [], {}, { message: 1 }, { event: { user: [] } }, { Body: {}, From: 7 }])(
      'nothing in %j, and does not break',
      (raw) => expect(driverOf().adapter.parse(raw, RECEIVED_AT)).toBeNull(),
    );
  });
};
