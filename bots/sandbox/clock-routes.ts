import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readInput, SandboxError } from './read-input.ts';
import type { SandboxClock } from './sandbox-clock.ts';

export interface ClockReading {
  now: number;
  nextDueAt: number | null;
}

/** A year is more than any story needs, and keeps a slip of the finger from ending all calendars. */
const MAX_MOVE_MS = 366 * 86_400_000;

const move = z.union(
  [z.strictObject({ by: z.number().int().min(0).max(MAX_MOVE_MS) }), z.strictObject({ to: z.literal('next') })],
  'give either {"by": whole milliseconds from 0 to a year} or {"to": "next"}',
);

export const readClock = async (clock: SandboxClock): Promise<ClockReading> => {
  const [now, nextDueAt] = await Promise.all([clock.now(), clock.nextDueAt()]);
  return { now, nextDueAt };
};

/** `onMoved` tells whoever watches, so that every open page shows the new time at once. */
export const addClockRoutes = (app: FastifyInstance, clock: SandboxClock, onMoved: () => void): void => {
  app.get('/sandbox/api/clock', () => readClock(clock));
  app.post('/sandbox/api/clock', ({ body }) => moveClock(clock, body, onMoved));
};

const moveClock = async (clock: SandboxClock, body: unknown, onMoved: () => void): Promise<ClockReading> => {
  const wanted = readInput(move, body);
  await clock.moveBy('by' in wanted ? wanted.by : await untilNext(clock));
  onMoved();
  return readClock(clock);
};

/** Due means the instant has come: never a fraction of a millisecond before. */
const untilNext = async (clock: SandboxClock): Promise<number> => {
  const { now, nextDueAt } = await readClock(clock);
  if (nextDueAt === null) throw new SandboxError(409, 'Nothing is waiting to happen, so there is no next event.');
  return Math.max(0, Math.ceil(nextDueAt - now));
};
