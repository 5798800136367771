import type { FastifyInstance } from 'fastify';
import { type Fault, queueFault } from '../../bots/sandbox/faults.ts';
import type { PhoneBook } from '../../bots/sandbox/phone.ts';
import { sandboxRoutes } from '../../bots/sandbox/sandbox-routes.ts';
import { slackFaults } from '../../bots/sandbox/slack-faults.ts';
import { telegramFaults } from '../../bots/sandbox/telegram-faults.ts';
import { wipeQueue } from '../../prisma/sandbox/wipe-queue.ts';
import type { Parts } from '../assemble.ts';
import { CAST, DESK } from './cast.ts';
import { createCityReader } from './city-reader.ts';
import { createSandboxClock } from './sandbox-clock.ts';
import type { Sandbox } from './start-sandbox.ts';

const NO_PHONES: PhoneBook = {
  phones: () => Promise.resolve([]),
  neighbours: () => Promise.resolve([]),
  give: () => Promise.resolve(null),
};

/** The page with the phones, the map and the movable clock. Where the platforms are emulated elsewhere, without phones. */
export const registerSandbox = async (app: FastifyInstance, parts: Parts, sandbox: Sandbox | null): Promise<void> => {
  const { pool } = parts.database;
  await app.register(sandboxRoutes, {
    telegram: sandbox?.control ?? null,
    slack: sandbox?.slackControl ?? null,
    roleInSlack: (slackId) => DESK.find((member) => member.slackId === slackId)?.role ?? null,
    book: sandbox?.book ?? NO_PHONES,
    clock: sandbox?.clock ?? createSandboxClock(pool),
    city: createCityReader(parts),
    faults: [...platformFaults(sandbox), queueFault(() => wipeQueue(pool))],
  });
};

const platformFaults = (sandbox: Sandbox | null): Fault[] => {
  if (!sandbox) return [];
  const customer = CAST.find(({ role }) => role === 'customer');
  return [...telegramFaults(sandbox.control, customer?.id ?? null), ...slackFaults(sandbox.slackControl)];
};
