import type { ExpertOnMap } from '../../city.ts';
import { placeOf, tellWhere } from './whereabouts.ts';

const home = { latitude: 53.5, longitude: 10 };
const there = { latitude: 53.6, longitude: 10.2 };
const tara: ExpertOnMap = {
  personId: 'expert-1',
  name: 'Tara Volt',
  status: 'active',
  skills: ['tv, level 3'],
  hours: 'Mon-Sun 07:00-22:00',
  radiusKm: 20,
  rating: null,
  home,
  where: { kind: 'home' },
  phone: 'demo-expert-01',
};
const driving: ExpertOnMap = {
  ...tara,
  where: { kind: 'en_route', code: 'T-7K3QX', to: there, from: 1_000, until: 2_000 },
};
const shareOfWay = (now: number): number => (placeOf(driving, now).latitude - home.latitude) / 0.1;

test('an expert on the way is half-way after half of the time', () => {
  expect(shareOfWay(1_500)).toBeCloseTo(0.5, 6);
  expect(placeOf(driving, 1_500).longitude).toBeCloseTo(10.1, 6);
});

test('whoever has set out has left home, and whoever is late has not arrived', () => {
  expect(shareOfWay(0)).toBeGreaterThan(0);
  expect(shareOfWay(9_000)).toBeLessThan(1);
  expect(shareOfWay(9_000)).toBeGreaterThan(shareOfWay(1_900));
});

test('a way that takes no time breaks nothing', () => {
  const instant: ExpertOnMap = {
    ...tara,
    where: { kind: 'en_route', code: 'T-7K3QX', to: there, from: 1_000, until: 1_000 },
  };
  expect(Number.isFinite(placeOf(instant, 1_000).latitude)).toBe(true);
});

test('at work they are where the ticket is, otherwise at home', () => {
  expect(placeOf({ ...tara, where: { kind: 'on_site', code: 'T-7K3QX', at: there } }, 0)).toEqual(there);
  expect(placeOf(tara, 0)).toEqual(home);
});

test('what is told of an expert names the ticket; that they take no work comes first', () => {
  expect(tellWhere(driving)).toContain('T-7K3QX');
  expect(tellWhere({ ...driving, status: 'paused' })).toBe('paused');
});
