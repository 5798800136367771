import { inWords, readPhones } from './api.js';
import { createClockBar } from './clock-bar.js';
import { byId } from './element.js';
import { showHint } from './hint.js';
import { createPhone } from './phone.js';
import { followEvents } from './stream.js';
import { createTabs } from './tabs.js';
import { useTimeZone } from './times.js';

const FIRST_WORDS = 'My TV is broken';
const STATES = { connected: 'Connected', reconnecting: 'Reconnecting…' };
const ELSEWHERE =
  'There are no phones here: this Callout talks to an emulated Telegram that runs elsewhere. The clock works.';
const TROUBLE_MS = 6_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let troubleTimer;

/** @param {unknown} error */
function tellTrouble(error) {
  sayOnTop(inWords(error));
  clearTimeout(troubleTimer);
  troubleTimer = setTimeout(() => (byId('trouble').hidden = true), TROUBLE_MS);
}

/** @param {string} words */
function sayOnTop(words) {
  byId('trouble').textContent = words;
  byId('trouble').hidden = false;
}

/** @param {'connected' | 'reconnecting'} state */
function showConnection(state) {
  const shown = byId('connection');
  if (shown.dataset['state'] === state) return;
  shown.dataset['state'] = state;
  shown.textContent = STATES[state];
}

async function start() {
  const { phones: people, elsewhere, timeZone } = await readPhones();
  useTimeZone(timeZone);
  const clock = createClockBar(tellTrouble);
  const tabs = createTabs(people);
  const phones = people.map((person) => createPhone(person, (unread) => tabs.setUnread(person.id, unread)));
  byId('phones').replaceChildren(...phones.map(({ element }) => element));

  const customer = phones.find(({ person }) => person.role === 'customer');
  if (customer) {
    showHint(() => {
      tabs.select(customer.person.id);
      customer.suggest(FIRST_WORDS);
    });
  }
  if (elsewhere) sayOnTop(ELSEWHERE);
  followEvents({
    onClock: clock.show,
    onState: showConnection,
    onPhones: ({ phones: changed, fresh }) => {
      for (const view of changed) phones.find(({ person }) => person.id === view.id)?.show(view, fresh);
    },
  });
}

start().catch((error) => {
  tellTrouble(error);
  setTimeout(() => location.reload(), TROUBLE_MS);
});
