import { deskVoice } from '../desk/desk-voice.ts';
import { type Duration, hours } from '../kernel/instant.ts';
import { nextTimeOfDay } from '../kernel/next-time-of-day.ts';
import { channelFacts, reachableRungs } from '../notify/reach.ts';
import { rungsOf } from '../notify/rungs.ts';
import { tell } from '../notify/tell.ts';
import { type Channel, CHANNELS } from '../people/channel.ts';
import type { Foreseen } from '../ports/notice-store.ts';
import type { Work } from '../ports/work.ts';

const TIMER = 'check_ins';

/** Until the sign after the next one: who is asked tomorrow must still be open to us then. */
const LOOKS_AHEAD: Duration = hours(48);

/**
 * Once a day, before it is too late: whoever we will have to tell something, and won't be able to by then, is asked for
 * a sign while their channel still lets us. Where even that is too late, people are asked to call them.
 */
export const askForCheckIns = async (work: Work): Promise<void> => {
  await setNext(work);
  const windowed = CHANNELS.filter((channel) => (work.channels.capabilities(channel)?.window ?? null) !== null);
  if (windowed.length === 0) return;
  const until = work.now + LOOKS_AHEAD;
  for (const one of await work.chat.foreseen(windowed, until, work.policies['visit.remindSoon'])) {
    await foresee(work, one);
  }
};

/** At the start of a worker, and when there is something to remind of. */
export const armCheckIns = async (work: Work): Promise<void> => {
  if ((await work.timers.waiting(TIMER)) === null) await setNext(work);
};

const setNext = (work: Work): Promise<void> => {
  const at = nextTimeOfDay(work.now, work.policies['checkIn.at'], work.policies['home.timeZone']);
  return work.timers.set(TIMER, null, at, { kind: 'check_ins' });
};

const foresee = async (work: Work, { personId, role, ticketId, at }: Foreseen): Promise<void> => {
  const points = await work.people.contactPoints(personId);
  const facts = channelFacts(work);
  if (reachableRungs(points, facts, at).length > 0) return;
  const [open] = reachableRungs(points, facts, work.now);
  if (open) return askForSign(work, { personId, role, ticketId }, open.channel);
  // Who has no channel at all is a task already; offers are made to those who can be reached.
  if (ticketId !== null && rungsOf(points).length > 0) await warnDesk(work, personId, ticketId);
};

const askForSign = (
  work: Work,
  { personId, role, ticketId }: Pick<Foreseen, 'personId' | 'role' | 'ticketId'>,
  channel: Channel,
): Promise<void> =>
  tell(work, personId, { ticketId, urgency: 'normal' }, (say) => ({
    title: say('check-in-title'),
    body: say(`check-in-${role}`, { channel: say(`channel-${channel}`) }),
    choices: [{ label: say('check-in-yes'), action: { do: 'resume' } }],
  }));

const warnDesk = async (work: Work, personId: string, ticketId: string): Promise<void> => {
  const person = await work.people.find(personId);
  const ticket = await work.tickets.find(ticketId);
  if (!person || !ticket) return;
  const why = deskVoice(work).say('check-in-too-late', { name: person.name, code: ticket.state.code });
  await work.tasks.open(`out_of_reach:${personId}:${ticketId}`, ticketId, personId, why);
};
