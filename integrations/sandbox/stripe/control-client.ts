import type { OperationName, inputs, operations } from './operations.ts';
import type { z } from 'zod';

type Answer<Name extends OperationName> = Awaited<ReturnType<(typeof operations)[Name]>>;

/** What drives the emulator: every operation by its name. */
export type StripeControl = {
  readonly [Name in OperationName]: (input?: z.infer<(typeof inputs)[Name]>) => Promise<Answer<Name>>;
};

export type Perform = (name: string, input: unknown) => Promise<unknown>;

const NAMES: Readonly<Record<OperationName, true>> = {
  configure: true,
  customers: true,
  createCustomer: true,
  updateCustomer: true,
  subscribe: true,
  changeSubscription: true,
  pay: true,
  openPage: true,
  payPage: true,
  refundsPend: true,
  refundByHand: true,
  settleRefund: true,
  failRefund: true,
  injectCallFault: true,
  injectDeliveryFault: true,
  clearFaults: true,
  holdEvents: true,
  releaseEvents: true,
  repeatEvent: true,
  postRaw: true,
  revokeKey: true,
  restoreKey: true,
  history: true,
};

export const controlOver = (perform: Perform): StripeControl =>
  Object.fromEntries(
    Object.keys(NAMES).map((name) => [name, (input?: unknown) => perform(name, input ?? {})]),
  ) as unknown as StripeControl;
