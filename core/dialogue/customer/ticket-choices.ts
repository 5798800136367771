import { unreachable } from '../../kernel/result.ts';
import type { Action } from '../action.ts';
import type { Choice } from '../message.ts';
import type { Say } from '../texts/texts.ts';

/** What a customer can do about a ticket, wherever it is shown. */
export type TicketChoice = 'track' | 'change_time' | 'cancel_ticket' | 'add_note' | 'not_fixed' | 'person' | 'report';

export const ticketChoices = (say: Say, ticketId: string, wanted: readonly TicketChoice[]): readonly Choice[] =>
  wanted.map((choice) => ({ label: labelOf(say, choice), action: actionOf(choice, ticketId) }));

const labelOf = (say: Say, choice: TicketChoice): string => {
  switch (choice) {
    case 'track':
      return say('choice-track');
    case 'change_time':
      return say('choice-change-time');
    case 'cancel_ticket':
      return say('choice-cancel-ticket');
    case 'add_note':
      return say('choice-add-note');
    case 'not_fixed':
      return say('choice-not-fixed');
    case 'person':
      return say('control-person');
    case 'report':
      return say('choice-report');
    default:
      return unreachable(choice);
  }
};

const actionOf = (choice: TicketChoice, ticketId: string): Action => {
  switch (choice) {
    case 'track':
      return { do: 'track', ticketId };
    case 'person':
      return { do: 'control', what: 'person' };
    case 'report':
      return { do: 'open', dialogue: 'report_fault', args: {} };
    default:
      return { do: 'open', dialogue: choice, args: { ticketId } };
  }
};
