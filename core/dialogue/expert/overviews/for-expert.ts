import type { Expert } from '../../../people/person.ts';
import type { Session } from '../../session.ts';

/** Shows something that only experts have; everybody else is told so. */
export const forExpert = async (session: Session, show: (expert: Expert) => Promise<void>): Promise<void> => {
  const expert = await session.work.people.expert(session.person.id);
  if (expert) return show(expert);
  session.reply({ body: session.say('refused-experts-only') });
};
