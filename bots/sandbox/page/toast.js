import { element } from './element.js';

const SHOWN_MS = 4_000;

/** What the bot answers to a tap, or what went wrong; an alert stays until it is dismissed. */
export function createToast() {
  const words = element('p', {});
  const ok = element('button', { type: 'button', class: 'quiet' }, 'OK');
  const whole = element('div', { class: 'toast', role: 'status' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const hide = () => whole.replaceChildren();
  ok.addEventListener('click', hide);
  return {
    element: whole,
    /**
     * @param {string} text
     * @param {{ stays?: boolean }} [options]
     */
    show(text, { stays = false } = {}) {
      clearTimeout(timer);
      words.textContent = text;
      whole.replaceChildren(words, ...(stays ? [ok] : []));
      if (!stays) timer = setTimeout(hide, SHOWN_MS);
    },
  };
}
