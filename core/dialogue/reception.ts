import type { Overview } from './action.ts';
import type { Reception } from './action-handlers.ts';
import { customerActions } from './customer/customer-actions.ts';
import { customerDialogues } from './customer/customer-dialogues.ts';
import { customerMenu, customerOverviews } from './customer/customer-overviews.ts';
import { customerUnprompted } from './customer/customer-unprompted.ts';
import { showTicket, ticketInWords } from './customer/show-ticket.ts';
import type { Answer } from './dialogue.ts';
import { expertActions } from './expert/expert-actions.ts';
import { expertDialogues } from './expert/expert-dialogues.ts';
import { expertOverviews } from './expert/expert-overviews.ts';
import { expertUnprompted, showVisitOf } from './expert/expert-unprompted.ts';
import { invitationCode, join } from './expert/join.ts';
import { menuChoices } from './expert/overviews/menu.ts';
import type { Overviews } from './overviews.ts';
import { saidFromMenu } from './said-from-menu.ts';
import type { Session } from './session.ts';

const overviews: Readonly<Record<'customer' | 'expert', Overviews>> = {
  customer: customerOverviews,
  expert: expertOverviews,
};

/** Lists belong to a role; who asks for one that their role doesn't have gets the other role's, or is told what there is. */
const show = (session: Session, what: Overview): Promise<void> => {
  const { role } = session.conversation;
  const other = role === 'expert' ? 'customer' : 'expert';
  const own = overviews[role][what] ?? (session.person.roles.includes(other) ? overviews[other][what] : undefined);
  if (own) return own(session);
  session.reply({ body: session.say('overview-unknown') });
  return overviews[role].menu?.(session) ?? Promise.resolve();
};

const aside = async (session: Session, text: string): Promise<boolean> => {
  const code = invitationCode(text);
  if (code !== null) return join(session, code);
  const ticket = await ticketInWords(session, text, 'alone');
  if (!ticket) return false;
  await showTicket(session, ticket);
  return true;
};

const unprompted = async (session: Session, answer: Answer): Promise<void> => {
  const menu = session.conversation.role === 'expert' ? menuChoices(session) : customerMenu(session);
  if (answer.kind === 'text' && (await saidFromMenu(reception, session, menu, answer.text))) return;
  if (session.conversation.role === 'expert') return expertUnprompted(session, answer);
  const isVisit = answer.kind === 'text' && session.person.roles.includes('expert');
  if (isVisit && (await showVisitOf(session, answer.text))) return;
  return customerUnprompted(reception, session, answer);
};

/** Everything that can be said to us, composed. */
export const reception: Reception = {
  dialogues: { ...customerDialogues, ...expertDialogues },
  actions: { ...customerActions, ...expertActions },
  show,
  join,
  aside,
  unprompted,
};
