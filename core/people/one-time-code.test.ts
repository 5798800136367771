import { assert, infiniteStream, nat, property } from 'fast-check';
import { codeInWords, sixDigits } from './one-time-code.ts';

describe('A one-time code', () => {
  it('has six digits, whatever chance comes up with', () => {
    assert(
      property(infiniteStream(nat(249)), (chance) => {
        const bytes = (length: number) => Uint8Array.from(chance.take(length));
        expect(sixDigits(bytes)).toMatch(/^\d{6}$/);
      }),
    );
  });

  it('passes over bytes that would favour small digits', () => {
    const drawn = [
      [250, 255, 1, 2, 3, 4],
      [251, 5, 16, 7, 8, 9],
    ];
    let draw = 0;
    expect(sixDigits(() => Uint8Array.from(drawn[draw++] ?? []))).toBe('123456');
  });

  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['The code is 123456.', '123456'],
    ['1234567', null],
    ['12345', null],
    ['123456 or 654321', null],
    ['no idea', null],
  ])('in “%s” is %s', (text, code) => {
    expect(codeInWords(text)).toBe(code);
  });
});
