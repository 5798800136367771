import type { Say } from '../../dialogue/texts/texts.ts';
import type { Ticket, TicketStatus } from '../../ticket/ticket.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import type { DeskButton } from '../desk-verb.ts';
import type { TicketView } from './read-ticket-view.ts';

const OVER: ReadonlySet<TicketStatus> = new Set(['closed', 'cancelled', 'expired']);
const CANCELLABLE: ReadonlySet<TicketStatus> = new Set(['incomplete', 'pending', 'scheduled']);

/** What can be done about a ticket as it stands. Who may is looked at when it is tapped: a page is the same for all. */
export const ticketButtons = (say: Say, { ticket, agent, owner, decision }: TicketView): readonly DeskButton[] => {
  const about = ticket.id;
  const story: DeskButton = { label: say('desk-story'), verb: 'show_story', about };
  const handBack: DeskButton = { label: say('desk-hand-back'), verb: 'hand_back', about, style: 'primary' };
  if (OVER.has(ticket.status)) return agent === null ? [story] : [handBack, story];
  return [
    agent === null ? { label: say('desk-take-over'), verb: 'take_over', about, style: 'primary' } : handBack,
    // What waits to be undone would be taken back by the next decision: first the one, then the other.
    ...(decision === null ? decisionButtons(say, ticket) : []),
    { label: say('desk-own'), verb: 'own', about },
    ...(owner === null ? [] : [{ label: say('desk-disown'), verb: 'disown', about } as const]),
    ...(ticket.status === 'pending' ? [{ label: say('desk-why-pending'), verb: 'explain_match', about } as const] : []),
    story,
  ];
};

const decisionButtons = (say: Say, ticket: Ticket): readonly DeskButton[] => {
  const about = ticket.id;
  const isUnpaid = holdsOf(ticket).some(({ kind }) => kind === 'payment');
  const isNowhere = holdsOf(ticket).some(({ kind }) => kind === 'address');
  return [
    ...(ticket.status === 'pending'
      ? ([
          { label: say('desk-ask-expert'), verb: 'ask_expert', about },
          { label: say('desk-assign'), verb: 'assign', about },
        ] as const)
      : []),
    ...(isNowhere ? [{ label: say('desk-set-address'), verb: 'set_address', about, style: 'primary' } as const] : []),
    ...(isUnpaid ? [{ label: say('desk-mark-paid'), verb: 'mark_paid', about, style: 'primary' } as const] : []),
    ...(CANCELLABLE.has(ticket.status)
      ? [{ label: say('desk-cancel-ticket'), verb: 'cancel_ticket', about, style: 'danger' } as const]
      : []),
  ];
};
