import { element } from './element.js';

/**
 * A sign beside words that say the same; drawn, because not every machine has a font with pictures.
 * @param {'pin' | 'call' | 'file' | 'person' | 'send' | 'clip'} name
 */
export function icon(name) {
  return element('span', { class: `icon icon-${name}`, 'aria-hidden': 'true' });
}
