import { readStory, setFault } from '../api/sandbox-api.ts';
import { ghost } from '../state/ghost.ts';
import { goTo, openPanel, selectTicket, showPhones } from '../state/layout.ts';
import { until } from '../state/store.ts';
import { city, faults } from '../state/world.ts';
import { isNarrowPage } from '../shell/is-narrow-page.ts';
import { letTimePass, toMorning } from './on-clock.ts';
import { keepAsked, sayYesTwice } from './on-offers.ts';
import { clear, codeGivenTo, hasComeTo, hasSeen, say, sees, sendPhoto, switchApp, tap } from './on-phones.ts';
import { handBack, openTicketThread, press, reply, threadShows } from './on-slack.ts';
import { pause, pauseBeforeTap } from './pace.ts';
import type { Step } from './step.ts';
import { change, type Role, tour } from './tour-state.ts';
import { phoneOf } from './who-is-who.ts';

/** Does one step, and resolves once everybody has seen what it was about. */
export const playStep = async (step: Step, signal: AbortSignal): Promise<void> => {
  switch (step.do) {
    case 'show':
      return show(step.phones, step.panel);
    case 'remark':
      change({ remark: step.words });
      return pause(1_800, signal);
    case 'app':
      return onPhone(step.who, () => switchApp(step.who, step.open, signal));
    case 'say':
      return onPhone(step.who, () => say(step.who, step.words, signal));
    case 'photo':
      return onPhone(step.who, () => sendPhoto(step.who));
    case 'tap':
      return onPhone(step.who, () => tap(step.who, step.label, signal));
    case 'sees':
      return onPhone(step.who, () => sees(step, signal));
    case 'asked':
      return keepAsked(signal);
    case 'yes-twice':
      return sayYesTwice(signal);
    case 'clear':
      return clear(step.who);
    case 'hand-back':
      return handBack(step.as, phoneOf('customer').name, signal);
    case 'morning':
      return toMorning(signal);
    case 'clock':
      return letTimePass(() => hasComeTo(step.until.who, step.until.what, step.until.on), signal);
    case 'ticket':
      return keepTicket(await codeGivenTo('customer', signal));
    case 'winner':
      return keepWinner(signal);
    case 'fault':
      return breakOrHeal(step.id, step.on, signal);
    case 'thread':
      return inSlack(() => openTicketThread(step.as, signal));
    case 'press':
      return inSlack(() => press(step.as, step.label, signal));
    case 'reply':
      return inSlack(() => reply(step.as, step.words, signal));
    case 'thread-shows':
      return threadShows(step.what, signal);
    case 'never-seen':
      if (hasSeen(step.who, step.what)) throw new Error('Words that were meant for colleagues came to the customer.');
      return undefined;
    case 'told':
      return storyTells(step.what, step.once ?? false, signal);
    case 'look':
      return pause(step.seconds * 1_000, signal);
    default:
      return step satisfies never;
  }
};

const show = (roles: readonly Role[], panel: Extract<Step, { do: 'show' }>['panel']): void => {
  showPhones(roles.map((role) => phoneOf(role).id));
  if (panel && !isNarrowPage()) openPanel(panel);
};

/** On a narrow screen the one whose turn it is. */
const onPhone = (who: Role, work: () => Promise<void>): Promise<void> => {
  if (isNarrowPage()) {
    showPhones([phoneOf(who).id]);
    goTo('phones');
  }
  return work();
};

const inSlack = (work: () => Promise<void>): Promise<void> => {
  if (isNarrowPage()) goTo('slack');
  return work();
};

const keepTicket = (code: string): void => {
  change({ ticket: code });
  selectTicket(code);
};

const keepWinner = async (signal: AbortSignal): Promise<void> => {
  const name = await until(
    city,
    (now) => now?.tickets.find(({ code }) => code === tour.get().ticket)?.expert ?? undefined,
    signal,
  );
  const roles: readonly Role[] = ['first', 'second', 'third', 'quiet'];
  const winner = roles.map(phoneOf).find((phone) => phone.name === name);
  change({ winner: winner?.id ?? null, remark: `${name} was first, by a blink. The job is taken.` });
};

const breakOrHeal = async (id: string, on: boolean, signal: AbortSignal): Promise<void> => {
  if (isNarrowPage()) goTo('faults');
  ghost.set(() => ({ where: 'faults', typing: null, tapping: { label: id, message: null } }));
  await pauseBeforeTap(signal);
  const told = await setFault(id, on);
  faults.set(() => told.faults);
  ghost.set(() => null);
};

const storyTells = async (what: RegExp, once: boolean, signal: AbortSignal): Promise<void> => {
  const { ticket } = tour.get();
  if (ticket === null) throw new Error('The tour knows no ticket.');
  if (isNarrowPage()) goTo('city');
  const times = async (): Promise<number> =>
    (await readStory(ticket)).story.filter(({ text }) => what.test(text)).length;
  for (let revision = ''; (await times()) === 0; ) {
    revision = await until(city, (now) => (now && now.revision !== revision ? now.revision : undefined), signal);
  }
  if (once && (await times()) > 1) throw new Error('The story tells it more than once.');
};
