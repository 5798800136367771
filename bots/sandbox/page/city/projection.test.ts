import { fitting, type Look, moved, pixelsOf, project, zoomed } from './projection.ts';

const size = { width: 800, height: 600 };
const townHall = { latitude: 53.5503, longitude: 9.992 };
const look: Look = { centre: townHall, scale: 2_000 };

test('what is in the middle of the look is in the middle of the frame', () => {
  expect(project(townHall, look, size)).toEqual({ x: 400, y: 300 });
});

test('north is up and east is right', () => {
  const { x, y } = project({ latitude: 53.6, longitude: 10.1 }, look, size);
  expect(x).toBeGreaterThan(400);
  expect(y).toBeLessThan(300);
});

test('a kilometre has the same length on the map to the north and to the east', () => {
  const kmEast = 1 / (111.32 * Math.cos((53.55 * Math.PI) / 180));
  const east = project({ ...townHall, longitude: townHall.longitude + kmEast }, look, size);
  const north = project({ ...townHall, latitude: townHall.latitude + 1 / 111.32 }, look, size);
  expect(east.x - 400).toBeCloseTo(pixelsOf(1, look), 6);
  expect(300 - north.y).toBeCloseTo(pixelsOf(1, look), 6);
});

test('a place under the finger stays under it while the map is dragged', () => {
  const place = { latitude: 53.57, longitude: 9.95 };
  const before = project(place, look, size);
  const after = project(place, moved(look, 30, -12), size);
  expect(after.x - before.x).toBeCloseTo(30, 6);
  expect(after.y - before.y).toBeCloseTo(-12, 6);
});

test('zooming keeps the middle, and ends where nothing more could be told apart', () => {
  expect(zoomed(look, 2)).toEqual({ centre: townHall, scale: 4_000 });
  const closest = zoomed(look, 1_000_000);
  expect(zoomed(closest, 2)).toEqual(closest);
  const farthest = zoomed(look, 0.000_001);
  expect(zoomed(farthest, 0.5)).toEqual(farthest);
});

test.each([
  ['a wide frame', { width: 900, height: 320 }],
  ['a tall frame', { width: 360, height: 640 }],
])('everybody is in sight at first, in %s', (_name, frame) => {
  const homes = [
    { latitude: 53.46, longitude: 9.982 },
    { latitude: 53.648, longitude: 10.011 },
    { latitude: 53.562, longitude: 9.813 },
    { latitude: 53.489, longitude: 10.212 },
  ];
  const all = fitting(homes, frame);
  for (const home of homes) {
    const { x, y } = project(home, all, frame);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(frame.width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(frame.height);
  }
});
