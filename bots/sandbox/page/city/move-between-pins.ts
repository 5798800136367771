import type { KeyboardEvent } from 'react';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The arrow keys go to the nearest pin in their direction, so that one Tab is enough for the whole map. */
export const moveBetweenPins = (event: KeyboardEvent<HTMLElement>): void => {
  const direction = DIRECTIONS[event.key];
  const from = document.activeElement;
  if (!direction || !(from instanceof HTMLElement) || !event.currentTarget.contains(from)) return;
  event.preventDefault();
  const start = middleOf(from);
  const [dx, dy] = direction;
  const costs = [...event.currentTarget.querySelectorAll<HTMLElement>('button')].flatMap((pin) => {
    const { x, y } = middleOf(pin);
    const ahead = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    return pin !== from && ahead > 1 ? [{ pin, cost: ahead + 2 * aside }] : [];
  });
  costs.toSorted((a, b) => a.cost - b.cost)[0]?.pin.focus();
};

const middleOf = (pin: Element): { x: number; y: number } => {
  const { left, top, width, height } = pin.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};
