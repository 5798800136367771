import { tellCheckingOnExpert } from '../notify/customer/tell-checking-on-expert.ts';
import { nudgeExpert } from '../notify/expert/nudge-expert.ts';
import type { Work } from '../ports/work.ts';
import type { Visit } from '../visit/visit.ts';

/** An expert's expected tap did not come: first the expert is asked, then it becomes a task for people. */
export const watchSilence = async (
  work: Work,
  visitId: string,
  about: 'departure' | 'end',
  stage: 'nudge' | 'people',
): Promise<void> => {
  const visit = await work.visits.find(visitId);
  const ticket = visit && (await work.tickets.find(visit.state.ticketId));
  if (!visit || !ticket || !isStillSilent(visit.state, about)) return;
  if (stage === 'nudge') return nudgeExpert(work, ticket.state, visit.state, about);
  await work.tasks.open(`silence:${visitId}:${about}`, ticket.state.id, visit.state.expertId, `silent_about_${about}`);
  if (about === 'departure') await tellCheckingOnExpert(work, ticket.state, visit.state);
};

const isStillSilent = (visit: Visit, about: 'departure' | 'end'): boolean =>
  about === 'departure' ? visit.status === 'confirmed' : visit.status === 'on_site';
