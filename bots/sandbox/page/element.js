/**
 * Builds an element. Strings become text and never markup: what people write stays what they wrote.
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>} [properties] attributes,
 *   and listeners by `on…`; null, undefined and false leave one out
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElement}
 */
export function element(tag, properties = {}, ...children) {
  const built = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') built.addEventListener(name.slice(2), value);
    else built.setAttribute(name, value === true ? '' : String(value));
  }
  built.append(...children.filter((child) => child !== null && child !== undefined));
  return built;
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
}
