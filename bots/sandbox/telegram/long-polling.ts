import { answered, conflict } from './answers.ts';
import type { ApiAnswer } from './bot-api-types.ts';
import { isHeld } from './deliver-webhooks.ts';
import { recordDelivery } from './deliveries-log.ts';
import type { Emulator } from './emulator.ts';
import { pendingUpdates, removeUpdate } from './update-queue.ts';

export interface PollRequest {
  offset: number;
  limit: number;
  timeoutMs: number;
  /** Fires when the caller hung up: nobody is there to be answered. */
  hungUp: AbortSignal;
}

const terminatedByOther = 'terminated by other getUpdates request; make sure that only one bot instance is running';

/** getUpdates: the offset confirms what lies before it; the rest comes at once, or within the time-out. */
export function poll(emulator: Emulator, request: PollRequest): Promise<ApiAnswer> {
  emulator.polling.waiting?.end(conflict(terminatedByOther));
  confirm(emulator, request.offset);
  const ready = take(emulator, request.limit);
  if (ready.length > 0 || request.timeoutMs === 0) return Promise.resolve(answered(ready));
  return wait(emulator, request);
}

function wait(emulator: Emulator, { limit, timeoutMs, hungUp }: PollRequest): Promise<ApiAnswer> {
  return new Promise((resolve) => {
    const end = (answer: ApiAnswer) => {
      clearTimeout(timer);
      if (emulator.polling.waiting === waiting) emulator.polling.waiting = null;
      resolve(answer);
    };
    const look = () => {
      const updates = take(emulator, limit);
      if (updates.length > 0) end(answered(updates));
    };
    const timer = setTimeout(() => end(answered([])), timeoutMs);
    const waiting = { look, end };
    emulator.polling.waiting = waiting;
    hungUp.addEventListener('abort', () => end(answered([])), { once: true });
  });
}

export function wakePolling(emulator: Emulator): void {
  emulator.polling.waiting?.look();
}

export function endPolling(emulator: Emulator, answer: ApiAnswer): void {
  emulator.polling.waiting?.end(answer);
}

/** Nothing leaves the queue until an offset beyond it is asked for: a bot that dies in between gets it again. */
function confirm(emulator: Emulator, offset: number): void {
  const pending = pendingUpdates(emulator).filter((update) => !update.replay);
  // A negative offset counts from the end of the queue and forgets all before.
  const from = offset < 0 ? (pending.at(offset)?.updateId ?? pending[0]?.updateId ?? 0) : offset;
  for (const update of pending) if (update.updateId < from) removeUpdate(emulator, update);
}

function take(emulator: Emulator, limit: number): unknown[] {
  const at = emulator.now();
  const updates = pendingUpdates(emulator)
    .filter((update) => !isHeld(emulator, update.key))
    .slice(0, limit);
  for (const update of updates) {
    update.attempts += 1;
    recordDelivery(emulator, update, { via: 'polling', outcome: 'ok', at });
    // A repeated one lies before the offset and could never be confirmed: it is handed out once.
    if (update.replay) removeUpdate(emulator, update);
  }
  return updates.map((update) => update.body);
}
