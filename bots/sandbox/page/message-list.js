import { createBubble } from './bubble.js';
import { element } from './element.js';
import { dayOf } from './times.js';

/** @typedef {import('./bubble.js').Message} Message */

/** Whoever is this close to the end, in pixels, reads along. */
const NEAR_END = 90;

/**
 * A chat's messages, oldest first. New ones scroll into sight for whoever reads at the end; whoever has scrolled back is
 * left there and told how many came.
 * @param {string} label
 */
export function createMessageList(label) {
  /** @type {Map<number, { message: Message, shown: HTMLElement }>} */
  const items = new Map();
  let missed = 0;
  let lastDay = '';

  const list = element('ol', { class: 'messages' });
  const scroller = element('div', { class: 'scroller', tabindex: '0', role: 'group', 'aria-label': label }, list);
  const pill = element('button', { type: 'button', class: 'missed', hidden: true, onclick: () => toEnd('smooth') });
  const whole = element('div', { class: 'chat' }, scroller, pill);

  const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;
  /** @param {ScrollBehavior} behavior */
  const toEnd = (behavior) => {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: isCalm ? 'instant' : behavior });
    setMissed(0);
  };
  /** @param {number} count */
  const setMissed = (count) => {
    missed = count;
    pill.hidden = count === 0;
    pill.textContent = `↓ ${count} new`;
  };
  scroller.addEventListener('scroll', () => isAtEnd() && setMissed(0), { passive: true });
  // A photo that arrives late, or a keyboard that opens below, must not push the newest message out of sight.
  let wasAtEnd = true;
  scroller.addEventListener('scroll', () => (wasAtEnd = isAtEnd()), { passive: true });
  const observer = new ResizeObserver(() => wasAtEnd && toEnd('instant'));
  observer.observe(scroller);
  observer.observe(list);

  /** @param {Message} message */
  const append = (message) => {
    const day = dayOf(message.at);
    if (day !== lastDay) list.append(element('li', { class: 'day' }, day));
    lastDay = day;
    const shown = createBubble(message);
    items.set(message.id, { message, shown });
    list.append(shown);
  };

  /**
   * @param {Message[]} messages those that are new or changed
   * @param {boolean} fresh they are all there are
   * @returns {Message[]} those that were not there before
   */
  const apply = (messages, fresh) => {
    const follow = fresh || isAtEnd() || messages.some(({ id, from }) => from === 'me' && !items.has(id));
    if (fresh) clear();
    const added = [];
    for (const message of messages) {
      const known = items.get(message.id);
      if (known) change(items, known, message);
      else if (!message.deleted) {
        append(message);
        added.push(message);
      }
    }
    if (follow) toEnd(fresh ? 'instant' : 'smooth');
    else setMissed(missed + added.length);
    return added;
  };

  const clear = () => {
    items.clear();
    list.replaceChildren();
    lastDay = '';
  };

  return { element: whole, apply, messages: () => [...items.values()].map(({ message }) => message) };
}

/**
 * @param {Map<number, { message: Message, shown: HTMLElement }>} items
 * @param {{ message: Message, shown: HTMLElement }} known
 * @param {Message} message
 */
function change(items, known, message) {
  if (JSON.stringify(known.message) === JSON.stringify(message)) return;
  const hadFocus = known.shown.contains(document.activeElement);
  if (message.deleted) {
    items.delete(message.id);
    known.shown.remove();
    return;
  }
  const shown = createBubble(message);
  shown.classList.add('changed');
  known.shown.replaceWith(shown);
  items.set(message.id, { message, shown });
  // The tapped button is gone, and the one in its place was never meant: the message itself takes the focus.
  if (hadFocus) shown.focus({ preventScroll: true });
}
