/**
 * @typedef {import('../phone-views.ts').Changes} Changes
 * @typedef {import('./api.js').ClockReading} ClockReading
 */

const AGAIN_AFTER_MS = 1_500;

/**
 * Follows what happens, for as long as the page is open; after a break it goes on where it was.
 * @param {{
 *   onPhones: (changes: Changes) => void,
 *   onClock: (reading: ClockReading) => void,
 *   onState: (state: 'connected' | 'reconnecting') => void,
 * }} handlers
 */
export function followEvents({ onPhones, onClock, onState }) {
  let known = 0;
  const connect = () => {
    const source = new EventSource(`/sandbox/api/events?after=${known}`);
    source.addEventListener('open', () => onState('connected'));
    source.addEventListener('clock', (event) => onClock(/** @type {ClockReading} */ (dataOf(event))));
    source.addEventListener('phones', (event) => {
      const changes = /** @type {Changes} */ (dataOf(event));
      known = changes.seq;
      onPhones(changes);
    });
    source.addEventListener('error', () => {
      onState('reconnecting');
      // A broken connection the browser mends itself; after an answer that was no stream it gives up for good.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, AGAIN_AFTER_MS);
    });
  };
  connect();
}

/**
 * @param {MessageEvent} event
 * @returns {unknown}
 */
function dataOf({ data }) {
  return JSON.parse(/** @type {string} */ (data));
}
