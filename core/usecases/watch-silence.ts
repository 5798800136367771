import { tellCheckingOnExpert } from '../notify/customer/tell-checking-on-expert.ts';
import { nudgeExpert } from '../notify/expert/nudge-expert.ts';
import type { SilentAbout } from '../ports/timer-store.ts';
import type { Work } from '../ports/work.ts';
import type { VisitStatus } from '../visit/visit.ts';
import { silenceTask } from './plan-timers.ts';

/** The status that a visit stays in until the tap comes. */
const UNTIL: Readonly<Record<SilentAbout, VisitStatus>> = {
  departure: 'confirmed',
  arrival: 'en_route',
  end: 'on_site',
};

/** An expert's expected tap did not come: first the expert is asked, then it becomes a task for people. */
export const watchSilence = async (
  work: Work,
  visitId: string,
  about: SilentAbout,
  stage: 'nudge' | 'people',
): Promise<void> => {
  const visit = (await work.visits.find(visitId))?.state;
  const ticket = visit && (await work.tickets.find(visit.ticketId))?.state;
  if (!ticket || visit.status !== UNTIL[about]) return;
  if (stage === 'nudge') return nudgeExpert(work, ticket, visit, about);
  await work.tasks.open(silenceTask(visit, about), ticket.id, visit.expertId, `silent_about_${about}`);
  if (about === 'departure') await tellCheckingOnExpert(work, ticket, visit);
};
