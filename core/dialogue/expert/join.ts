import type { Person } from '../../people/person.ts';
import { joinByInvitation } from '../../usecases/join-by-invitation.ts';
import type { Session } from '../session.ts';
import { menuChoices } from './overviews/menu.ts';
import { hoursLines, skillLines } from './overviews/skills-and-hours.ts';

const TYPED = /^join[\s:]+([A-Za-z0-9_-]{4,64})$/i;
/** As invitations are issued: nobody's word is that long and has digits and both kinds of letters. */
const BARE = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])([A-Za-z0-9]{16})$/;

/** The code in a typed `join ABC…`, or all by itself; null where the words are no such thing. */
export const invitationCode = (text: string): string | null =>
  (TYPED.exec(text.trim()) ?? BARE.exec(text.trim()))?.[1] ?? null;

/** A one-time link or code makes this chat the invited person's. True: it was answered, also where it is no good. */
export const join = async (session: Session, token: string): Promise<boolean> => {
  const joined = await joinByInvitation(session.work, token, session.contactPoint.id);
  if (!joined.ok) {
    session.reply({ body: session.say(`join-${joined.refusal.code.replaceAll('_', '-')}`) });
    return true;
  }
  const { person, role } = joined.value;
  await session.become(person);
  if (role === 'expert') await welcomeExpert(session, person);
  else session.reply({ body: session.say('join-welcome', { name: person.name }) });
  return true;
};

const welcomeExpert = async (session: Session, person: Person): Promise<void> => {
  session.conversation = { ...session.conversation, role: 'expert' };
  const expert = await session.work.people.expert(person.id);
  const { say } = session;
  const known = expert
    ? [
        say('join-skills'),
        ...(await skillLines(session, expert)),
        '',
        say('join-hours'),
        ...hoursLines(session, expert),
        '',
      ]
    : [];
  session.reply({
    title: say('join-welcome-expert', { name: person.name }),
    body: [...known, say('join-next')].join('\n'),
    choices: menuChoices(session),
    columns: 2,
  });
};
