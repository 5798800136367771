import type { FastifyInstance } from 'fastify';
import { sandboxRoutes } from '../../bots/sandbox/sandbox-routes.ts';
import { businessNow, moveBusinessClock, nextDueAt } from '../../prisma/stores/business-clock.ts';
import type { Parts } from '../assemble.ts';
import type { Sandbox } from './start-sandbox.ts';

/** The page with the phones and the movable clock. Where the platforms are emulated elsewhere, the clock alone. */
export const registerSandbox = async (
  app: FastifyInstance,
  { database }: Parts,
  sandbox: Sandbox | null,
): Promise<void> => {
  const { pool } = database;
  await app.register(sandboxRoutes, {
    telegram: sandbox?.control ?? null,
    phones: async () => sandbox?.phones() ?? [],
    clock: {
      now: () => businessNow(pool),
      moveBy: (ms: number) => moveBusinessClock(pool, ms),
      nextDueAt: () => nextDueAt(pool),
    },
  });
};
