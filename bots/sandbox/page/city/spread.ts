import type { Spot } from './projection.ts';

const ROUNDS = 40;

/**
 * Moves spots apart until none hides another, each as little as possible. The same input gives the same answer, so
 * that nothing jitters.
 */
export const spread = (spots: readonly Spot[], apart: number): readonly Spot[] => {
  const moved = spots.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let wasCalm = true;
    for (const [index, one] of moved.entries()) {
      for (const [later, other] of moved.entries()) {
        if (later <= index) continue;
        const push = pushBetween(one, other, apart, index + later);
        if (!push) continue;
        wasCalm = false;
        one.x -= push.x;
        one.y -= push.y;
        other.x += push.x;
        other.y += push.y;
      }
    }
    if (wasCalm) break;
  }
  return moved;
};

/** How far each of two must give way; null where they are far enough from each other. */
const pushBetween = (one: Spot, other: Spot, apart: number, seed: number): Spot | null => {
  let dx = other.x - one.x;
  let dy = other.y - one.y;
  let distance = Math.hypot(dx, dy);
  if (distance >= apart) return null;
  if (distance < 0.01) {
    // In the very same place: any direction will do, as long as it is always the same.
    dx = Math.cos(seed);
    dy = Math.sin(seed);
    distance = 1;
  }
  const share = (apart - Math.min(distance, apart)) / 2 / distance || apart / 2;
  return { x: dx * share * 0.6, y: dy * share * 0.6 };
};
