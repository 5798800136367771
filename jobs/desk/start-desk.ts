import type { DeskRoom } from '../../core/desk/pages/desk-page.ts';
import { hours, minutes, seconds, type Duration } from '../../core/kernel/instant.ts';
import type { StalePage } from '../../core/ports/desk-pages.ts';
import { backoff } from '../failures/backoff.ts';
import { describeError } from '../failures/describe-error.ts';
import { isOutage } from '../failures/is-outage.ts';
import { startLoop, type Loop } from '../loop/start-loop.ts';
import { createDeskCalls } from './call-desk.ts';
import { TurnOver } from './end-turn.ts';
import type { DeskOptions } from './desk-options.ts';
import { showHome } from './show-home.ts';
import { showPage } from './show-page.ts';

export interface Desk {
  stop(): Promise<void>;
}

const POLL_EVERY: Duration = seconds(1);
const GAUGES_EVERY: Duration = seconds(5);
/** Whoever has not looked at their overview since has gone home. */
const HOME_STAYS_OPEN: Duration = hours(8);
const HOMES_EVERY: Duration = seconds(15);

/**
 * Keeps the desk up to date: of all processes one does it, and two of them for a moment do no harm. Each room is a line
 * of its own with one call at a time; in it the page that has waited longest comes first, and steps back after its turn.
 */
export const startDesk = (options: DeskOptions): Desk => {
  const { wakeUps, metrics } = options;
  const calls = createDeskCalls(options);
  const homes = createHomeRefresh(options);
  const rooms: readonly Loop[] = [
    startRoom(options, 'helpdesk', async (page) => {
      if ((await showPage(options, calls, page)) === 'anew') homes.note();
    }),
    startRoom(options, 'managers', async (page) => void (await showPage(options, calls, page))),
    startRoom(options, 'home', (page) => showHome(options, calls, page), homes.refresh),
  ];
  const gauges = startDeskGauges(options);
  const deaf = wakeUps.on('desk', () => {
    for (const room of rooms) room.wake();
  });
  return {
    stop: async () => {
      deaf();
      await Promise.all([...rooms, gauges].map((loop) => loop.stop()));
      // Whoever leads now tells how far behind it is.
      metrics.set('desk_pages_stale', 0, {});
      metrics.set('desk_lag_seconds', 0, {});
    },
  };
};

const startRoom = (
  options: DeskOptions,
  room: DeskRoom,
  show: (page: StalePage) => Promise<void>,
  before: () => Promise<void> = () => Promise.resolve(),
): Loop => {
  const { pages, log, now } = options;
  let restsUntil = 0;
  return startLoop({
    name: `desk ${room}`,
    log,
    every: POLL_EVERY,
    step: async () => {
      const rest = restsUntil - now();
      if (rest > 0) return rest;
      await before();
      const page = await pages.next(room);
      if (!page) return null;
      try {
        await show(page);
      } catch (error) {
        if (error instanceof TurnOver) restsUntil = now() + error.rest;
        else await setBack(options, page, error);
      }
      return 'again';
    },
  });
};

/** A page that can't even be composed steps aside: nobody else's page waits for it. */
const setBack = async ({ pages, log }: DeskOptions, { key, attempts }: StalePage, error: unknown): Promise<void> => {
  if (isOutage(error)) throw error;
  const why = describeError(error);
  log.error({ page: key, attempt: attempts + 1, err: why }, 'A page of the desk can not be shown');
  await pages.putOff(key, backoff(attempts + 1, seconds(1), minutes(10)), why, true);
};

/** Overviews are derived: what changed in the helpdesk changes them, but not each of them with every change. */
const createHomeRefresh = ({ pages, now }: DeskOptions) => {
  // Whoever led before may have owed it.
  let isDue = true;
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    note: (): void => {
      isDue = true;
    },
    refresh: async (): Promise<void> => {
      if (!isDue || now() - lastAt < HOMES_EVERY) return;
      isDue = false;
      lastAt = now();
      await pages.refreshHomes(HOME_STAYS_OPEN);
    },
  };
};

const startDeskGauges = ({ pages, metrics, log }: DeskOptions): Loop =>
  startLoop({
    name: 'desk gauges',
    log,
    every: GAUGES_EVERY,
    step: async () => {
      const { stale, seconds: lag } = await pages.lag();
      metrics.set('desk_pages_stale', stale, {});
      metrics.set('desk_lag_seconds', lag, {});
      return null;
    },
  });
