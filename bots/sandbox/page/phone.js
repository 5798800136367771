import { announce } from './announcer.js';
import { act as actOn, inWords, pressButton } from './api.js';
import { summaryOf } from './bubble.js';
import { createComposer } from './composer.js';
import { element } from './element.js';
import { createMessageList } from './message-list.js';
import { createPhoneHead } from './phone-head.js';
import { createReplyKeyboard, keyboardInUse } from './reply-keyboard.js';
import { createToast } from './toast.js';

/**
 * @typedef {import('./phone-head.js').Person} Person
 * @typedef {import('../phone-view.ts').PhoneView} PhoneView
 */

const TYPING_MS = 5_000;

/**
 * One person's phone with their chat with the bot.
 * @param {Person} person
 * @param {(unread: number) => void} onUnread
 */
export function createPhone(person, onUnread) {
  /** @type {PhoneView | null} */
  let view = null;
  let unread = 0;
  const toast = createToast();

  /**
   * @param {string} what
   * @param {unknown} [input]
   * @returns {Promise<boolean>} whether it was done; if not, a toast says why
   */
  const act = async (what, input) => {
    try {
      await actOn(person.id, what, input);
      return true;
    } catch (error) {
      tellTrouble(error);
      return false;
    }
  };
  /** @param {unknown} error */
  const tellTrouble = (error) => toast.show(inWords(error));

  const head = createPhoneHead(person, {
    send: (text) => void act('text', { text }),
    block: (blocked) => void act(blocked ? 'block' : 'unblock'),
    isBlocked: () => view?.blocked ?? false,
  });
  const list = createMessageList(`Chat of ${person.name} with Callout`);
  const keyboard = createReplyKeyboard((label) => void act('keyboard', { label }));
  const composer = createComposer(person.name, {
    sendText: (text) => act('text', { text }),
    sendPhoto: (photo) => void act('photo', photo),
    sendLocation: () => void act('location'),
    sendContact: () => void act('contact'),
    onTrouble: tellTrouble,
  });
  const start = createGate('Nobody has written here yet.', 'Start', () => void act('start'));
  const blocked = createGate('The bot is blocked on this phone.', 'Unblock', () => void act('unblock'));
  const whole = element(
    'section',
    { class: 'phone', 'aria-label': `Phone of ${person.name}`, 'data-phone': person.id },
    ...[head, list, toast, start, blocked, keyboard, composer].map((part) => part.element),
  );

  whole.addEventListener('press', (event) => {
    void press(/** @type {CustomEvent<import('./bubble.js').Tapped>} */ (event).detail);
  });
  for (const sign of ['pointerenter', 'pointerdown', 'focusin']) whole.addEventListener(sign, () => setUnread(0));

  /** @param {import('./bubble.js').Tapped} tapped */
  const press = async ({ messageId, data, button }) => {
    if (button.hasAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    try {
      const answer = await pressButton(person.id, { messageId, data });
      if (answer.text) toast.show(answer.text, { stays: answer.alert });
      else if (!answer.answered) toast.show('The bot has not answered this tap yet.');
    } catch (error) {
      tellTrouble(error);
    } finally {
      button.removeAttribute('aria-busy');
    }
  };

  /** @param {number} count */
  const setUnread = (count) => {
    unread = count;
    head.setUnread(count);
    onUnread(count);
  };
  const isAttended = () => whole.matches(':hover') || whole.contains(document.activeElement);

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  /** @param {boolean} isTyping */
  const setTyping = (isTyping) => {
    clearTimeout(typing);
    head.setTyping(isTyping);
    if (isTyping) typing = setTimeout(() => head.setTyping(false), TYPING_MS);
  };

  /**
   * @param {PhoneView} next
   * @param {boolean} fresh
   */
  const show = (next, fresh) => {
    const isFirst = view === null;
    view = next;
    const news = list.apply(next.messages, fresh).filter(({ from }) => from === 'bot');
    setTyping(next.typing && news.length === 0);
    start.setShown(!next.started);
    blocked.setShown(next.blocked);
    composer.element.hidden = next.blocked;
    keyboard.show(next.blocked ? null : keyboardInUse(next.keyboard, list.messages()));
    if (isFirst || fresh || news.length === 0) return;
    if (!isAttended()) setUnread(unread + news.length);
    announce(`${person.name}: ${news.map(summaryOf).join(', ')}`);
  };
  return { element: whole, person, show, suggest: (/** @type {string} */ text) => composer.suggest(text) };
}

/**
 * Stands where a chat cannot go on without one tap.
 * @param {string} words
 * @param {string} label
 * @param {() => void} onTap
 */
function createGate(words, label, onTap) {
  const button = element('button', { type: 'button', class: 'primary', onclick: onTap }, label);
  const whole = element('div', { class: 'gate', hidden: true }, element('p', {}, words), button);
  return {
    element: whole,
    /** @param {boolean} isShown */
    setShown(isShown) {
      whole.hidden = !isShown;
    },
  };
}
