import type { Payment, PaymentStatus } from '../entitlement/payment.ts';
import type { Refund } from '../entitlement/refund.ts';
import type { Duration, Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';
import type { PaymentStanding } from '../ticket/ticket.ts';
import type { BilledPayer, BilledPlan } from './billing.ts';

/** How far a billing system was read, and as of when (business time) we know all that it says. */
export interface BillingProgress {
  readonly cursor: string | null;
  readonly asOf: Instant | null;
}

/** Held because of it, unverified, unpaid, or taken on trust. */
export interface UnsettledTickets {
  readonly after: string | null;
  readonly limit: number;
  /** Only those of whom this payer turns out to be. */
  readonly payer?: { readonly source: string; readonly ref: string };
}

/** What we know from billing systems, and what is wanted of them. */
export interface BillingStore {
  /** Who pays, for this ticket or in general. */
  standing(personId: string, ticketId: string | null): Promise<PaymentStanding>;

  /** False where this event was taken in before. */
  takeEvent(source: string, eventId: string): Promise<boolean>;
  /** Neither overwrites what the same source said later, by its own clock. */
  savePayer(source: string, payer: BilledPayer, at: Instant): Promise<void>;
  savePlan(source: string, plan: BilledPlan, at: Instant): Promise<void>;
  /** How many plans of a source are running, and how many of them are among these. */
  countRunning(source: string, refs: readonly string[]): Promise<{ readonly all: number; readonly named: number }>;
  /** Ends what runs and is not among these. */
  endOthers(source: string, refs: readonly string[], at: Instant): Promise<void>;
  progress(source: string): Promise<BillingProgress>;
  setProgress(source: string, progress: BillingProgress): Promise<void>;
  /** Who was told of long ago is told no more: forgets the ids of events that are older, and refunds of others' money. */
  forgetEvents(olderThan: Duration): Promise<void>;
  /** Open tickets of which it must be looked again who pays, in the order of their ids. */
  unsettledTickets(which: UnsettledTickets): Promise<readonly string[]>;

  payment(id: string): Promise<Payment | null>;
  /** Newest first. */
  paymentsOf(ticketId: string): Promise<readonly Payment[]>;
  paymentByCharge(provider: string, chargeRef: string): Promise<Payment | null>;
  addPayment(payment: Payment): Promise<void>;
  /** Saves it if it still has the status in which it was read; false: it has not. */
  savePayment(payment: Payment, was: PaymentStatus): Promise<boolean>;
  /** What a billing system is still to be asked for, the oldest first; `but`: without these. */
  paymentsToDo(limit: number, but: readonly string[]): Promise<readonly Payment[]>;

  /** One that the billing system calls so, or that has this id of ours. */
  refund(provider: string, known: { readonly ref: string | null; readonly id: string | null }): Promise<Refund | null>;
  /** One of this money, and as much, that was done before the billing system's names of refunds were kept. */
  namelessRefund(provider: string, chargeRef: string, amount: Money): Promise<Refund | null>;
  /** Adds it, or says how it stands now. */
  keepRefund(refund: Refund): Promise<void>;
  /** Makes refunds of those that the release before this one keeps as a status of their payment; answers their tickets. */
  takeOverRefunds(): Promise<readonly string[]>;
  refundsToDo(limit: number, but: readonly string[]): Promise<readonly Refund[]>;
  /** Until the end of the work nobody else learns which payment this money is of. */
  lockCharge(provider: string, chargeRef: string): Promise<void>;
}
