import { deskVoice } from '../desk/desk-voice.ts';
import { chatPage, isToCustomer } from '../desk/pages/chat-page.ts';
import { mirror, noticeLine } from '../desk/pages/mirror.ts';
import { allChoices, type Message } from '../dialogue/message.ts';
import { hours, type Duration, type Instant } from '../kernel/instant.ts';
import { type Ladder, ladderKey, nextStep, type Rung, undeliveredTask } from '../notify/ladder.ts';
import { allowedFrom, patience, postNotice } from '../notify/post-notice.ts';
import { channelFacts, reachableRungs } from '../notify/reach.ts';
import type { ContactPoint, Person } from '../people/person.ts';
import type { StoredNotice } from '../ports/notice-store.ts';
import type { Work } from '../ports/work.ts';
import { DESK_CARD } from './note-delivery.ts';

/** People have been asked to call: for so long it is looked at whether it got there after all. */
const LOOKS_ON_FOR: Duration = hours(24);

/** A notice and where it stands. */
interface Climb extends StoredNotice {
  readonly ladder: Ladder;
  readonly person: Person;
}

/**
 * Looks after a notice: as long as there is no evidence enough that the person has it, it goes on to their next channel,
 * and from the last one to people. `called`: people know already.
 */
export const climbLadder = async (work: Work, noticeId: string, called: boolean): Promise<void> => {
  const climb = await readClimb(work, noticeId);
  if (!climb || isOver(climb) || (called && (await isSettledByPeople(work, noticeId)))) return;
  const step = nextStep(climb.ladder, work.now, (channel) => work.channels.capabilities(channel)?.receipts ?? 'none');
  switch (step.kind) {
    case 'enough':
      return work.tasks.close(undeliveredTask(noticeId));
    case 'wait':
      return lookAgain(work, climb, step.until, called);
    case 'step':
      return goOn(work, climb, step.to);
    case 'people':
      return callPeople(work, climb);
  }
};

const readClimb = async (work: Work, noticeId: string): Promise<Climb | null> => {
  const notice = await work.chat.notice(noticeId);
  const person = notice && (await work.people.find(notice.first.personId));
  const newest = notice?.rungs.at(-1);
  if (!notice || !person || !newest) return null;
  const { urgency, rungs } = notice;
  const points = await work.people.contactPoints(person.id);
  const bornUntil = allowedFrom(work, person, urgency, newest.saidAt) + patience(work, urgency);
  const left = reachableRungs(points, channelFacts(work), work.now);
  const againAt = work.now + patience(work, 'normal');
  return { ...notice, person, ladder: { urgency, tried: rungs, left, bornUntil, againAt } };
};

/** What the card stood for has ended: to say so where it was never shown would only puzzle them. */
const isOver = ({ first: { cardKey, state, message } }: Climb): boolean =>
  cardKey !== null && !cardKey.startsWith(DESK_CARD) && state === 'closed' && allChoices(message).length > 0;

const isSettledByPeople = async (work: Work, noticeId: string): Promise<boolean> =>
  (await work.desk.task(undeliveredTask(noticeId))) === null;

const lookAgain = (work: Work, { first, urgency }: Climb, at: Instant, called: boolean): Promise<void> =>
  work.timers.set(ladderKey(first.id), first.ticketId, at, {
    kind: 'climb_ladder',
    noticeId: first.id,
    enough: urgency === 'critical' ? 'confirmed' : 'accepted',
    called,
  });

const goOn = async (work: Work, climb: Climb, to: ContactPoint): Promise<void> => {
  const { first, person, urgency, rungs, ladder } = climb;
  const before = rungs.at(-1);
  const wasSent = before !== undefined && !(await work.chat.withdraw(before.messageId));
  const isKnown = wasSent && before.evidence.acceptedAt !== null && before.evidence.failedAt === null;
  const posting = {
    id: work.ids.token(20),
    noticeId: first.id,
    rung: rungs.length,
    cardKey: first.cardKey,
    ticketId: first.ticketId,
    urgency,
    isLast: ladder.left.every(({ id }) => id === to.id || rungs.some(({ contactPointId }) => contactPointId === id)),
  };
  await postNotice(work, person, to, posting, isKnown ? saidBefore(work, climb, before) : first.message);
  await work.tasks.close(undeliveredTask(first.id));
  await tellDesk(work, climb, before, to);
};

/** Whoever reads both shall not wonder whether it happened twice. */
const saidBefore = (work: Work, { first, person }: Climb, { channel }: Rung): Message => {
  const say = work.texts.in(person.locale);
  const { message } = first;
  return { ...message, body: `${message.body}\n${say('ladder-said-before', { channel: say(`channel-${channel}`) })}` };
};

/** Whoever follows the chat at the desk reads where it goes on. */
const tellDesk = async (
  work: Work,
  { first, person }: Climb,
  from: Rung | undefined,
  to: ContactPoint,
): Promise<void> => {
  if (!from || !(await isToCustomer(work, person, first.ticketId))) return;
  const talk = (await work.desk.talkWith(person.id)) ?? { takenOver: null, waitingSince: null };
  const page = await chatPage(work, person, talk, first.ticketId);
  const { say } = deskVoice(work);
  const text = say('ladder-went-on', { from: say(`channel-${from.channel}`), to: say(`channel-${to.channel}`) });
  if (page !== null) await mirror(work, page, noticeLine(text));
};

const callPeople = async (work: Work, climb: Climb): Promise<void> => {
  const { first, person, rungs } = climb;
  const { say } = deskVoice(work);
  const code = first.ticketId === null ? null : ((await work.tickets.find(first.ticketId))?.state.code ?? null);
  const channels = [...new Set(rungs.map(({ channel }) => say(`channel-${channel}`)))].join(', ');
  const why =
    code === null
      ? say('ladder-undelivered', { name: person.name, channels })
      : say('ladder-undelivered-about', { name: person.name, code, channels });
  await work.tasks.open(undeliveredTask(first.id), first.ticketId, person.id, why);
  const saidAt = rungs[0]?.saidAt ?? work.now;
  if (work.now < saidAt + LOOKS_ON_FOR) await lookAgain(work, climb, work.now + patience(work, 'normal'), true);
};
