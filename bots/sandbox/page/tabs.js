import { byId, element } from './element.js';
import { createAvatar, showUnread } from './phone-head.js';

/**
 * On a narrow screen one phone at a time, with a button for each; on a wide one all of them.
 * @param {readonly import('./phone-head.js').Person[]} people
 */
export function createTabs(people) {
  const tabs = people.map((person) => {
    const badge = element('span', { class: 'badge', hidden: true });
    const [first] = person.name.split(' ');
    const choose = () => select(person.id);
    const button = element('button', { type: 'button', onclick: choose }, createAvatar(person), first, badge);
    return { id: person.id, button, badge };
  });

  /** @param {number} id */
  const select = (id) => {
    byId('phones').dataset['chosen'] = String(people.findIndex((person) => person.id === id));
    for (const tab of tabs) {
      if (tab.id !== id) tab.button.removeAttribute('aria-current');
      else {
        tab.button.setAttribute('aria-current', 'true');
        showUnread(tab.badge, 0);
      }
    }
  };
  const nav = byId('tabs');
  nav.replaceChildren(...tabs.map(({ button }) => button));
  nav.hidden = people.length === 0;
  const [first] = people;
  if (first) select(first.id);
  return {
    select,
    /**
     * @param {number} id
     * @param {number} count
     */
    setUnread(id, count) {
      const tab = tabs.find((candidate) => candidate.id === id);
      if (tab) showUnread(tab.badge, tab.button.hasAttribute('aria-current') ? 0 : count);
    },
  };
}
