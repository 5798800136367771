import { byId } from './element.js';

const KEY = 'callout-sandbox-hint';

/** @param {() => void} onTry the newcomer wants the first sentence typed for them */
export function showHint(onTry) {
  const hint = byId('hint');
  hint.hidden = localStorage.getItem(KEY) === 'hidden';
  byId('try-first').addEventListener('click', onTry);
  byId('hide-hint').addEventListener('click', () => {
    hint.hidden = true;
    localStorage.setItem(KEY, 'hidden');
  });
}
