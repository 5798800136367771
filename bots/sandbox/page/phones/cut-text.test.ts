import { cutText, safeLink } from './cut-text.ts';

const shown = (text: string, entities: Parameters<typeof cutText>[1]) =>
  cutText(text, entities).map(({ text: piece, marks }) => [piece, ...marks.map(({ kind }) => kind)]);

test('overlapping parts are cut where they meet, and lose no letter', () => {
  const entities = [
    { type: 'bold', offset: 0, length: 6 },
    { type: 'italic', offset: 4, length: 6 },
  ];
  expect(shown('abcdefghij', entities)).toEqual([
    ['abcd', 'bold'],
    ['ef', 'bold', 'italic'],
    ['ghij', 'italic'],
  ]);
});

const codesIn = (text: string, entities: Parameters<typeof cutText>[1]) =>
  cutText(text, entities).flatMap(({ ticket }) => ticket ?? []);

test('a ticket’s code can be tapped, unless it is part of a link', () => {
  expect(codesIn('See T-7K3QX now', [])).toEqual(['T-7K3QX']);
  expect(
    codesIn('See T-7K3QX now', [{ type: 'text_link', offset: 0, length: 15, url: 'https://example.org' }]),
  ).toEqual([]);
});

test('a link that a browser would run is text', () => {
  expect(shown('click me', [{ type: 'text_link', offset: 0, length: 8, url: 'javascript:alert(1)' }])).toEqual([
    ['click me'],
  ]);
  expect(safeLink('data:text/html,x')).toBeNull();
  expect(safeLink('tel:+4940')).toBe('tel:+4940');
});
