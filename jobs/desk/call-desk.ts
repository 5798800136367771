import { minutes, seconds, type Duration } from '../../core/kernel/instant.ts';
import { roomOf } from '../../core/desk/pages/desk-page.ts';
import type { DeskDelivery } from '../../core/ports/desk-platform.ts';
import type { StalePage } from '../../core/ports/desk-pages.ts';
import { backoff } from '../failures/backoff.ts';
import { describeError, redact } from '../failures/describe-error.ts';
import { within } from '../loop/within.ts';
import { createClosedRooms } from './closed-rooms.ts';
import type { DeskOptions } from './desk-options.ts';

/** Why a page's turn ends before all of it is shown. `rest`: for how long its room is better left alone. */
export class TurnOver extends Error {
  override readonly name = 'TurnOver';
  readonly rest: Duration;
  constructor(rest: Duration) {
    super('The turn of this page is over');
    this.rest = rest;
  }
}

export interface DeskCalls {
  /** Makes a call for this page. Whatever keeps it from being accepted puts the page off and ends its turn. */
  make(page: StalePage, call: () => Promise<DeskDelivery>): Promise<string | null>;
  /** The same for a call without which the page can do: false where it was refused. */
  tryTo(page: StalePage, call: () => Promise<DeskDelivery>): Promise<boolean>;
  /** Looks for a message that may have got there. */
  find(page: StalePage, look: () => Promise<DeskDelivery>): Promise<string | null>;
}

/** With what an adapter waits for its turn. */
const CALL_TIMEOUT: Duration = seconds(20);
const FIRST_PAUSE: Duration = seconds(1);
const LONGEST_PAUSE: Duration = minutes(1);
const LONGEST_PAUSE_IF_REFUSED: Duration = minutes(10);
const LONGEST_REST_IF_PAUSED: Duration = seconds(2);

export const createDeskCalls = (options: DeskOptions): DeskCalls => {
  const { pages, channel, circuits, metrics, log } = options;
  const rooms = createClosedRooms(options);

  const admit = (): void => {
    const wait = circuits.admit(channel);
    // Whoever looks after the channel's health may find out sooner that it is back.
    if (wait !== null) throw new TurnOver(Math.min(wait, LONGEST_REST_IF_PAUSED));
  };

  const ask = async (call: () => Promise<DeskDelivery>): Promise<DeskDelivery> => {
    admit();
    const delivery = await within(CALL_TIMEOUT, call()).catch(
      (error: unknown): DeskDelivery => ({ kind: 'unreachable', why: describeError(error), maybeDelivered: true }),
    );
    metrics.count('desk_posts_total', { outcome: delivery.kind });
    await circuits.note(channel, delivery);
    return delivery;
  };

  /** What is written shows that we may write there; a room that is closed can still be read. */
  const write = async (page: StalePage, call: () => Promise<DeskDelivery>): Promise<DeskDelivery> => {
    const delivery = await ask(call);
    if (delivery.kind === 'accepted') await rooms.open(roomOf(page.page));
    return delivery;
  };

  const putOff = async ({ key, attempts }: StalePage, why: string, longest: Duration): Promise<void> => {
    const delay = backoff(attempts + 1, FIRST_PAUSE, longest);
    log.warn({ page: key, attempt: attempts + 1, why: redact(why) }, 'A page of the desk is late');
    await pages.putOff(key, delay, redact(why), true);
  };

  /** Ends the turn of the page; where it was, comes back to it in time. */
  const giveUp = async (page: StalePage, delivery: Exclude<DeskDelivery, { kind: 'accepted' }>): Promise<never> => {
    switch (delivery.kind) {
      case 'rate_limited':
        await pages.putOff(page.key, delivery.retryAfter, 'rate limited', false);
        // It is the room that is full, so whoever came next would hear the same.
        throw new TurnOver(delivery.retryAfter);
      case 'banned':
        throw new TurnOver(LONGEST_REST_IF_PAUSED);
      case 'unreachable':
        await putOff(page, `unreachable: ${delivery.why}`, LONGEST_PAUSE);
        // The others would hardly get through now.
        throw new TurnOver(FIRST_PAUSE);
      case 'room_closed':
        throw new TurnOver(await rooms.shut(roomOf(page.page), delivery.why));
      case 'page_gone':
        log.warn({ page: page.key, why: delivery.why }, 'Somebody has deleted a page of the desk: it is posted anew');
        if (page.shownAt) await pages.lost(page.key, page.shownAt);
        else await putOff(page, `page_gone: ${delivery.why}`, LONGEST_PAUSE_IF_REFUSED);
        throw new TurnOver(0);
      case 'refused':
      case 'recipient_gone':
      case 'opted_out':
      case 'window_closed':
        await putOff(page, `${delivery.kind}: ${delivery.why}`, LONGEST_PAUSE_IF_REFUSED);
        throw new TurnOver(0);
    }
  };

  return {
    async make(page, call) {
      const delivery = await write(page, call);
      return delivery.kind === 'accepted' ? delivery.platformRef : giveUp(page, delivery);
    },
    async tryTo(page, call) {
      const delivery = await write(page, call);
      if (delivery.kind === 'accepted') return true;
      return delivery.kind === 'refused' || delivery.kind === 'recipient_gone' ? false : giveUp(page, delivery);
    },
    async find(page, look) {
      const found = await ask(look);
      return found.kind === 'accepted' ? found.platformRef : giveUp(page, found);
    },
  };
};
