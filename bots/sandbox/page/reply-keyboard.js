import { element } from './element.js';
import { icon } from './icon.js';

/**
 * @typedef {import('../telegram/bot-api-types.ts').ReplyKeyboard} Keyboard
 * @typedef {import('../telegram/bot-api-types.ts').ReplyButton} Key
 */

/**
 * The keyboard that a bot puts under the input field.
 * @param {(label: string) => void} onKey
 */
export function createReplyKeyboard(onKey) {
  const whole = element('div', { class: 'keyboard', role: 'group', 'aria-label': 'Quick answers', hidden: true });
  let shown = '';
  return {
    element: whole,
    /** @param {Keyboard | null} keyboard */
    show(keyboard) {
      const rows = keyboard?.keyboard ?? [];
      const described = JSON.stringify(rows);
      if (described === shown) return;
      shown = described;
      whole.hidden = rows.length === 0;
      whole.replaceChildren(...rows.map((row) => element('div', { class: 'row' }, ...row.map(keyButton(onKey)))));
    },
  };
}

/** @param {(label: string) => void} onKey */
function keyButton(onKey) {
  return (/** @type {Key} */ { text, request_location: asksPlace, request_contact: asksNumber }) => {
    const sign = asksPlace ? icon('pin') : asksNumber ? icon('call') : null;
    return element('button', { type: 'button', class: 'key', dir: 'auto', onclick: () => onKey(text) }, sign, text);
  };
}

/**
 * A keyboard for one use goes away once the person has written anything after it.
 * @param {Keyboard | null} keyboard
 * @param {import('./bubble.js').Message[]} messages
 */
export function keyboardInUse(keyboard, messages) {
  if (!keyboard?.one_time_keyboard) return keyboard;
  const broughtAt = messages.findLastIndex(({ withKeyboard }) => withKeyboard);
  const wroteAt = messages.findLastIndex(({ from }) => from === 'me');
  return wroteAt > broughtAt ? null : keyboard;
}
