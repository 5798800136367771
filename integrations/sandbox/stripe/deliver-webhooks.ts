import { type Emulator, nowSeconds } from './emulator.ts';
import { strike } from './faults.ts';
import { signWebhook } from './sign-webhook.ts';
import type { StripeEvent } from './stripe-types.ts';

/** Stripe gives the app some seconds; what it answers with 2xx is never sent again. */
const DEADLINE_MS = 10_000;

/** One event on its way: no order is kept, and what is not acknowledged comes again under the same id. */
export const deliver = (emulator: Emulator, event: StripeEvent, attempt: number): void => {
  if (emulator.webhookUrl === null || emulator.closing.signal.aborted) return;
  const faults = strike(emulator.faults.deliveries, event.type);
  if (faults.some(({ kind }) => kind === 'discard')) return;
  const wait = faults.find((fault) => fault.kind === 'delay')?.delayMs ?? 0;
  const copies = faults.find((fault) => fault.kind === 'duplicate')?.copies ?? 1;
  const isDropped = faults.some(({ kind }) => kind === 'drop');
  for (let copy = 0; copy < copies; copy += 1)
    later(emulator, wait, () => void send(emulator, event, attempt, isDropped));
};

const later = (emulator: Emulator, ms: number, act: () => void): void => {
  if (ms === 0) return act();
  const timer = setTimeout(() => {
    emulator.timers.delete(timer);
    act();
  }, ms);
  emulator.timers.add(timer);
};

const send = async (emulator: Emulator, event: StripeEvent, attempt: number, isDropped: boolean): Promise<void> => {
  const status = isDropped ? null : await post(emulator, JSON.stringify(event));
  emulator.deliveries.push({ eventId: event.id, type: event.type, attempt: attempt + 1, status });
  const pause = emulator.retryPausesMs[attempt];
  if (isAcknowledged(status) || pause === undefined || emulator.closing.signal.aborted) return;
  later(emulator, pause, () => deliver(emulator, event, attempt + 1));
};

const isAcknowledged = (status: number | null): boolean => status !== null && status >= 200 && status < 300;

/** Any bytes to the app's address; null where nothing came back. */
export const post = async (emulator: Emulator, body: string, signature?: string | null): Promise<number | null> => {
  if (emulator.webhookUrl === null) return null;
  const signed = signature === undefined ? signWebhook(emulator.webhookSecret, body, nowSeconds(emulator)) : signature;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Stripe/1.0',
    ...(signed !== null && { 'stripe-signature': signed }),
  };
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(DEADLINE_MS), emulator.closing.signal]);
    const answer = await fetch(emulator.webhookUrl, { method: 'POST', headers, body, signal, redirect: 'manual' });
    await answer.text();
    return answer.status;
  } catch {
    return null;
  }
};
