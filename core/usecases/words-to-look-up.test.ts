import { describe, expect, test } from '@jest/globals';
import type { Frame } from '../dialogue/conversation.ts';
import type { Inbound, Input } from '../dialogue/inbound.ts';
import { mayHoldAddress, wordsToLookUp } from './words-to-look-up.ts';

const said = (...inputs: readonly Input[]): readonly Inbound[] =>
  inputs.map((input) => ({
    channel: 'sms',
    sender: { address: '+4940123456', name: '', language: null },
    input,
    receivedAt: 0,
  }));

const at = (step: string): Frame => ({
  dialogue: 'report_fault',
  step,
  draft: {},
  trail: [],
  questionId: null,
  beneath: null,
});

const text = (words: string): Input => ({ kind: 'text', text: words });
const ADDRESS = 'Osterstraße 120, Hamburg';

describe('what the geocoder is asked', () => {
  test.each(['address', 'place', 'pin'])('is an address that is written at the step %s', (step) => {
    expect(wordsToLookUp(said(text(` ${ADDRESS} `)), at(step))).toEqual([ADDRESS]);
    expect(wordsToLookUp(said({ kind: 'edit', text: ADDRESS }), at(step))).toEqual([ADDRESS]);
  });

  test('is never what was said elsewhere', () => {
    expect(wordsToLookUp(said(text(ADDRESS)), at('description'))).toEqual([]);
    expect(wordsToLookUp(said(text(ADDRESS)), null)).toEqual([]);
  });

  test.each(['1', 'Back', '20255', '53.5768, 9.9534', 'https://maps.app.goo.gl/abc', 'x'.repeat(201), '😀😀😀😀😀'])(
    'is not %j',
    (words) => {
      expect(mayHoldAddress(said(text(words)))).toBe(false);
      expect(wordsToLookUp(said(text(words)), at('address'))).toEqual([]);
    },
  );

  test('is the end of a burst, not all of it', () => {
    const burst = said(text('one street 1'), text('two street 2'), text('three street 3'));
    expect(wordsToLookUp(burst, at('address'))).toEqual(['two street 2', 'three street 3']);
  });

  test('is what a colleague filled in, whatever they are asked in their own chat', () => {
    const filled = (form: 'set_address' | 'cancel_ticket'): readonly Inbound[] =>
      said({
        kind: 'desk',
        desk: { kind: 'submitted', form, about: 't', values: { address: ADDRESS, reason: ADDRESS }, spot: null },
      });
    expect(wordsToLookUp(filled('set_address'), null)).toEqual([ADDRESS]);
    expect(wordsToLookUp(filled('cancel_ticket'), null)).toEqual([]);
  });
});
