import { readInline, readMrkdwn, readWords, typedIn } from './mrkdwn.ts';

test('marks may lie within each other, and words with stars in them stay words', () => {
  expect(readInline('*bold _and italic_* 2*3*4')).toEqual([
    {
      kind: 'bold',
      inner: [
        { kind: 'text', text: 'bold ' },
        { kind: 'italic', inner: [{ kind: 'text', text: 'and italic' }] },
      ],
    },
    { kind: 'text', text: ' 2*3*4' },
  ]);
});

test('what a person typed between brackets is escaped and stays words', () => {
  expect(readInline('&lt;script&gt; &amp;amp;')).toEqual([{ kind: 'text', text: '<script> &amp;' }]);
});

test('links, mentions and dates are read from Slack’s own brackets', () => {
  expect(readInline('<https://example.org/?a=1&amp;b=2|here>')).toEqual([
    { kind: 'link', href: 'https://example.org/?a=1&b=2', text: 'here' },
  ]);
  expect(readInline('<javascript:alert(1)|here>')).toEqual([{ kind: 'text', text: 'here' }]);
  expect(readInline('<@U1> <!here>')).toMatchObject([{ kind: 'person', id: 'U1' }, {}, { kind: 'everybody' }]);
  expect(readInline('<!date^1392734382^{date} at {time}|Feb 18>')).toEqual([
    { kind: 'date', at: 1_392_734_382_000, format: '{date} at {time}', fallback: 'Feb 18' },
  ]);
});

test('quotes keep their lines together, and nothing is read inside code', () => {
  expect(readMrkdwn('&gt; one\n&gt; two\nthree').map(({ kind }) => kind)).toEqual(['quote', 'lines']);
  expect(readMrkdwn('```*not bold*```')).toEqual([{ kind: 'code', text: '*not bold*' }]);
});

test('a ticket’s code can be tapped, a known emoji is shown, an unknown one is left alone', () => {
  expect(readInline(':white_check_mark: T-7K3QX :unheard_of:')).toEqual([
    { kind: 'text', text: '✅ ' },
    { kind: 'ticket', code: 'T-7K3QX' },
    { kind: 'text', text: ' :unheard_of:' },
  ]);
});

test('plain words are no markup, and yet name tickets', () => {
  expect(readWords('*T-7K3QX* :x:')).toEqual([
    { kind: 'text', text: '*' },
    { kind: 'ticket', code: 'T-7K3QX' },
    { kind: 'text', text: '* :x:' },
  ]);
});

test('who edits their words finds them as they were typed', () => {
  expect(typedIn('see <https://example.org/?a=1&amp;b=2> &lt;b&gt; <@U1>')).toBe(
    'see https://example.org/?a=1&b=2 <b> <@U1>',
  );
});
