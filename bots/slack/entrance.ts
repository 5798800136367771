import type { InboxStore } from '../../core/ports/inbox-store.ts';
import type { Log } from '../../core/ports/log.ts';
import { readIncomingPayload } from './incoming-payload.ts';
import { KEEP_WITHIN_MS, keepPayload, NotKept } from './keep-payload.ts';
import { openReception } from './reception.ts';
import { answerNotKept, type NotKeptWords, responseOrigins, tellNotKept } from './say-not-kept.ts';

export type WhyRefused =
  | 'unsigned'
  | 'stale'
  | 'malformed'
  | 'too_large'
  | 'content_type'
  | 'unstorable'
  | 'unavailable';

export interface SlackEntranceOptions {
  readonly apiUrl: string;
  readonly inbox: InboxStore;
  readonly words: NotKeptWords;
  readonly log: Log;
  /** Called for each payload that was turned away, with the reason as a metric label. */
  readonly onRefused: (why: WhyRefused) => void;
  /** For tests: Slack's three seconds are more than enough to wait for. */
  readonly keepWithinMs?: number;
}

/** What Slack is to be answered. `say` stands in place of an acknowledgement; `again`: Slack shall come once more. */
export type Answer =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'say'; readonly body: Record<string, unknown> }
  | { readonly kind: 'again' }
  | { readonly kind: 'malformed' };

/** Takes in one verified payload, whichever way it came: stored raw, and acknowledged from that commit. */
export type SlackEntrance = (payload: unknown, traceId: string) => Promise<Answer>;

export const createSlackEntrance = (options: SlackEntranceOptions): SlackEntrance => {
  const { apiUrl, inbox, words, log, onRefused, keepWithinMs = KEEP_WITHIN_MS } = options;
  const receive = openReception();
  const origins = responseOrigins(apiUrl);

  const notKept = (payload: unknown, traceId: string, error: unknown): Answer => {
    const why = error instanceof NotKept ? error.why : 'unsure';
    if (why === 'unstorable') {
      onRefused('unstorable');
      // Sent again it would fail again.
      return { kind: 'acknowledge' };
    }
    onRefused('unavailable');
    log.warn({ traceId, why }, 'Something from Slack could not be stored in time');
    const said = why === 'busy' ? words.nothingDone : words.maybeDone;
    const body = answerNotKept(payload, said);
    if (body) return { kind: 'say', body };
    void tellNotKept(payload, said, origins).catch(() => undefined);
    return { kind: 'again' };
  };

  return async (payload, traceId) => {
    if (isRateNotice(payload)) {
      log.error({ traceId }, 'Slack holds back events, because too many come in an hour');
      return { kind: 'acknowledge' };
    }
    const update = isObject(payload) ? readIncomingPayload(payload, traceId) : null;
    if (!update || !isObject(payload)) {
      onRefused('malformed');
      return { kind: 'malformed' };
    }
    try {
      await receive(payload, () => keepPayload(inbox, update, keepWithinMs));
      return { kind: 'acknowledge' };
    } catch (error) {
      return notKept(payload, traceId, error);
    }
  };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Slack's notice to the app itself; it has no id, and nothing comes of it but this line. */
const isRateNotice = (payload: unknown): boolean => isObject(payload) && payload['type'] === 'app_rate_limited';
