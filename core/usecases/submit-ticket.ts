import type { Window } from '../kernel/window.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Work } from '../ports/work.ts';
import { ticketCodeFrom } from '../ticket/ticket-code.ts';
import { ticketMachine } from '../ticket/ticket-machine.ts';
import { decideAndEvolve } from '../kernel/machine.ts';
import type { Address, Attachment, Device, Hold, PaymentStanding, Ticket, TicketFacts } from '../ticket/ticket.ts';
import { isSettled } from '../ticket/is-settled.ts';
import { hasWindows } from '../ticket/ticket-rules.ts';
import { whyHeld } from './billing/why-held.ts';
import { startRound } from './start-round.ts';
import { watchHolds } from './watch-holds.ts';

/** What the intake has gathered. */
export interface FaultReport {
  readonly customerId: string;
  readonly device: Device;
  readonly description: string;
  readonly attachments: readonly Attachment[];
  /** Null: only its words are known, and where that is, people find out. */
  readonly address: Address | null;
  readonly addressWords?: string;
  readonly windows: readonly Window[];
}

/**
 * Takes a reported fault: from here on it can't be lost, and an expert is looked for unless something holds it. A
 * report that was begun days ago may name times that are over: refused, with nothing done.
 */
export const submitTicket = async (
  work: Work,
  { addressWords = '', ...report }: FaultReport,
): Promise<Result<Ticket>> => {
  // Also where something holds it: a hold that lapses must find it complete.
  const objection = hasWindows(report.windows);
  if (objection) return { ok: false, refusal: objection };
  const payment = await work.people.paymentStanding(report.customerId);
  const facts: TicketFacts = {
    ...report,
    id: work.ids.uuid(),
    code: await freeCode(work),
    legacyId: null,
    urgency: 'standard',
    payment,
    flags: [],
    excludedExperts: [],
    ownerId: null,
    createdAt: work.now,
  };
  const holds = [
    ...modelHold(work, report.device),
    ...addressHold(report.address, addressWords),
    ...(await paymentHold(work, report.customerId, payment)),
  ];
  const decided = decideAndEvolve(ticketMachine, null, { kind: 'submit', facts, holds, at: work.now });
  if (!decided.ok) return decided;
  const { state, events } = decided.value;
  await work.tickets.add(state, events);
  await watchHolds(work, state);
  return ok(await startRound(work, { state, version: 1 }));
};

const freeCode = async (work: Work): Promise<string> => {
  for (;;) {
    const code = ticketCodeFrom(work.ids.bytes(8));
    if (await work.tickets.codeIsFree(code)) return code;
  }
};

/** A model that nobody knows is asked about for a while; then experts of the category are asked, with a warning. */
const modelHold = (work: Work, device: Device): Hold[] =>
  device.modelId === null
    ? [{ kind: 'model', why: device.label, until: work.now + work.policies['model.holdFor'] }]
    : [];

/** An address that nobody could find on the map; its words stay with the hold. */
const addressHold = (address: Address | null, words: string): Hold[] =>
  address === null ? [{ kind: 'address', why: words, until: null }] : [];

/** The policy says whose tickets go on to experts before somebody has settled who pays. */
const paymentHold = async (work: Work, customerId: string, payment: PaymentStanding): Promise<Hold[]> => {
  if (isSettled(payment)) return [];
  const policy = work.policies.dispatchUnverified;
  const isReturning = (await work.tickets.ofCustomer(customerId, 20)).some((t) => isSettled(t.payment));
  const passes = policy === 'always' || (policy === 'returning_customers' && isReturning);
  return passes ? [] : [{ kind: 'payment', why: whyHeld(payment), until: null }];
};
