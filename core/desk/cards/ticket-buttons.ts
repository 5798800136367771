import type { Say } from '../../dialogue/texts/texts.ts';
import type { TicketStatus } from '../../ticket/ticket.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import type { DeskButton } from '../desk-verb.ts';
import { paymentButtons, refundButtons } from './payment-buttons.ts';
import type { TicketView } from './read-ticket-view.ts';

const OVER: ReadonlySet<TicketStatus> = new Set(['closed', 'cancelled', 'expired']);
const CANCELLABLE: ReadonlySet<TicketStatus> = new Set(['incomplete', 'pending', 'scheduled']);

/** What can be done about a ticket as it stands. Who may is looked at when it is tapped: a page is the same for all. */
export const ticketButtons = (say: Say, view: TicketView): readonly DeskButton[] => {
  const { ticket, agent, owner, decision } = view;
  const about = ticket.id;
  const story: DeskButton = { label: say('desk-story'), verb: 'show_story', about };
  const handBack: DeskButton = { label: say('desk-hand-back'), verb: 'hand_back', about, style: 'primary' };
  if (OVER.has(ticket.status)) {
    return [...(agent === null ? [] : [handBack]), ...refundButtons(say, view), story];
  }
  return [
    agent === null ? { label: say('desk-take-over'), verb: 'take_over', about, style: 'primary' } : handBack,
    // What waits to be undone would be taken back by the next decision: first the one, then the other.
    ...(decision === null ? decisionButtons(say, view) : []),
    { label: say('desk-own'), verb: 'own', about },
    ...(owner === null ? [] : [{ label: say('desk-disown'), verb: 'disown', about } as const]),
    ...(ticket.status === 'pending' ? [{ label: say('desk-why-pending'), verb: 'explain_match', about } as const] : []),
    story,
  ];
};

const decisionButtons = (say: Say, view: TicketView): readonly DeskButton[] => {
  const { ticket, payments } = view;
  const about = ticket.id;
  const isNowhere = holdsOf(ticket).some(({ kind }) => kind === 'address');
  return [
    ...(ticket.status === 'pending'
      ? ([
          { label: say('desk-ask-expert'), verb: 'ask_expert', about },
          { label: say('desk-assign'), verb: 'assign', about },
        ] as const)
      : []),
    ...(isNowhere ? [{ label: say('desk-set-address'), verb: 'set_address', about, style: 'primary' } as const] : []),
    ...paymentButtons(say, ticket, payments),
    ...refundButtons(say, view),
    ...(CANCELLABLE.has(ticket.status)
      ? [{ label: say('desk-cancel-ticket'), verb: 'cancel_ticket', about, style: 'danger' } as const]
      : []),
  ];
};
