import { arm, type FaultOrder, strikes, takeFaults } from '../../../emulation/fault-desk.ts';
import { announce, type Emulator } from './emulator.ts';
import type { ArmedCallFault, ArmedDeliveryFault, CallFault, DeliveryFault } from './runtime-state.ts';
import type { MessageStatus } from './twilio-types.ts';
import type { WebhookKind } from './world.ts';

type Order<Fault> = FaultOrder<Fault> & { address?: string | undefined };

export function armCallFault(emulator: Emulator, order: Order<CallFault>, methods: string[]): ArmedCallFault {
  const armed = { ...arm(emulator.faults, order), address: order.address ?? null, methods };
  emulator.faults.calls.push(armed);
  announce(emulator, 'fault', null, armed);
  return armed;
}

export function armDeliveryFault(
  emulator: Emulator,
  order: Order<DeliveryFault>,
  what: { kinds: WebhookKind[]; statuses: MessageStatus[] },
): ArmedDeliveryFault {
  const armed = { ...arm(emulator.faults, order), address: order.address ?? null, ...what };
  emulator.faults.deliveries.push(armed);
  announce(emulator, 'fault', null, armed);
  return armed;
}

/** The faults that strike this call. */
export function takeCallFaults(emulator: Emulator, method: string | null, address: string | null): CallFault[] {
  const isMethod = ({ methods }: ArmedCallFault) =>
    methods.length === 0 || (method !== null && methods.includes(method));
  return takeFaults<CallFault, ArmedCallFault>(
    emulator.faults.calls,
    (armed) => isAimedAt(armed, address) && isMethod(armed),
  );
}

export function takeDeliveryFault(
  emulator: Emulator,
  what: { kind: WebhookKind; status: MessageStatus; address: string },
): DeliveryFault | null {
  const isMeant = (armed: ArmedDeliveryFault) =>
    isAimedAt(armed, what.address) &&
    (armed.kinds.length === 0 || armed.kinds.includes(what.kind)) &&
    (armed.statuses.length === 0 || armed.statuses.includes(what.status));
  return emulator.faults.deliveries.find((armed) => isMeant(armed) && strikes(armed))?.fault ?? null;
}

/** At nobody in particular, at one address, or at all that begin so: `whatsapp:*`. */
function isAimedAt({ address: aim }: { address: string | null }, address: string | null): boolean {
  if (aim === null) return true;
  return aim.endsWith('*') ? (address ?? '').startsWith(aim.slice(0, -1)) : aim === address;
}
