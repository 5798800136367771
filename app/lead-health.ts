import { seconds } from '../core/kernel/instant.ts';
import { lookAtQueue } from '../jobs/health/look-at-queue.ts';
import type { PartLook } from '../jobs/health/look.ts';
import type { SharedHealth } from '../jobs/health/share-health.ts';
import { startHealth } from '../jobs/health/start-health.ts';
import { createOutboxStore } from '../prisma/flow/outbox.ts';
import { lead } from '../prisma/flow/lead.ts';
import { lookAtCatalogue } from '../prisma/health/look-at-catalogue.ts';
import { readReceipt } from '../prisma/health/read-receipt.ts';
import type { Parts } from './assemble.ts';
import type { Running } from './channels/connection.ts';

/** Nobody waits a minute in front of the page with the phones; and its platforms don't mind. */
const SANDBOX_EVERY = seconds(3);

/** Of all workers one looks after the health of what we depend on. `looks`: at parts that are no channels. */
export const leadHealth = (
  { config, database, unitOfWork, adapters, connections, metrics, log }: Parts,
  health: SharedHealth,
  isQueueUp: () => boolean,
  looks: readonly PartLook[],
): Running => {
  const start = (): Running =>
    startHealth({
      ...health,
      adapters,
      looks: [
        lookAtQueue(isQueueUp),
        lookAtCatalogue(database.pool),
        ...connections.flatMap(({ probes }) => probes ?? []),
        ...looks,
      ],
      canaries: config.canaries,
      receiptOf: readReceipt(database.pool),
      unitOfWork,
      outbox: createOutboxStore(database.pool),
      metrics,
      log,
      now: () => performance.now(),
      ...(config.sandbox && { every: SANDBOX_EVERY }),
    });
  return lead({ connectionString: database.url }, 'health', start, log);
};
