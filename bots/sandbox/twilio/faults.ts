import { announce, type Emulator } from './emulator.ts';
import type {
  Armed,
  ArmedCallFault,
  ArmedDeliveryFault,
  CallFault,
  DeliveryFault,
  FaultDesk,
} from './runtime-state.ts';
import type { MessageStatus } from './twilio-types.ts';
import type { WebhookKind } from './world.ts';

export interface FaultOrder<Fault> {
  fault: Fault;
  address?: string | undefined;
  skip?: number | undefined;
  times?: number | undefined;
}

function arm<Fault>(desk: FaultDesk, order: FaultOrder<Fault>): Armed<Fault> {
  const id = desk.nextId;
  desk.nextId += 1;
  const { fault, address, skip, times } = order;
  return { id, fault, address: address ?? null, skip: skip ?? 0, left: times ?? null, struck: 0 };
}

export function armCallFault(emulator: Emulator, order: FaultOrder<CallFault>, methods: string[]): ArmedCallFault {
  const armed = { ...arm(emulator.faults, order), methods };
  emulator.faults.calls.push(armed);
  announce(emulator, 'fault', null, armed);
  return armed;
}

export function armDeliveryFault(
  emulator: Emulator,
  order: FaultOrder<DeliveryFault>,
  what: { kinds: WebhookKind[]; statuses: MessageStatus[] },
): ArmedDeliveryFault {
  const armed = { ...arm(emulator.faults, order), ...what };
  emulator.faults.deliveries.push(armed);
  announce(emulator, 'fault', null, armed);
  return armed;
}

/** Disarms one fault or all; tells how often each had struck, because a drill must know that it did. */
export function disarm(emulator: Emulator, id: number | null): { id: number; struck: number }[] {
  const { faults } = emulator;
  const gone = [...faults.calls, ...faults.deliveries].filter((armed) => id === null || armed.id === id);
  const goneIds = new Set(gone.map((armed) => armed.id));
  faults.calls = faults.calls.filter((armed) => !goneIds.has(armed.id));
  faults.deliveries = faults.deliveries.filter((armed) => !goneIds.has(armed.id));
  return gone.map((armed) => ({ id: armed.id, struck: armed.struck }));
}

/** The faults that strike this call: any delays, and at most one that ends it. */
export function takeCallFaults(emulator: Emulator, method: string | null, address: string | null): CallFault[] {
  const striking: CallFault[] = [];
  for (const armed of emulator.faults.calls) {
    const isMeant = armed.methods.length === 0 || (method !== null && armed.methods.includes(method));
    const hasEnd = striking.some(({ kind }) => kind !== 'delay');
    if (!isMeant || (hasEnd && armed.fault.kind !== 'delay')) continue;
    if (strikes(armed, address)) striking.push(armed.fault);
  }
  return striking;
}

export function takeDeliveryFault(
  emulator: Emulator,
  what: { kind: WebhookKind; status: MessageStatus; address: string },
): DeliveryFault | null {
  for (const armed of emulator.faults.deliveries) {
    const isKind = armed.kinds.length === 0 || armed.kinds.includes(what.kind);
    const isStatus = armed.statuses.length === 0 || armed.statuses.includes(what.status);
    if (isKind && isStatus && strikes(armed, what.address)) return armed.fault;
  }
  return null;
}

/** Spent faults stay on the desk, so that one can still ask how often they struck. */
function strikes(armed: Armed<unknown>, address: string | null): boolean {
  if (armed.left === 0 || (armed.address !== null && armed.address !== address)) return false;
  if (armed.skip > 0) {
    armed.skip -= 1;
    return false;
  }
  if (armed.left !== null) armed.left -= 1;
  armed.struck += 1;
  return true;
}
