import { arm, type FaultOrder, strikes, takeFaults, takeOff } from '../../../emulation/fault-desk.ts';
import { announce, type Emulator } from './emulator.ts';
import type { ArmedCallFault, ArmedWebhookFault, CallFault, WebhookFault } from './runtime-state.ts';

type Order<Fault> = FaultOrder<Fault> & { chatId?: number | undefined };

export function armCallFault(emulator: Emulator, order: Order<CallFault>, methods: string[]): ArmedCallFault {
  const aim = { chatId: order.chatId ?? null, methods: methods.map((method) => method.toLowerCase()) };
  const armed = { ...arm(emulator.faults, order), ...aim };
  emulator.faults.calls.push(armed);
  announce(emulator, 'fault', armed.chatId, armed);
  return armed;
}

export function armWebhookFault(emulator: Emulator, order: Order<WebhookFault>): ArmedWebhookFault {
  const armed = { ...arm(emulator.faults, order), chatId: order.chatId ?? null };
  emulator.faults.webhooks.push(armed);
  announce(emulator, 'fault', armed.chatId, armed);
  return armed;
}

/** Disarms one fault or all; tells how often each had struck. */
export function disarm({ faults }: Emulator, id: number | null): { id: number; struck: number }[] {
  const calls = takeOff(faults.calls, id);
  const webhooks = takeOff(faults.webhooks, id);
  faults.calls = calls.kept;
  faults.webhooks = webhooks.kept;
  return [...calls.gone, ...webhooks.gone];
}

/** The faults that strike this call. */
export function takeCallFaults(emulator: Emulator, method: string, chatId: number | null): CallFault[] {
  const name = method.toLowerCase();
  return takeFaults<CallFault, ArmedCallFault>(
    emulator.faults.calls,
    (armed) => isAimedAt(armed, chatId) && (armed.methods.length === 0 || armed.methods.includes(name)),
  );
}

export function takeWebhookFault(emulator: Emulator, chatId: number | null): WebhookFault | null {
  return emulator.faults.webhooks.find((armed) => isAimedAt(armed, chatId) && strikes(armed))?.fault ?? null;
}

function isAimedAt({ chatId: aim }: { chatId: number | null }, chatId: number | null): boolean {
  return aim === null || aim === chatId;
}
