import type { Cause } from '../../core/kernel/event.ts';
import type { StoredUpdate } from '../../core/ports/inbox-store.ts';

/** Of a burst, the last update: its answer is the one that is sent. Who spoke is known once the work has looked. */
export const causeOf = (updates: readonly StoredUpdate[]): Cause => {
  const last = updates.at(-1);
  if (!last) throw new Error('Nothing has no cause');
  return { actor: { kind: 'system', why: 'inbound' }, traceId: last.traceId, inboxId: last.id };
};
