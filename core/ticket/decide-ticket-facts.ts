import type { Instant } from '../kernel/instant.ts';
import { type Refusal, type Result, unreachable } from '../kernel/result.ts';
import { unless } from '../kernel/rule.ts';
import type { Flag, PaymentStanding, Ticket, TicketCommand, TicketEvent } from './ticket.ts';
import * as rule from './ticket-rules.ts';

/** Commands that tell a ticket something and leave it where it is. */
export type TicketFactsCommand = Extract<
  TicketCommand,
  {
    readonly kind:
      | 'change_windows'
      | 'correct_device'
      | 'set_address'
      | 'add_note'
      | 'know_payment'
      | 'own'
      | 'take_over'
      | 'hand_back'
      | 'raise_flag'
      | 'rate';
  }
>;

export const decideTicketFacts = (
  ticket: Ticket,
  command: TicketFactsCommand,
): Result<readonly TicketEvent[], Refusal<rule.TicketRefusalCode>> => {
  const { at } = command;
  switch (command.kind) {
    case 'change_windows':
      return unless(
        [rule.hasWindows(command.windows), rule.windowsAreUsable(command.windows, at)],
        [{ type: 'ticket.windows_changed.v1', windows: command.windows, at }],
      );
    case 'correct_device':
      return unless(
        [rule.isOtherDevice(ticket.device, command.device)],
        [
          { type: 'ticket.device_corrected.v1', from: ticket.device, to: command.device, at },
          ...newFlag(ticket, 'model_corrected', at),
        ],
      );
    case 'set_address':
      return unless(
        [rule.addressIsUsable(command.address)],
        [{ type: 'ticket.address_set.v1', address: command.address, at }],
      );
    case 'add_note': {
      const { text, attachments } = command;
      return unless([rule.saysSomething(text, attachments)], [{ type: 'ticket.note_added.v1', text, attachments, at }]);
    }
    case 'know_payment':
      return unless([], newPayment(ticket, command.payment, at));
    case 'own':
      return unless([], newOwner(ticket, command.ownerId, at));
    case 'take_over':
      return unless([], [{ type: 'ticket.taken_over.v1', agentId: command.agentId, at }]);
    case 'hand_back':
      return unless([], [{ type: 'ticket.handed_back.v1', agentId: command.agentId, why: command.why, at }]);
    case 'raise_flag':
      return unless([], newFlag(ticket, command.flag, at));
    case 'rate': {
      const { visitId, stars, comment } = command;
      return unless([rule.textFits(comment)], [{ type: 'ticket.rated.v1', visitId, stars, comment, at }]);
    }
    default:
      return unreachable(command);
  }
};

/** Heard again, with no other plan and no newer word, it is nothing new. */
const newPayment = (ticket: Ticket, payment: PaymentStanding, at: Instant): readonly TicketEvent[] =>
  samePayment(ticket.payment, payment) ? [] : [{ type: 'ticket.payment_known.v1', payment, at }];

const samePayment = (one: PaymentStanding, other: PaymentStanding): boolean =>
  one.kind === other.kind && factsOfPayment(one) === factsOfPayment(other);

const factsOfPayment = (payment: PaymentStanding): string =>
  [
    'asOf' in payment ? payment.asOf : '',
    'plan' in payment ? payment.plan : '',
    'isStale' in payment,
    'returned' in payment ? payment.returned?.amount : '',
  ].join('|');

const newOwner = (ticket: Ticket, ownerId: string | null, at: Instant): readonly TicketEvent[] =>
  ticket.ownerId === ownerId ? [] : [{ type: 'ticket.owned.v1', ownerId, at }];

/** A flag that stands already tells nothing new. */
export const newFlag = (ticket: Ticket, flag: Flag, at: Instant): readonly TicketEvent[] =>
  ticket.flags.includes(flag) ? [] : [{ type: 'ticket.flagged.v1', flag, at }];
