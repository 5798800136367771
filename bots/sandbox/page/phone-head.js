import { readCommands } from './api.js';
import { element } from './element.js';
import { createMenu } from './menu.js';

/** @typedef {import('./api.js').Phone} Person */

/**
 * Whose phone it is, whether there is news, and the chat's menu.
 * @param {Person} person
 * @param {{ send: (text: string) => void, block: (blocked: boolean) => void, isBlocked: () => boolean }} acts
 */
export function createPhoneHead(person, acts) {
  const badge = element('span', { class: 'badge', hidden: true });
  const about = element('p', { class: 'role' }, aboutOf(person));
  const menu = createMenu({ label: `Menu of ${person.name}`, sign: '⋮', class: 'opens-down' }, async () => {
    const blocked = acts.isBlocked();
    const commands = blocked ? [] : await listedCommands();
    return [
      ...commands.map(({ command, description }) => ({
        label: `/${command}`,
        hint: description,
        run: () => acts.send(`/${command}`),
      })),
      { label: blocked ? 'Unblock the bot' : 'Block the bot', run: () => acts.block(!blocked) },
    ];
  });
  const names = element('div', { class: 'names' }, element('h2', {}, person.name), about);
  const whole = element('header', { class: 'head' }, createAvatar(person), names, badge, menu.element);
  return {
    element: whole,
    /** @param {boolean} typing */
    setTyping(typing) {
      const text = typing ? 'Callout is typing…' : aboutOf(person);
      if (about.textContent !== text) about.textContent = text;
    },
    /** @param {number} count */
    setUnread(count) {
      showUnread(badge, count);
    },
  };
}

/** @param {Person} person */
export function createAvatar({ id, name }) {
  const initials = name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
  return element('span', { class: `avatar tint-${id % 4}`, 'aria-hidden': 'true' }, initials);
}

/**
 * @param {HTMLElement} badge
 * @param {number} count
 */
export function showUnread(badge, count) {
  badge.hidden = count === 0;
  badge.replaceChildren(String(count), element('span', { class: 'only-heard' }, ' unread'));
}

/** @param {Person} person */
function aboutOf({ role, about }) {
  const title = role === 'expert' ? 'Expert' : 'Customer';
  return about === '' ? title : `${title} · ${about}`;
}

/** @returns {Promise<{ command: string, description: string }[]>} those that everyone sees; none when they can't be had */
async function listedCommands() {
  const { commands } = await readCommands().catch(() => ({ commands: [] }));
  return commands.find(({ scope }) => scope.includes('default'))?.commands ?? [];
}
