import { seconds, type Duration } from '../../core/kernel/instant.ts';
import { roomOf } from '../../core/desk/pages/desk-page.ts';
import type { DeskDelivery } from '../../core/ports/desk-platform.ts';
import type { StalePage } from '../../core/ports/desk-pages.ts';
import { describeError } from '../failures/describe-error.ts';
import { within } from '../loop/within.ts';
import { createClosedRooms } from './closed-rooms.ts';
import type { DeskOptions } from './desk-options.ts';
import { createTurnEnds, LONGEST_REST_IF_PAUSED, TurnOver } from './end-turn.ts';

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

export const createDeskCalls = (options: DeskOptions): DeskCalls => {
  const rooms = createClosedRooms(options);
  const giveUp = createTurnEnds(options, rooms);

  /** What is written shows that we may write there; a room that is closed can still be read. */
  const write = async (page: StalePage, call: () => Promise<DeskDelivery>): Promise<DeskDelivery> => {
    const delivery = await ask(options, call);
    if (delivery.kind === 'accepted') await rooms.open(roomOf(page.page));
    return delivery;
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
      const found = await ask(options, look);
      return found.kind === 'accepted' ? found.platformRef : giveUp(page, found);
    },
  };
};

const ask = async (
  { channel, circuits, metrics }: DeskOptions,
  call: () => Promise<DeskDelivery>,
): Promise<DeskDelivery> => {
  const wait = circuits.admit(channel);
  // Whoever looks after the channel's health may find out sooner that it is back.
  if (wait !== null) throw new TurnOver(Math.min(wait, LONGEST_REST_IF_PAUSED));
  const delivery = await within(CALL_TIMEOUT, call()).catch(
    (error: unknown): DeskDelivery => ({ kind: 'unreachable', why: describeError(error), maybeDelivered: true }),
  );
  metrics.count('desk_posts_total', { outcome: delivery.kind });
  await circuits.note(channel, delivery);
  return delivery;
};
