import { wakeDelivery } from './deliver-webhooks.ts';
import { announce, type Emulator } from './emulator.ts';
import { wakePolling } from './long-polling.ts';
import type { QueuedUpdate, UpdateKind } from './world.ts';

/** How many past updates can still be repeated. */
const keptUpdates = 20_000;

interface NewUpdate {
  kind: UpdateKind;
  chatId: number;
  payload: unknown;
  /** Shorter than a day for presses. */
  lifeMs?: number;
}

/** Makes an update and hands it to whichever way the bot receives; null when the bot did not ask for its kind. */
export function pushUpdate(emulator: Emulator, added: NewUpdate): QueuedUpdate | null {
  const { world } = emulator;
  if (world.allowedUpdates.length > 0 && !world.allowedUpdates.includes(added.kind)) return null;
  const updateId = world.next.updateId;
  world.next.updateId += 1;
  return enqueue(emulator, {
    updateId,
    kind: added.kind,
    chatId: added.chatId,
    body: { update_id: updateId, [added.kind]: snapshot(added.payload) },
    lifeMs: added.lifeMs ?? emulator.settings.updateLifeMs,
    replay: false,
  });
}

/** An update whose body is whatever the caller says, for what the real platform might one day send. */
export function pushRawUpdate(emulator: Emulator, body: Record<string, unknown>, chatId: number | null): QueuedUpdate {
  const { world } = emulator;
  const given = body['update_id'];
  const updateId = typeof given === 'number' ? given : world.next.updateId;
  if (typeof given !== 'number') world.next.updateId += 1;
  const kind = Object.keys(body).find((key) => key !== 'update_id') ?? 'unknown';
  const lifeMs = emulator.settings.updateLifeMs;
  return enqueue(emulator, { updateId, kind, chatId, body: { update_id: updateId, ...body }, lifeMs, replay: false });
}

/** The same update once more, under its old id. */
export function replayUpdate(emulator: Emulator, updateId: number): QueuedUpdate | null {
  const original = emulator.world.updates.get(updateId);
  if (!original) return null;
  const lifeMs = emulator.settings.updateLifeMs;
  return enqueue(emulator, { ...original, lifeMs, replay: true });
}

function enqueue(
  emulator: Emulator,
  update: Pick<QueuedUpdate, 'updateId' | 'kind' | 'chatId' | 'body' | 'replay'> & { lifeMs: number },
): QueuedUpdate {
  const { world } = emulator;
  const at = emulator.now();
  const key = update.chatId === null ? `update-${update.updateId}` : `chat-${update.chatId}`;
  const { updateId, kind, chatId, body, replay } = update;
  const queued: QueuedUpdate = {
    updateId,
    kind,
    key,
    chatId,
    body,
    replay,
    queuedAt: at,
    expiresAt: at + update.lifeMs,
    attempts: 0,
  };
  const queue = world.queues.get(key);
  if (queue) queue.push(queued);
  else world.queues.set(key, [queued]);
  world.updates.set(updateId, queued);
  const [oldest] = world.updates.keys();
  if (oldest !== undefined && world.updates.size > keptUpdates) world.updates.delete(oldest);
  announce(emulator, 'update', chatId, { updateId, kind, replay });
  wakePolling(emulator);
  wakeDelivery(emulator, key);
  return queued;
}

/** What an update says is fixed when it is made: a later edit of the message must not change it. */
function snapshot(payload: unknown): unknown {
  return structuredClone(payload);
}
