import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../kernel/instant.ts';
import { unreachable } from '../../kernel/result.ts';
import { instantOnWall } from '../../kernel/wall-clock.ts';
import type { Window } from '../../kernel/window.ts';
import type { Work } from '../../ports/work.ts';
import { isUnfinished } from '../../ticket/is-unfinished.ts';
import { deskRoleOf } from '../authorise.ts';
import type { DeskCard } from '../cards/desk-card.ts';
import { digestCard } from '../cards/digest-card.ts';
import { HOME_SHOWS, homeCard, strangerCard } from '../cards/home-card.ts';
import { personCard } from '../cards/person-card.ts';
import { readTicketView } from '../cards/read-ticket-view.ts';
import { taskCard } from '../cards/task-card.ts';
import { ticketCard } from '../cards/ticket-card.ts';
import { answerClock, nextTurn } from '../cards/ticket-clocks.ts';
import { deskVoice } from '../desk-voice.ts';
import { type DeskPage, pageKey } from './desk-page.ts';
import { readHealth } from './read-health.ts';

/**
 * What a page shows as things stand now; null where there is nothing to show. Where a clock runs on it, a timer makes
 * it be looked at again when that clock runs out.
 */
export const composePage = async (work: Work, page: DeskPage): Promise<DeskCard | null> => {
  switch (page.kind) {
    case 'ticket':
      return composeTicket(work, page);
    case 'person':
      return composePerson(work, page);
    case 'task': {
      const task = await work.desk.task(page.key);
      const isNews = task !== null && (task.closedAt === null || (await work.desk.isShown(page)));
      return isNews ? taskCard(deskVoice(work), task) : null;
    }
    case 'digest':
      return composeDigest(work, page.day);
    case 'home':
      return composeHome(work, page.personId);
    default:
      return unreachable(page);
  }
};

type PageOf<Kind extends DeskPage['kind']> = Extract<DeskPage, { readonly kind: Kind }>;

const composeTicket = async (work: Work, page: PageOf<'ticket'>): Promise<DeskCard | null> => {
  const ticket = (await work.tickets.find(page.ticketId))?.state;
  if (!ticket) return null;
  const view = await readTicketView(work, ticket);
  const isPast = !isUnfinished(ticket.status) && view.tasks.length === 0 && view.agent === null;
  if (isPast && !(await work.desk.isShown(page))) return null;
  await lookAgain(work, page, nextTurn(view.clocks));
  return ticketCard(deskVoice(work), view);
};

const composePerson = async (work: Work, page: PageOf<'person'>): Promise<DeskCard | null> => {
  const person = await work.people.find(page.personId);
  if (!person) return null;
  const talk = await work.desk.talkWith(person.id);
  const key = pageKey(page);
  const takenOver = talk?.takenOver?.page === key ? talk.takenOver : null;
  const hasTicket = (await work.desk.openTicketOf(person.id)) !== null;
  const waitingSince = hasTicket && takenOver === null ? null : (talk?.waitingSince ?? null);
  const clock = answerClock(waitingSince, work.policies, work.now);
  const tasks = await work.desk.tasksAbout(person.id);
  const isQuiet = clock === null && takenOver === null && tasks.length === 0;
  if (isQuiet && !(await work.desk.isShown(page))) return null;
  await lookAgain(work, page, clock && nextTurn([clock]));
  const name = takenOver && (await work.people.find(takenOver.by))?.name;
  const voice = deskVoice(work);
  const agent = takenOver && { name: name ?? voice.say('story-somebody'), since: takenOver.since };
  return personCard(voice, { person, clock, agent, tasks });
};

/** Only when it changes: a page is composed far more often than its clock turns. */
const lookAgain = async (work: Work, page: DeskPage, at: Instant | null): Promise<void> => {
  const key = `look_at_page:${pageKey(page)}`;
  const waiting = await work.timers.waiting(key);
  if ((waiting?.dueAt ?? null) === at) return;
  if (at === null) return work.timers.cancel(key);
  // Of no ticket: to look at a page takes no ticket's lock.
  await work.timers.set(key, null, at, { kind: 'look_at_page', page: pageKey(page) });
};

const composeHome = async (work: Work, personId: string): Promise<DeskCard | null> => {
  const person = await work.people.find(personId);
  if (!person) return null;
  const voice = deskVoice(work, person);
  if (deskRoleOf(person) === null) return strangerCard(voice);
  return homeCard(voice, {
    personId,
    own: await work.desk.ownedBy(personId, HOME_SHOWS),
    glance: await work.desk.glance(HOME_SHOWS),
    health: await readHealth(work),
    policies: work.policies,
    now: work.now,
  });
};

const composeDigest = async (work: Work, text: string): Promise<DeskCard | null> => {
  const day = readDay(text);
  if (day === null) return null;
  return digestCard(deskVoice(work), {
    day,
    numbers: await work.desk.dayOf(windowOf(work, day)),
    before: await work.desk.dayOf(windowOf(work, day.subtract({ days: 1 }))),
    glance: await work.desk.glance(1),
    health: await readHealth(work),
  });
};

/** From midnight to midnight on the wall. */
const windowOf = (work: Work, day: Temporal.PlainDate): Window => {
  const timeZone = work.policies['home.timeZone'];
  return { start: instantOnWall(day, 0, timeZone), end: instantOnWall(day.add({ days: 1 }), 0, timeZone) };
};

const readDay = (text: string): Temporal.PlainDate | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : null;
