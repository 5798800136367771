import { roomOf } from '../../core/desk/pages/desk-page.ts';
import { minutes, seconds, type Duration } from '../../core/kernel/instant.ts';
import type { StalePage } from '../../core/ports/desk-pages.ts';
import type { DeskDelivery } from '../../core/ports/desk-platform.ts';
import { backoff } from '../failures/backoff.ts';
import { redact } from '../failures/describe-error.ts';
import type { ClosedRooms } from './closed-rooms.ts';
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

const FIRST_PAUSE: Duration = seconds(1);
const LONGEST_PAUSE: Duration = minutes(1);
const LONGEST_PAUSE_IF_REFUSED: Duration = minutes(10);
export const LONGEST_REST_IF_PAUSED: Duration = seconds(2);

/** Ends the turn of a page whose call was not accepted; where it was the page's doing, comes back to it in time. */
export const createTurnEnds =
  (options: DeskOptions, rooms: ClosedRooms) =>
  async (page: StalePage, delivery: Exclude<DeskDelivery, { kind: 'accepted' }>): Promise<never> => {
    const { pages, log } = options;
    switch (delivery.kind) {
      case 'rate_limited':
        await pages.putOff(page.key, delivery.retryAfter, 'rate limited', false);
        // It is the room that is full, so whoever came next would hear the same.
        throw new TurnOver(delivery.retryAfter);
      case 'banned':
        throw new TurnOver(LONGEST_REST_IF_PAUSED);
      case 'unreachable':
        await putOff(options, page, `unreachable: ${delivery.why}`, LONGEST_PAUSE);
        // The others would hardly get through now.
        throw new TurnOver(FIRST_PAUSE);
      case 'room_closed':
        throw new TurnOver(await rooms.shut(roomOf(page.page), delivery.why));
      case 'page_gone':
        log.warn({ page: page.key, why: delivery.why }, 'Somebody has deleted a page of the desk: it is posted anew');
        if (page.shownAt) await pages.lost(page.key, page.shownAt);
        else await putOff(options, page, `page_gone: ${delivery.why}`, LONGEST_PAUSE_IF_REFUSED);
        throw new TurnOver(0);
      case 'refused':
      case 'recipient_gone':
      case 'opted_out':
      case 'window_closed':
        await putOff(options, page, `${delivery.kind}: ${delivery.why}`, LONGEST_PAUSE_IF_REFUSED);
        throw new TurnOver(0);
    }
  };

const putOff = async (
  { pages, log }: DeskOptions,
  { key, attempts }: StalePage,
  why: string,
  longest: Duration,
): Promise<void> => {
  const delay = backoff(attempts + 1, FIRST_PAUSE, longest);
  log.warn({ page: key, attempt: attempts + 1, why: redact(why) }, 'A page of the desk is late');
  await pages.putOff(key, delay, redact(why), true);
};
