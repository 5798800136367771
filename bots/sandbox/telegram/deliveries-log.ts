import { type Emulator, nextSeq, publish } from './emulator.ts';
import type { DeliveryRecord, QueuedUpdate } from './world.ts';

const keptDeliveries = 100_000;

export function recordDelivery(
  emulator: Emulator,
  update: QueuedUpdate,
  how: Pick<DeliveryRecord, 'via' | 'outcome' | 'at'>,
): void {
  const { world } = emulator;
  const seq = nextSeq(emulator, update.chatId);
  const record: DeliveryRecord = {
    seq,
    updateId: update.updateId,
    kind: update.kind,
    chatId: update.chatId,
    attempt: update.attempts,
    tookMs: emulator.now() - how.at,
    ...how,
  };
  if (how.outcome !== 'ok') emulator.log('update not delivered', { updateId: update.updateId, outcome: how.outcome });
  world.deliveries.push(record);
  if (world.deliveries.length > keptDeliveries) world.deliveries.splice(0, keptDeliveries / 10);
  publish(emulator, { seq, at: emulator.now(), kind: 'delivery', chatId: update.chatId, detail: record });
}
