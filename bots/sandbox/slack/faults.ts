import { announce, type Emulator } from './emulator.ts';
import type {
  Armed,
  ArmedCallFault,
  ArmedDeliveryFault,
  CallFault,
  DeliveryFault,
  FaultDesk,
} from './runtime-state.ts';
import type { DeliveryKind } from './world.ts';

export interface FaultOrder<Fault> {
  fault: Fault;
  channel?: string | undefined;
  skip?: number | undefined;
  times?: number | undefined;
}

function arm<Fault>(desk: FaultDesk, order: FaultOrder<Fault>): Armed<Fault> {
  const id = desk.nextId;
  desk.nextId += 1;
  const { fault, channel, skip, times } = order;
  return { id, fault, channel: channel ?? null, skip: skip ?? 0, left: times ?? null, struck: 0 };
}

export function armCallFault(emulator: Emulator, order: FaultOrder<CallFault>, methods: string[]): ArmedCallFault {
  const armed = { ...arm(emulator.faults, order), methods };
  emulator.faults.calls.push(armed);
  announce(emulator, 'fault', { channel: armed.channel }, armed);
  return armed;
}

export function armDeliveryFault(
  emulator: Emulator,
  order: FaultOrder<DeliveryFault>,
  kinds: DeliveryKind[],
): ArmedDeliveryFault {
  const armed = { ...arm(emulator.faults, order), kinds };
  emulator.faults.deliveries.push(armed);
  announce(emulator, 'fault', { channel: armed.channel }, armed);
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
export function takeCallFaults(emulator: Emulator, method: string, channel: string | null): CallFault[] {
  const striking: CallFault[] = [];
  for (const armed of emulator.faults.calls) {
    const isMeant = armed.methods.length === 0 || armed.methods.includes(method);
    const hasEnd = striking.some(({ kind }) => kind !== 'delay');
    if (!isMeant || (hasEnd && armed.fault.kind !== 'delay')) continue;
    if (strikes(armed, channel)) striking.push(armed.fault);
  }
  return striking;
}

export function takeDeliveryFault(
  emulator: Emulator,
  kind: DeliveryKind,
  channel: string | null,
): DeliveryFault | null {
  for (const armed of emulator.faults.deliveries) {
    const isMeant = armed.kinds.length === 0 || armed.kinds.includes(kind);
    if (isMeant && strikes(armed, channel)) return armed.fault;
  }
  return null;
}

/** Spent faults stay on the desk, so that one can still ask how often they struck. */
function strikes(armed: Armed<unknown>, channel: string | null): boolean {
  if (armed.left === 0 || (armed.channel !== null && armed.channel !== channel)) return false;
  if (armed.skip > 0) {
    armed.skip -= 1;
    return false;
  }
  if (armed.left !== null) armed.left -= 1;
  armed.struck += 1;
  return true;
}
