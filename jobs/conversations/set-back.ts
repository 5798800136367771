import type { Inbound } from '../../core/dialogue/inbound.ts';
import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { StoredUpdate } from '../../core/ports/inbox-store.ts';
import { backoff } from '../failures/backoff.ts';
import { describeError } from '../failures/describe-error.ts';
import { isOutage } from '../failures/is-outage.ts';
import { causeOf } from './cause-of.ts';
import type { ConversationOptions } from './conversation-options.ts';

/** With the pauses between them about four seconds: longer than a race or a hiccup, shorter than a person's patience. */
const ATTEMPTS = 5;
const FIRST_PAUSE: Duration = 250;
const LONGEST_PAUSE: Duration = seconds(2);
const OUTAGE_PAUSE: Duration = seconds(1);

/** After a failure: tries the update again a little later, or gives it up so that the conversation goes on. */
export const setBack = async (
  options: ConversationOptions,
  update: StoredUpdate,
  inbound: Inbound | null,
  error: unknown,
): Promise<void> => {
  const { turns, log, metrics } = options;
  const why = describeError(error);
  const { channel } = update;
  const facts = { traceId: update.traceId, inboxId: update.id, channel, err: why };
  if (isOutage(error)) {
    await turns.putOff(update.id, OUTAGE_PAUSE, why, false);
    return;
  }
  if (update.attempts + 1 < ATTEMPTS) {
    log.warn({ ...facts, attempt: update.attempts + 1 }, 'An update failed, it will be tried again');
    metrics.count('updates_total', { channel, outcome: 'retried' });
    await turns.putOff(update.id, backoff(update.attempts + 1, FIRST_PAUSE, LONGEST_PAUSE), why, true);
    return;
  }
  log.error(facts, 'An update is given up');
  metrics.count('updates_total', { channel, outcome: 'dead' });
  metrics.count('dead_letters_total', { what: 'update' });
  await bury(options, update, inbound, why);
};

const bury = async (
  { turns, onDeadUpdate, sendReplies, log }: ConversationOptions,
  update: StoredUpdate,
  inbound: Inbound | null,
  why: string,
): Promise<void> => {
  const cause = causeOf([update]);
  try {
    const outcome = await turns.bury(update, why, cause, (work) => onDeadUpdate(work, inbound, why));
    if (outcome.kind === 'done') sendReplies(outcome.replies);
  } catch (error) {
    // What broke the update may break the apology too; the conversation goes on all the same.
    log.error({ traceId: update.traceId, inboxId: update.id, err: describeError(error) }, 'Nobody could be told');
    if (isOutage(error)) throw error;
    await turns.bury(update, why, cause, () => Promise.resolve());
  }
};
