import { InboxBusy, type InboxStore, type IncomingUpdate, UnstorableUpdate } from '../../core/ports/inbox-store.ts';

/** Slack waits for three seconds, its way here and back included. */
export const KEEP_WITHIN_MS = 2_300;

/** `busy`: nothing was stored. `unsure`: nobody knows. `unstorable`: it never will be. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
  readonly why: 'busy' | 'unsure' | 'unstorable';
  constructor(why: NotKept['why'], cause?: unknown) {
    super(`Not kept: ${why}`, { cause });
    this.why = why;
  }
}

/** Resolves once the update is durable; throws `NotKept` in time for an honest answer, also when the database hangs. */
export const keepPayload = async (inbox: InboxStore, update: IncomingUpdate, withinMs: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotKept('unsure')), withinMs);
  });
  try {
    await Promise.race([inbox.put([update]), late]);
  } catch (error) {
    if (error instanceof NotKept) throw error;
    if (error instanceof UnstorableUpdate) throw new NotKept('unstorable', error);
    throw new NotKept(error instanceof InboxBusy ? 'busy' : 'unsure', error);
  } finally {
    clearTimeout(timer);
  }
};
