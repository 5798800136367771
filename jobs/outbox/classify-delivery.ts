import type { Duration } from '../../core/kernel/instant.ts';
import { hours, minutes, seconds } from '../../core/kernel/instant.ts';
import { unreachable } from '../../core/kernel/result.ts';
import type { Delivery } from '../../core/ports/channel-adapter.ts';
import type { ClaimedSend, Settlement } from '../../core/ports/outbox-store.ts';
import { backoff } from '../failures/backoff.ts';
import { redact } from '../failures/describe-error.ts';

/** After a day nobody needs to read it any more; people hear of it instead. */
const GIVES_UP_AFTER: Duration = hours(24);
const FIRST_RETRY: Duration = seconds(1);
const LONGEST_RETRY: Duration = minutes(1);

/** What the platform's answer means for the row. */
export const classifyDelivery = (send: ClaimedSend, delivery: Delivery): Settlement => {
  switch (delivery.kind) {
    case 'accepted':
      return { kind: 'sent', platformRef: delivery.platformRef };
    case 'recipient_gone':
      return { kind: 'dropped', why: `gone: ${redact(delivery.why)}`, failure: 'gone' };
    case 'opted_out':
    case 'window_closed':
      return { kind: 'dropped', why: `${delivery.kind}: ${redact(delivery.why)}`, failure: delivery.kind };
    case 'refused':
      return isForTheMoment(send)
        ? givenUp(delivery.why)
        : { kind: 'dead', why: `refused: ${redact(delivery.why)}`, failure: 'unknown' };
    case 'rate_limited':
      // Its own line waits exactly as long as the platform said; others have lines of their own.
      return isBestEffort(send)
        ? givenUp('rate limited')
        : { kind: 'again', delay: delivery.retryAfter, why: 'rate limited', untried: true, parkedOn: null };
    case 'banned':
      return isForTheMoment(send) ? givenUp(delivery.why) : standAside(send, delivery.why);
    case 'unreachable':
      return afterSilence(send, delivery.why, delivery.maybeDelivered);
    default:
      return unreachable(delivery);
  }
};

/** Its channel is down: it waits where it is in nobody's way, until the channel is back. */
export const standAside = ({ address }: ClaimedSend, why: string): Settlement => ({
  kind: 'again',
  delay: LONGEST_RETRY,
  why: `paused: ${redact(why)}`,
  untried: true,
  parkedOn: address?.channel ?? null,
});

/** The answer to a tap stops a little wheel on a button, a form opens while somebody waits for it: now or never. */
const isBestEffort = ({ effect }: ClaimedSend): boolean => effect.kind === 'answer_tap' || effect.kind === 'open_form';

/** Nobody needs to hear that it got lost. A whisper is tried again as long as it may still be of use. */
export const isForTheMoment = (send: ClaimedSend): boolean => isBestEffort(send) || send.effect.kind === 'whisper';

const afterSilence = (send: ClaimedSend, why: string, maybeDelivered: boolean): Settlement => {
  const said = `unreachable${maybeDelivered ? ', maybe delivered' : ''}: ${redact(why)}`;
  if (isBestEffort(send)) return givenUp(said);
  if (send.age > GIVES_UP_AFTER) return { kind: 'dead', why: said, failure: 'unreachable' };
  return {
    kind: 'again',
    delay: backoff(send.attempts, FIRST_RETRY, LONGEST_RETRY),
    why: said,
    untried: false,
    parkedOn: null,
  };
};

const givenUp = (why: string): Settlement => ({ kind: 'dropped', why: redact(why), failure: null });
