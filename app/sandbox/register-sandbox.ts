import type { FastifyInstance } from 'fastify';
import { billingFaults } from '../../bots/sandbox/billing-faults.ts';
import { type Fault, queueFault } from '../../bots/sandbox/faults.ts';
import { mapsFaults } from '../../bots/sandbox/maps-faults.ts';
import type { PhoneBook } from '../../bots/sandbox/phones/phone.ts';
import { sandboxRoutes } from '../../bots/sandbox/sandbox-routes.ts';
import { slackFaults } from '../../bots/sandbox/slack-faults.ts';
import { telegramFaults } from '../../bots/sandbox/telegram-faults.ts';
import { twilioFaults } from '../../bots/sandbox/twilio-faults.ts';
import { wipeQueue } from '../../prisma/sandbox/wipe-queue.ts';
import type { Parts } from '../assemble.ts';
import { CAST, DESK } from './cast.ts';
import { createCityReader } from './city-reader.ts';
import { createHealthReader } from './health-reader.ts';
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
  // Telegram is told by its API where we listen; in Twilio it is written into the console.
  app.addHook('onListen', async () => sandbox?.pointTo(parts.config.publicUrls[0] ?? app.listeningOrigin));
  await app.register(sandboxRoutes, {
    telegram: sandbox?.control ?? null,
    twilio: sandbox?.twilioControl ?? null,
    slack: sandbox?.slackControl ?? null,
    roleInSlack: (slackId) => DESK.find((member) => member.slackId === slackId)?.role ?? null,
    book: sandbox?.book ?? NO_PHONES,
    clock: sandbox?.clock ?? createSandboxClock(pool),
    city: createCityReader(parts),
    health: createHealthReader(parts),
    faults: [...platformFaults(sandbox), queueFault(() => wipeQueue(pool))],
  });
};

const platformFaults = (sandbox: Sandbox | null): Fault[] => {
  const customer = CAST.find(({ role }) => role === 'customer');
  if (!sandbox || !customer) return [];
  return [
    ...telegramFaults(sandbox.control, customer.telegramId),
    ...twilioFaults(sandbox.twilioControl, sandbox.clock, customer.id),
    ...slackFaults(sandbox.slackControl),
    ...(sandbox.mapControls.length > 0 ? mapsFaults(sandbox.mapControls) : []),
    ...(sandbox.billingControl ? billingFaults(sandbox.billingControl) : []),
  ];
};
