import * as fc from 'fast-check';
import { findTicketCode, parseTicketCode, ticketCodeFrom } from './ticket-code.ts';

const aCode = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(ticketCodeFrom);
const slip = (code: string): string => code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');

describe('a ticket code', () => {
  test('is T- and five characters that nobody confuses', () => {
    fc.assert(fc.property(aCode, (code) => expect(code).toMatch(/^T-[0-9A-HJKMNP-TV-Z]{5}$/)));
  });

  test('uses all 32 characters equally', () => {
    const last = Array.from({ length: 256 }, (_, byte) => ticketCodeFrom(Uint8Array.of(0, 0, 0, 0, byte)).at(-1) ?? '');
    expect(new Set(last).size).toBe(32);
    expect(last.filter((character) => character === 'Z')).toHaveLength(8);
  });

  test('is not made from too little randomness', () => {
    expect(() => ticketCodeFrom(Uint8Array.of(1, 2, 3, 4))).toThrow(RangeError);
  });

  test.each([
    ['as printed', 'T-4G7K2', 'T-4G7K2'],
    ['in small letters', 't-4g7k2', 'T-4G7K2'],
    ['without its dash', 'T4G7K2', 'T-4G7K2'],
    ['with a gap for the dash', 't 4g7k2', 'T-4G7K2'],
    ['with gaps inside', ' T - 4G7 K2 ', 'T-4G7K2'],
    ['with a long dash', 'T–4G7K2', 'T-4G7K2'],
    ['in full-width letters', 'Ｔ－４Ｇ７Ｋ２', 'T-4G7K2'],
    ['with the letter O', 'T-4GOK2', 'T-4G0K2'],
    ['with the letters I and L', 't-il7k2', 'T-117K2'],
    ['without its T, where a digit shows it', '4g7k2', 'T-4G7K2'],
    ['of letters only', 't-abcde', 'T-ABCDE'],
  ])('is read %s', (_, typed, code) => {
    expect(parseTicketCode(typed)).toBe(code);
  });

  test.each(['', 'T-', 'T-4G7K', 'T-4G7K22', 'hello', 'T-4G7U2', 'X-4G7K2', 'tomorrow', '😀', 'T-4G7K2 please'])(
    'is not read from %j',
    (typed) => {
      expect(parseTicketCode(typed)).toBeNull();
    },
  );

  test.each([
    ['What about T-4G7K2?', 'T-4G7K2'],
    ['my ticket t4g7k2 is late', 'T-4G7K2'],
    ['ticket T-ABCDE, please', 'T-ABCDE'],
    ['the t-shirt burnt, see (t-4g7k2)', 'T-4G7K2'],
    ['4g7k2', 'T-4G7K2'],
  ])('is found in %j', (text, code) => {
    expect(findTicketCode(text)).toBe(code);
  });

  test.each([
    'my tablet is dark',
    'it ate my T-shirt',
    'thanks a lot',
    'TABLET BROKEN',
    'I can’t reach the fridge',
    "don't break it",
    'at 12345 Main Street',
    'UE55AT4G7K2',
  ])('is not found in %j', (text) => {
    expect(findTicketCode(text)).toBeNull();
  });

  test('survives being typed carelessly, alone and in a sentence', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(parseTicketCode(slip(code))).toBe(code);
        expect(parseTicketCode(code.replace('-', ''))).toBe(code);
        expect(findTicketCode(`where is ${code}, my repair?`)).toBe(code);
      }),
    );
  });
});
