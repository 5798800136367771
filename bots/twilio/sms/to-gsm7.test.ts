import { assert, constantFrom, property, string } from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { isGsm7 } from './to-gsm7.ts';

const byTwilio = (text: string): boolean => new SegmentedMessage(text).encodingName === 'GSM-7';

describe('seven bits a character', () => {
  it('are those that Twilio counts as such, of all that one code unit writes', () => {
    const characters = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code));
    expect(characters.filter((character) => isGsm7(character) !== byTwilio(character))).toEqual([]);
  });

  it('are lost with the first other character, wherever it stands', () => {
    const text = string({ unit: constantFrom('a', 'é', '€', '\n', '\r\n', 'ç', '📺', 'e\u0301'), maxLength: 12 });
    const isAsTwilioCounts = property(text, (words) => isGsm7(words) === byTwilio(words));
    expect(() => assert(isAsTwilioCounts)).not.toThrow();
  });
});
