import { days, hours } from '../../core/kernel/instant.ts';
import type { Hold, Ticket, TicketCommand, TicketFacts, TicketStatus } from '../../core/ticket/ticket.ts';

/** A Tuesday morning: when the samples happen. */
export const NOW = Date.UTC(2026, 10, 24, 9);
const TWO_WEEKS_LATER = NOW + days(14);

export const ticketFacts: TicketFacts = {
  id: 'ticket-1',
  code: 'T-7K3QX',
  customerId: 'customer-1',
  legacyId: null,
  device: { category: 'tv', modelId: 'model-1', brand: 'Samsung', label: 'Samsung UE55AU7100' },
  description: 'The picture is gone, the sound is there.',
  attachments: [{ mediaId: 'media-1', kind: 'photo' }],
  address: { text: 'Lindenstraße 5, Berlin', place: { lat: 52.5, lon: 13.4 }, timeZone: 'Europe/Berlin' },
  windows: [
    { start: NOW + days(1), end: NOW + days(1) + hours(4) },
    { start: NOW + days(2), end: NOW + days(2) + hours(4) },
  ],
  urgency: 'standard',
  payment: { kind: 'covered', plan: 'Care 3', asOf: NOW - hours(1) },
  flags: [],
  excludedExperts: [],
  ownerId: null,
  createdAt: NOW,
};

export const askCustomer: Hold = { kind: 'customer', why: 'rebooking', until: null };
export const awaitModel: Hold = { kind: 'model', why: 'not in the catalogue', until: NOW + hours(2) };

const since = NOW;
const visitId = 'visit-1';

export const ticketStates: { readonly [S in TicketStatus]: ReadonlyArray<Extract<Ticket, { status: S }>> } = {
  incomplete: [
    { ...ticketFacts, status: 'incomplete', since, holds: [askCustomer] },
    { ...ticketFacts, status: 'incomplete', since, holds: [awaitModel, askCustomer] },
  ],
  pending: [{ ...ticketFacts, status: 'pending', since, reason: 'offering', round: 2 }],
  scheduled: [{ ...ticketFacts, status: 'scheduled', since, visitId }],
  in_progress: [{ ...ticketFacts, status: 'in_progress', since, visitId }],
  resolved: [{ ...ticketFacts, status: 'resolved', since, visitId }],
  irreparable: [{ ...ticketFacts, status: 'irreparable', since, visitId, reason: 'The panel is broken.' }],
  closed: [{ ...ticketFacts, status: 'closed', since, as: 'resolved' }],
  cancelled: [{ ...ticketFacts, status: 'cancelled', since, reason: 'Works again.' }],
  expired: [{ ...ticketFacts, status: 'expired', since }],
};

type Command<Kind extends TicketCommand['kind']> = Extract<TicketCommand, { kind: Kind }>;

const at = NOW + hours(1);

export const ticketCommands: { readonly [K in TicketCommand['kind']]: ReadonlyArray<Command<K>> } = {
  submit: [
    { kind: 'submit', facts: ticketFacts, holds: [], at },
    { kind: 'submit', facts: ticketFacts, holds: [askCustomer], at },
  ],
  place_hold: [{ kind: 'place_hold', hold: { kind: 'payment', why: 'stale', until: null }, at }],
  settle_hold: [{ kind: 'settle_hold', hold: 'customer', at }],
  start_round: [{ kind: 'start_round', at }],
  explain_pending: [{ kind: 'explain_pending', reason: 'all_declined', at }],
  assign: [{ kind: 'assign', expertId: 'expert-1', reason: 'They said yes on the phone.', at }],
  schedule: [{ kind: 'schedule', visitId, at }],
  start_work: [{ kind: 'start_work', visitId, at }],
  finish_work: [
    { kind: 'finish_work', visitId, outcome: { kind: 'fixed' }, at },
    { kind: 'finish_work', visitId, outcome: { kind: 'irreparable', reason: 'The panel is broken.' }, at },
    { kind: 'finish_work', visitId, outcome: { kind: 'follow_up_needed' }, at },
    { kind: 'finish_work', visitId, outcome: { kind: 'wrong_skill' }, at },
    { kind: 'finish_work', visitId, outcome: { kind: 'part_needed', part: 'T-con board', until: at + days(5) }, at },
  ],
  lose_visit: [{ kind: 'lose_visit', visitId, why: 'expert_ill', at }],
  change_windows: [{ kind: 'change_windows', windows: [{ start: at + days(3), end: at + days(4) }], at }],
  correct_device: [{ kind: 'correct_device', device: { ...ticketFacts.device, modelId: 'model-2' }, at }],
  set_address: [
    {
      kind: 'set_address',
      address: { text: 'Hauptstraße 1', place: { lat: 48, lon: 11 }, timeZone: 'Europe/Berlin' },
      at,
    },
  ],
  add_note: [{ kind: 'add_note', text: 'Ring twice.', attachments: [{ mediaId: 'media-2', kind: 'voice' }], at }],
  know_payment: [{ kind: 'know_payment', payment: { kind: 'paid', asOf: at }, at }],
  own: [{ kind: 'own', ownerId: 'agent-1', at }],
  take_over: [{ kind: 'take_over', agentId: 'agent-1', at }],
  hand_back: [{ kind: 'hand_back', agentId: 'agent-1', why: 'silent', at }],
  raise_flag: [{ kind: 'raise_flag', flag: 'unreachable', at }],
  rate: [{ kind: 'rate', visitId, stars: 5, comment: 'Quick!', at }],
  reopen: [{ kind: 'reopen', why: 'Dark again.', at }],
  close: [{ kind: 'close', at: TWO_WEEKS_LATER }],
  cancel: [{ kind: 'cancel', reason: 'Works again.', at }],
  expire: [{ kind: 'expire', at }],
};
