import { expect, test } from '@jest/globals';
import { mapLinks } from './map-links.ts';

test('every link is a web address that names the place', () => {
  const links = mapLinks({ lat: -33.8568, lon: 151.2153 });
  expect(links.map(({ label }) => label)).toEqual(['Google Maps', 'Apple Maps', 'OpenStreetMap', 'Waze']);
  for (const { url } of links) {
    const { protocol, href } = new URL(url);
    expect(protocol).toBe('https:');
    expect(decodeURIComponent(href)).toMatch(/-33\.85680.{1,6}151\.21530/);
  }
});
