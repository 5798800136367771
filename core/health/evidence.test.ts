import { readTexts } from '../../test/read-texts.ts';
import { ENGLISH } from '../../test/english.ts';
import { evidenceOf, evidenceWords, readEvidence, SEEN } from './evidence.ts';

const texts = readTexts();

describe.each(texts.locales)('What was seen of a part, in %s', (locale) => {
  it('is in that language’s words, with the platform’s own as they are', () => {
    for (const seen of SEEN) expect(evidenceWords(texts.in(locale), evidenceOf(seen))).not.toContain('_');
    expect(evidenceWords(texts.in(locale), evidenceOf('shut_out', '20003 Authenticate'))).toContain(
      '20003 Authenticate',
    );
  });
});

it('What was seen last is in words, too', () => {
  const last = evidenceOf('imported', '12');
  expect(evidenceWords(ENGLISH.say, evidenceOf('not_refreshed', last))).toContain(evidenceWords(ENGLISH.say, last));
});

it.each(['it shuts us out (20003)', 'Stripe: timeout', 'constructor', '', 'answers\nlate'])(
  'What somebody wrote as it is stays so: %j',
  (kept) => {
    expect(readEvidence(kept)).toEqual({ seen: 'said', quote: kept });
    expect(evidenceWords(ENGLISH.say, kept)).toBe(kept);
  },
);
