import type { Inbound } from '../../core/dialogue/inbound.ts';
import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { StoredUpdate } from '../../core/ports/inbox-store.ts';
import type { Turn } from '../../core/ports/turn-store.ts';
import { describeError } from '../failures/describe-error.ts';
import { causeOf } from './cause-of.ts';
import type { ConversationOptions } from './conversation-options.ts';
import { setBack } from './set-back.ts';
import { canBeContinued, quietLeft } from './wait-for-more.ts';

/** How long to leave the conversation alone, where it is not done with. */
export type TurnEnding = { readonly kind: 'done' } | { readonly kind: 'wait'; readonly for: Duration };

const DONE: TurnEnding = { kind: 'done' };
/** A channel that this process has no adapter for may have one after the next start. */
const UNSERVED: Duration = seconds(60);
/** Another worker is at it: it is a matter of milliseconds. */
const TAKEN: Duration = 50;

interface Understood {
  readonly update: StoredUpdate;
  readonly inbound: Inbound | null;
}

/** Answers what waits in one conversation, or says how long to wait before doing so. */
export const takeTurn = async (options: ConversationOptions, waiting: Turn): Promise<TurnEnding> => {
  const turn = withoutNeighbours(waiting);
  const [first] = turn.updates;
  if (!first) return DONE;
  const adapter = options.adapters.get(turn.channel);
  if (!adapter) {
    await options.turns.putOff(first.id, UNSERVED, `no adapter for ${turn.channel}`, false);
    return DONE;
  }
  const understood: Understood[] = [];
  try {
    for (const update of turn.updates)
      understood.push({ update, inbound: adapter.parse(update.raw, update.receivedAt) });
    const inbounds = understood.flatMap(({ inbound }) => inbound ?? []);
    const quiet = await quietToKeep(options, turn, inbounds);
    if (quiet > 0) return { kind: 'wait', for: quiet };
    await prepare(options, turn, inbounds);
    return await answer(options, turn, inbounds);
  } catch (error) {
    await setBack(options, first, understood[0]?.inbound ?? null, error);
    return DONE;
  }
};

/** An update that has failed is tried by itself, so that whatever is wrong with it is not its neighbours' trouble. */
const withoutNeighbours = (turn: Turn): Turn => {
  const [first] = turn.updates;
  return first && first.attempts > 0 ? { ...turn, updates: [first] } : turn;
};

const quietToKeep = async (
  { turns, isWaitingForMore }: ConversationOptions,
  turn: Turn,
  inbounds: readonly Inbound[],
): Promise<Duration> => {
  const quiet = quietLeft(turn);
  const [first] = inbounds;
  if (quiet === 0 || !first || !inbounds.every(({ input }) => canBeContinued(input))) return 0;
  return isWaitingForMore(await turns.frameOf(first.channel, first.sender.address)) ? quiet : 0;
};

const prepare = async (
  { turns, prepare: ahead, log }: ConversationOptions,
  { channel }: Turn,
  inbounds: readonly Inbound[],
): Promise<void> => {
  const [first] = inbounds;
  if (!first || !ahead) return;
  try {
    await ahead(inbounds, () => turns.frameOf(channel, first.sender.address));
  } catch (error) {
    log.warn({ channel, err: describeError(error) }, 'Nothing could be prepared for a turn');
  }
};

const answer = async (
  { turns, handleInbound, sendReplies, log, metrics }: ConversationOptions,
  turn: Turn,
  inbounds: readonly Inbound[],
): Promise<TurnEnding> => {
  const { channel, updates } = turn;
  const cause = causeOf(updates);
  const facts = { traceId: cause.traceId, inboxIds: updates.map(({ id }) => id), channel };
  if (inbounds.length === 0) {
    await turns.skip(facts.inboxIds);
    metrics.count('updates_total', { channel, outcome: 'ignored' });
    return DONE;
  }
  const startedAt = performance.now();
  const outcome = await turns.take(turn, cause, (work) => handleInbound(work, inbounds));
  if (outcome.kind === 'taken') return { kind: 'wait', for: TAKEN };
  sendReplies(outcome.replies);
  for (const _ of updates) metrics.count('updates_total', { channel, outcome: 'handled' });
  metrics.observe('turn_seconds', (turn.oldestAge + performance.now() - startedAt) / 1_000, { channel });
  log.info({ ...facts, kinds: inbounds.map(({ input }) => input.kind), replies: outcome.replies.length }, 'Answered');
  return DONE;
};
