import { arm, type FaultOrder, strikes, takeFaults } from '../../../emulation/fault-desk.ts';
import { announce, type Emulator } from './emulator.ts';
import type { ArmedCallFault, ArmedDeliveryFault, CallFault, DeliveryFault } from './runtime-state.ts';
import type { DeliveryKind } from './world.ts';

type Order<Fault> = FaultOrder<Fault> & { channel?: string | undefined };

export function armCallFault(emulator: Emulator, order: Order<CallFault>, methods: string[]): ArmedCallFault {
  const armed = { ...arm(emulator.faults, order), channel: order.channel ?? null, methods };
  emulator.faults.calls.push(armed);
  announce(emulator, 'fault', { channel: armed.channel }, armed);
  return armed;
}

export function armDeliveryFault(
  emulator: Emulator,
  order: Order<DeliveryFault>,
  kinds: DeliveryKind[],
): ArmedDeliveryFault {
  const armed = { ...arm(emulator.faults, order), channel: order.channel ?? null, kinds };
  emulator.faults.deliveries.push(armed);
  announce(emulator, 'fault', { channel: armed.channel }, armed);
  return armed;
}

/** The faults that strike this call. */
export function takeCallFaults(emulator: Emulator, method: string, channel: string | null): CallFault[] {
  return takeFaults<CallFault, ArmedCallFault>(
    emulator.faults.calls,
    (armed) => isAimedAt(armed, channel) && (armed.methods.length === 0 || armed.methods.includes(method)),
  );
}

export function takeDeliveryFault(
  emulator: Emulator,
  kind: DeliveryKind,
  channel: string | null,
): DeliveryFault | null {
  const isMeant = (armed: ArmedDeliveryFault) =>
    isAimedAt(armed, channel) && (armed.kinds.length === 0 || armed.kinds.includes(kind));
  return emulator.faults.deliveries.find((armed) => isMeant(armed) && strikes(armed))?.fault ?? null;
}

function isAimedAt({ channel: aim }: { channel: string | null }, channel: string | null): boolean {
  return aim === null || aim === channel;
}
