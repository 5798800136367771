import { announce } from './announcer.js';
import { moveClock, readClock } from './api.js';
import { byId } from './element.js';
import { dayOf, spanOf, timeOf, zoneOf } from './times.js';

/**
 * The sandbox clock: shows business time, and moves it.
 * @param {(error: unknown) => void} onTrouble
 * @returns {{ show: (reading: import('./api.js').ClockReading) => void }}
 */
export function createClockBar(onTrouble) {
  /** @type {(import('./api.js').ClockReading & { readAt: number }) | null} */
  let reading = null;
  const next = /** @type {HTMLButtonElement} */ (byId('next-event'));
  const buttons = /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll('.moves button')]);

  const paint = () => {
    if (!reading) return;
    const now = reading.now + performance.now() - reading.readAt;
    setText(byId('clock-time'), `${dayOf(now)}, ${timeOf(now)}`);
    setText(byId('clock-zone'), zoneOf(now));
    setText(byId('clock-next'), whatIsNext(now, reading.nextDueAt));
    next.setAttribute('aria-disabled', String(reading.nextDueAt === null));
  };

  /** @param {import('./api.js').ClockReading} told */
  const show = (told) => {
    reading = { ...told, readAt: performance.now() };
    paint();
  };

  /** @param {{ by: number } | { to: 'next' }} wanted */
  const move = async (wanted) => {
    for (const button of buttons) button.setAttribute('aria-busy', 'true');
    try {
      show(await moveClock(wanted));
      announce(`It is ${byId('clock-time').textContent}`);
    } catch (error) {
      onTrouble(error);
    } finally {
      for (const button of buttons) button.removeAttribute('aria-busy');
    }
  };

  for (const button of buttons) {
    button.addEventListener('click', () => {
      if (button.hasAttribute('aria-busy') || button.getAttribute('aria-disabled') === 'true') return;
      const minutes = button.dataset['minutes'];
      void move(minutes === undefined ? { to: 'next' } : { by: Number(minutes) * 60_000 });
    });
  }
  setInterval(paint, 1_000);
  readClock().then(show, onTrouble);
  return { show };
}

/**
 * @param {number} now
 * @param {number | null} nextDueAt
 */
function whatIsNext(now, nextDueAt) {
  if (nextDueAt === null) return 'Nothing is waiting';
  const left = nextDueAt - now;
  return left <= 0 ? 'Next: now' : `Next: in ${spanOf(left)}`;
}

/**
 * @param {HTMLElement} where
 * @param {string} text
 */
function setText(where, text) {
  if (where.textContent !== text) where.textContent = text;
}
