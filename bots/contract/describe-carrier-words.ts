import { isCarrierWord } from '../../core/dialogue/carrier-words.ts';
import { parseOn, choices, type DriverOf, sayOn } from './say-on.ts';

/** The part of the contract for channels whose carrier acts on words before we see them. */
export const describeCarrierWords = (driverOf: DriverOf): void => {
  describe('leaves to the carrier what is the carrier’s:', () => {
    it('it never asks for a word that the carrier acts on', async () => {
      const labels = ['TV', 'Help', 'STOP', 'Yes', 'Start', 'Info', 'End'];
      await sayOn(driverOf(), { body: 'Which?', choices: choices(...labels), footer: choices('Back', 'Cancel') });
      const [shown] = await driverOf().screen();
      const lines = shown?.text.split('\n').slice(-9) ?? [];
      expect(lines.map((line) => /^(\d+) /.exec(line)?.[1])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
      expect(lines.filter((line) => isCarrierWord(line.replace(/^\d+ /, '')))).toEqual([]);
    });

    it('it hears who wants no more, in which word, and who wants it again', async () => {
      const driver = driverOf();
      for (const word of ['CANCEL', 'start', ' Stop ', 'UNSTOP']) await driver.says(word);
      const inputs = (await driver.received()).map((update) => parseOn(driver, update)?.input);
      expect(inputs).toEqual([
        { kind: 'opted_out', word: 'CANCEL' },
        { kind: 'opted_in' },
        { kind: 'opted_out', word: 'STOP' },
        { kind: 'opted_in' },
      ]);
    });

    it('it has nothing to say to what the carrier has answered', async () => {
      const driver = driverOf();
      for (const word of ['HELP', 'info']) await driver.says(word);
      expect((await driver.received()).map((update) => parseOn(driver, update))).toEqual([null, null]);
    });
  });
};
