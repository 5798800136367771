import { readWhatsAppMarks } from './whatsapp-marks.ts';

const partsOf = (source: string) => {
  const { text, entities } = readWhatsAppMarks(source);
  return { text, parts: entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]) };
};

test('marks go, and what they stood around is told', () => {
  expect(partsOf('*T-7K3QX*: _booked_ for ~Monday~ Tuesday')).toEqual({
    text: 'T-7K3QX: booked for Monday Tuesday',
    parts: [
      ['bold', 'T-7K3QX'],
      ['italic', 'booked'],
      ['strikethrough', 'Monday'],
    ],
  });
});

test('marks within marks count, but nothing within fixed-width words', () => {
  expect(partsOf('*very _good_ news* and ```*not* this```')).toEqual({
    text: 'very good news and *not* this',
    parts: [
      ['bold', 'very good news'],
      ['italic', 'good'],
      ['code', '*not* this'],
    ],
  });
});

test.each(['2 * 3 * 4', 'snake_case_name', '* not bold *', '*over two\nlines*', '**'])(
  '%j stays as it was written',
  (source) => expect(partsOf(source)).toEqual({ text: source, parts: [] }),
);

test('an address can be opened, without the full stop behind it', () => {
  expect(partsOf('See https://example.org/a?b=1.').parts).toEqual([['url', 'https://example.org/a?b=1']]);
});
