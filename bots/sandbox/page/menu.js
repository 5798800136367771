import { element } from './element.js';

/**
 * A button with a menu: arrows move in it, Escape and a click elsewhere close it.
 * @param {{ label: string, sign: Node | string, class?: string }} look
 * @param {() => Promise<{ label: string, hint?: string, run: () => void }[]>} readItems asked each time it opens
 */
export function createMenu(look, readItems) {
  const list = element('div', { class: 'menu', role: 'menu', 'aria-label': look.label, hidden: true });
  const button = element(
    'button',
    { type: 'button', class: 'round', 'aria-label': look.label, 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    look.sign,
  );
  const whole = element('div', { class: `with-menu ${look.class ?? ''}` }, button, list);

  const close = () => {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = async () => {
    const items = await readItems();
    list.replaceChildren(...items.map((item) => menuItem(item, close, button)));
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    /** @type {HTMLElement | null} */ (list.firstElementChild)?.focus();
  };
  button.addEventListener('click', () => (list.hidden ? void open() : close()));
  whole.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'Escape') {
      close();
      button.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveFocus(list, event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  whole.addEventListener('focusout', (event) => {
    if (!whole.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
  });
  return { element: whole };
}

/**
 * @param {{ label: string, hint?: string, run: () => void }} item
 * @param {() => void} close
 * @param {HTMLElement} button
 */
function menuItem({ label, hint, run }, close, button) {
  const choose = () => {
    close();
    button.focus();
    run();
  };
  const hinted = hint === undefined ? null : element('small', {}, hint);
  return element('button', { type: 'button', role: 'menuitem', onclick: choose }, label, hinted);
}

/**
 * @param {HTMLElement} list
 * @param {number} step
 */
function moveFocus(list, step) {
  const items = /** @type {HTMLElement[]} */ ([...list.children]);
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  items[(at + step + items.length) % items.length]?.focus();
}
