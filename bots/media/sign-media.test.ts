import * as fc from 'fast-check';
import { createMediaLinks } from './media-links.ts';
import { readSignedMedia, signMedia } from './sign-media.ts';

const SECRET = 'a secret that is long enough for this';
const NOW = 1_763_740_800_000;
const HOUR = 3_600_000;

const links = (publicUrl: string | null) =>
  createMediaLinks({ secret: SECRET, publicUrl: () => publicUrl, now: () => NOW });

describe('a signed file', () => {
  it('is the one that was signed, until it is over', () => {
    fc.assert(
      fc.property(fc.uuid(), (mediaId) => {
        const token = signMedia(SECRET, mediaId, NOW + HOUR);
        expect(token).toMatch(/^[A-Za-z0-9_-]{48}$/);
        expect(readSignedMedia(SECRET, token, NOW)).toBe(mediaId);
        expect(readSignedMedia(SECRET, token, NOW + HOUR)).toBeNull();
        expect(readSignedMedia(`${SECRET}!`, token, NOW)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('is none once a single letter of its token is another', () => {
    const token = signMedia(SECRET, 'c0ffee00-0000-8000-8000-000000000001', NOW + HOUR);
    for (const index of token.split('').keys()) {
      const other = token[index] === 'A' ? 'B' : 'A';
      expect(readSignedMedia(SECRET, token.slice(0, index) + other + token.slice(index + 1), NOW)).toBeNull();
    }
  });

  it.each(['', 'x', '../../etc/passwd', 'A'.repeat(48), 'A'.repeat(1_000)])('is not in %j', (token) => {
    expect(readSignedMedia(SECRET, token, NOW)).toBeNull();
  });
});

describe('a link to a file', () => {
  const mediaId = 'c0ffee00-0000-8000-8000-000000000001';

  it('leads to us', () => {
    const url = links('https://callout.example/').urlOf(mediaId) ?? '';
    expect(url).toMatch(/^https:\/\/callout\.example\/media\/[\w-]{48}$/);
    expect(links(null).read(url.split('/').at(-1) ?? '')).toBe(mediaId);
  });

  it('is none where nobody can reach us, or there is no such file', () => {
    expect(links(null).urlOf(mediaId)).toBeNull();
    expect(links('https://callout.example').urlOf('not one of ours')).toBeNull();
  });
});
