import { byId } from './element.js';

const GATHER_MS = 400;
/** @type {string[]} */
let waiting = [];

/**
 * Has screen readers say it when they are free. What comes at once is said at once.
 * @param {string} what
 */
export function announce(what) {
  if (waiting.length === 0) setTimeout(say, GATHER_MS);
  waiting.push(what);
}

function say() {
  byId('announcer').textContent = waiting.join('. ');
  waiting = [];
}
