import { expect, test } from '@jest/globals';
import { readPin } from '../customer/read-pin.ts';
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

test('no link is longer than a phone shows in two lines, even where it is written out', () => {
  for (const { url } of mapLinks({ lat: -33.8568, lon: 151.2153 })) expect(url.length).toBeLessThanOrEqual(80);
});

test('what we send can be sent back to us as a pin', () => {
  for (const { url } of mapLinks({ lat: 53.57641, lon: 9.95061 })) {
    expect(readPin(url)).toEqual({ lat: 53.57641, lon: 9.95061 });
  }
});
