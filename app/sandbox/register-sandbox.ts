import type { FastifyInstance } from 'fastify';
import { sandboxRoutes } from '../../bots/sandbox/sandbox-routes.ts';
import type { Parts } from '../assemble.ts';
import { createSandboxClock } from './sandbox-clock.ts';
import type { Sandbox } from './start-sandbox.ts';

/** The page with the phones and the movable clock. Where the platforms are emulated elsewhere, the clock alone. */
export const registerSandbox = async (
  app: FastifyInstance,
  { database }: Parts,
  sandbox: Sandbox | null,
): Promise<void> => {
  await app.register(sandboxRoutes, {
    telegram: sandbox?.control ?? null,
    phones: () => Promise.resolve(sandbox?.phones() ?? []),
    clock: sandbox?.clock ?? createSandboxClock(database.pool),
  });
};
