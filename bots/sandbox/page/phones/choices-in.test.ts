import { choicesIn } from './choices-in.ts';

test('the lines at the end are what can be answered, by number or by word', () => {
  expect(choicesIn('Which one is it?\n2 of them are near.\n\n1 Samsung S90C\n2 LG C4\n3 Another one\n- Leave')).toEqual(
    [
      { answer: '1', label: 'Samsung S90C' },
      { answer: '2', label: 'LG C4' },
      { answer: '3', label: 'Another one' },
      { answer: 'Leave', label: '' },
    ],
  );
});

test('stars are their own labels', () => {
  expect(choicesIn('How was it?\n\n1\n2')).toEqual([
    { answer: '1', label: '' },
    { answer: '2', label: '' },
  ]);
});

test.each([null, '', 'Call 112', 'We come at\n12:30'])('%j asks nothing', (text) => {
  expect(choicesIn(text)).toEqual([]);
});
