import { spread } from './spread.ts';

const APART = 20;
const closest = (spots: readonly { x: number; y: number }[]): number =>
  Math.min(
    ...spots.flatMap((one, index) =>
      spots.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    ),
  );

test('pins in one place come apart, so that each can be tapped', () => {
  const crowd = Array.from({ length: 8 }, (_, index) => ({ x: 100 + (index % 2), y: 100 }));
  expect(closest(spread(crowd, APART))).toBeGreaterThan(APART * 0.8);
});

test('pins that hide nobody stay where they are', () => {
  const alone = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 0, y: 30 },
  ];
  expect(spread(alone, APART)).toEqual(alone);
});

test('the same pins are always spread in the same way', () => {
  const pins = [
    { x: 5, y: 5 },
    { x: 5, y: 5 },
    { x: 6, y: 5 },
  ];
  expect(spread(pins, APART)).toEqual(spread(pins, APART));
});
