import { hours, seconds } from './instant.ts';
import { readRetryAfter } from './read-retry-after.ts';

const NOW = Date.parse('2027-03-01T08:00:00Z');

it.each([
  ['120', seconds(120)],
  ['0', seconds(1)],
  ['Mon, 01 Mar 2027 08:01:00 GMT', seconds(60)],
  ['Mon, 01 Mar 2027 07:00:00 GMT', seconds(1)],
  ['999999999', hours(24)],
  ['soon', seconds(30)],
  [null, seconds(30)],
  [undefined, seconds(30)],
])('“retry after %s” is understood', (header, wait) => {
  expect(readRetryAfter(header, seconds(30), NOW)).toBe(wait);
});
