import { announce, type Emulator } from './emulator.ts';
import type { Armed, ArmedCallFault, ArmedWebhookFault, CallFault, FaultDesk, WebhookFault } from './runtime-state.ts';

export interface FaultOrder<Fault> {
  fault: Fault;
  chatId?: number | undefined;
  skip?: number | undefined;
  times?: number | undefined;
}

function arm<Fault>(desk: FaultDesk, order: FaultOrder<Fault>): Armed<Fault> {
  const id = desk.nextId;
  desk.nextId += 1;
  const { fault, chatId, skip, times } = order;
  return { id, fault, chatId: chatId ?? null, skip: skip ?? 0, left: times ?? null, struck: 0 };
}

export function armCallFault(emulator: Emulator, order: FaultOrder<CallFault>, methods: string[]): ArmedCallFault {
  const armed = { ...arm(emulator.faults, order), methods: methods.map((method) => method.toLowerCase()) };
  emulator.faults.calls.push(armed);
  announce(emulator, 'fault', armed.chatId, armed);
  return armed;
}

export function armWebhookFault(emulator: Emulator, order: FaultOrder<WebhookFault>): ArmedWebhookFault {
  const armed = arm(emulator.faults, order);
  emulator.faults.webhooks.push(armed);
  announce(emulator, 'fault', armed.chatId, armed);
  return armed;
}

/** Disarms one fault or all; tells how often each had struck, because a drill must know that it did. */
export function disarm(emulator: Emulator, id: number | null): { id: number; struck: number }[] {
  const { faults } = emulator;
  const gone = [...faults.calls, ...faults.webhooks].filter((armed) => id === null || armed.id === id);
  faults.calls = faults.calls.filter((armed) => !gone.includes(armed));
  faults.webhooks = faults.webhooks.filter((armed) => !gone.includes(armed));
  return gone.map((armed) => ({ id: armed.id, struck: armed.struck }));
}

/** The faults that strike this call: any delays, and at most one that ends it. */
export function takeCallFaults(emulator: Emulator, method: string, chatId: number | null): CallFault[] {
  const striking: CallFault[] = [];
  for (const armed of emulator.faults.calls) {
    const isMeant = armed.methods.length === 0 || armed.methods.includes(method.toLowerCase());
    const hasEnd = striking.some(({ kind }) => kind !== 'delay');
    if (!isMeant || (hasEnd && armed.fault.kind !== 'delay')) continue;
    if (strikes(armed, chatId)) striking.push(armed.fault);
  }
  return striking;
}

export function takeWebhookFault(emulator: Emulator, chatId: number | null): WebhookFault | null {
  for (const armed of emulator.faults.webhooks) if (strikes(armed, chatId)) return armed.fault;
  return null;
}

/** Spent faults stay on the desk, so that one can still ask how often they struck. */
function strikes(armed: Armed<unknown>, chatId: number | null): boolean {
  if (armed.left === 0 || (armed.chatId !== null && armed.chatId !== chatId)) return false;
  if (armed.skip > 0) {
    armed.skip -= 1;
    return false;
  }
  if (armed.left !== null) armed.left -= 1;
  armed.struck += 1;
  return true;
}
