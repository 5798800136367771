import { expect, test } from '@jest/globals';
import { hideContacts } from './hide-contacts.ts';

const ADDRESS = 'Lange Reihe 75, 20099 Hamburg';

test.each([
  ['call 0171 2345678', 'call …'],
  ['call +49 (40) 669-691.00 please', 'call … please'],
  ['write to mara.klein@example.org', 'write to …'],
  ['I live in Lange Reihe', 'I live in … …'],
  ['LANGE REIHE, second floor', '… …, second floor'],
])('%s does not say who or where', (words, told) => {
  expect(hideContacts(words, ADDRESS)).toBe(told);
});

test.each([
  'The UE55AU7100 shows error E18 since 12.11.',
  'It makes a noise for 10 min, every 30 min',
  'Der Bildschirm bleibt länger dunkel',
])('%s stays as it was written', (words) => {
  expect(hideContacts(words, ADDRESS)).toBe(words);
});

test('an address of strange characters is no pattern', () => {
  expect(hideContacts('a+b (c)', '(((( ++++ [a-z]{4,}')).toBe('a+b (c)');
});
