import type { Inbound } from '../dialogue/inbound.ts';
import { tell } from '../notify/tell.ts';
import type { Work } from '../ports/work.ts';

/**
 * Something that a person said could not be worked on, time and again: they are told so in plain words, people get it
 * as a task, and the conversation goes on without it.
 */
export const apologise = async (work: Work, inbound: Inbound | null, why: string): Promise<void> => {
  const contactPoint = inbound && (await work.people.findContactPoint(inbound.channel, inbound.sender.address));
  const personId = contactPoint?.personId ?? null;
  await work.tasks.open(`dead_update:${work.cause.inboxId ?? work.cause.traceId}`, null, personId, why);
  if (personId === null) return;
  await tell(work, personId, { ticketId: null, urgency: 'critical' }, (say) => ({ body: say('update-given-up') }));
};
