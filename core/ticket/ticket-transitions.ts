import { statusesOf, type Transitions } from '../kernel/transitions.ts';
import type { TicketCommand, TicketStatus } from './ticket.ts';
import type { TicketRefusalCode } from './ticket-rules.ts';

export const ticketStatuses: Readonly<Record<TicketStatus, string>> = {
  incomplete: 'Accepted and safe, but something must be settled before experts are asked: its holds say what.',
  pending: 'Complete; an expert is being looked for. Knows since when, and why it is still pending.',
  scheduled: 'Its next visit is confirmed.',
  in_progress: 'An expert is on site.',
  resolved: 'Fixed; the customer may reopen it for 14 days.',
  irreparable: 'Cannot be repaired.',
  closed: '14 days after resolved or irreparable, without a reopening.',
  cancelled: 'Ended by a person, with a reason.',
  expired: 'Could not be acted on for too long.',
};

const everywhere = statusesOf(ticketStatuses);

const over = {
  resolved: 'ticket_finished',
  irreparable: 'ticket_finished',
  closed: 'ticket_finished',
  cancelled: 'ticket_cancelled',
  expired: 'ticket_expired',
} as const;
const scheduled = { scheduled: 'already_scheduled', in_progress: 'work_has_begun' } as const;

export const ticketTransitions: Transitions<TicketStatus, TicketCommand['kind'], TicketRefusalCode> = {
  submit: {
    label: 'submitted',
    arrows: [{ from: ['none'], to: ['incomplete', 'pending'] }],
    refusedAs: Object.fromEntries(everywhere.map((status) => [status, 'already_submitted' as const])),
  },
  place_hold: {
    label: 'hold placed',
    arrows: [{ from: ['incomplete', 'pending'], to: ['incomplete'] }],
    refusedAs: { ...scheduled, ...over },
  },
  settle_hold: {
    label: 'last hold settled',
    arrows: [{ from: ['incomplete'], to: ['incomplete', 'pending'] }],
    refusedAs: { pending: 'not_held', ...scheduled, ...over },
  },
  start_round: { label: 'round of offers started', arrows: [{ from: ['pending'], to: ['same'] }] },
  explain_pending: { label: 'reason noted', arrows: [{ from: ['pending'], to: ['same'] }] },
  assign: {
    label: 'assigned',
    arrows: [{ from: ['pending'], to: ['same'] }],
    refusedAs: { incomplete: 'still_held', ...scheduled, ...over },
  },
  schedule: {
    label: 'visit confirmed',
    arrows: [{ from: ['pending'], to: ['scheduled'] }],
    refusedAs: { ...scheduled, ...over },
  },
  start_work: {
    label: 'expert arrived',
    arrows: [{ from: ['scheduled'], to: ['in_progress'] }],
    refusedAs: { in_progress: 'work_has_begun', ...over },
  },
  finish_work: {
    label: 'visit finished',
    arrows: [{ from: ['in_progress'], to: ['resolved', 'irreparable', 'pending', 'incomplete'] }],
    refusedAs: over,
  },
  lose_visit: {
    label: 'visit lost',
    arrows: [{ from: ['scheduled', 'in_progress'], to: ['pending'] }],
    refusedAs: over,
  },
  change_windows: {
    label: 'windows changed',
    arrows: [{ from: ['incomplete', 'pending'], to: ['same'] }],
    refusedAs: { ...scheduled, ...over },
  },
  correct_device: {
    label: 'device corrected',
    arrows: [{ from: ['incomplete', 'pending', 'scheduled', 'in_progress'], to: ['same'] }],
    refusedAs: over,
  },
  set_address: {
    label: 'address set',
    arrows: [{ from: ['incomplete', 'pending'], to: ['same'] }],
    refusedAs: { ...scheduled, ...over },
  },
  add_note: { label: 'note added', arrows: [{ from: everywhere, to: ['same'] }] },
  know_payment: { label: 'payment known', arrows: [{ from: everywhere, to: ['same'] }] },
  own: { label: 'owner set', arrows: [{ from: everywhere, to: ['same'] }] },
  take_over: { label: 'conversation taken over', arrows: [{ from: everywhere, to: ['same'] }] },
  hand_back: { label: 'conversation handed back', arrows: [{ from: everywhere, to: ['same'] }] },
  raise_flag: { label: 'flag raised', arrows: [{ from: everywhere, to: ['same'] }] },
  rate: { label: 'visit rated', arrows: [{ from: ['resolved', 'irreparable', 'closed'], to: ['same'] }] },
  reopen: {
    label: 'reopened',
    arrows: [{ from: ['resolved'], to: ['pending'] }],
    refusedAs: {
      incomplete: 'still_open',
      pending: 'still_open',
      scheduled: 'still_open',
      in_progress: 'still_open',
      closed: 'reopen_too_late',
      cancelled: 'ticket_cancelled',
      expired: 'ticket_expired',
    },
  },
  close: { label: 'closed after 14 days', arrows: [{ from: ['resolved', 'irreparable'], to: ['closed'] }] },
  cancel: {
    label: 'cancelled',
    arrows: [{ from: ['incomplete', 'pending', 'scheduled'], to: ['cancelled'] }],
    refusedAs: { in_progress: 'work_has_begun', ...over, cancelled: 'already_cancelled' },
  },
  expire: { label: 'expired', arrows: [{ from: ['incomplete'], to: ['expired'] }] },
};
