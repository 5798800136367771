import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { Cause } from '../../core/kernel/event.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { DurableUnitOfWork } from '../../prisma/stores/unit-of-work.ts';
import { findDatabase } from './find-database.ts';
import type { Surroundings } from './read-surroundings.ts';

/** What a command works with. Prisma and the use cases are loaded by the few commands that need them. */
export interface Desk {
  readonly surroundings: Surroundings;
  readonly pool: Pool;
  /** The operator as the one who causes what happens. */
  readonly cause: Cause;
  prisma(): Promise<PrismaClient>;
  works(): Promise<DurableUnitOfWork>;
  close(): Promise<void>;
}

export const openDesk = async (surroundings: Surroundings, say: (line: string) => void): Promise<Desk> => {
  const { url, leave } = await findDatabase(surroundings, say);
  const pool = new Pool({
    connectionString: url,
    max: 4,
    options: '-c timezone=UTC',
    application_name: 'callout-command',
  });
  pool.on('error', () => undefined);
  let prisma: Promise<PrismaClient> | undefined;
  const openPrisma = (): Promise<PrismaClient> => (prisma ??= loadPrisma(url));
  const close = async (): Promise<void> => {
    await (await prisma)?.$disconnect();
    await pool.end();
    await leave();
  };
  const cause: Cause = {
    actor: { kind: 'operator', name: surroundings.operator },
    traceId: randomUUID(),
    inboxId: null,
  };
  return { surroundings, pool, cause, close, prisma: openPrisma, works: async () => loadWorks(await openPrisma()) };
};

const loadPrisma = async (url: string): Promise<PrismaClient> => {
  const [{ PrismaPg }, { PrismaClient: Client }] = await Promise.all([
    import('@prisma/adapter-pg'),
    import('../../prisma/generated/client.ts'),
  ]);
  return new Client({ adapter: new PrismaPg({ connectionString: url, max: 2, options: '-c timezone=UTC' }) });
};

const loadWorks = async (prisma: PrismaClient): Promise<DurableUnitOfWork> => {
  const [{ createUnitOfWork }, { createIds }, { estimateByDistance }, { readTexts }, { everyChannel }, numbers] =
    await Promise.all([
      import('../../prisma/stores/unit-of-work.ts'),
      import('../../prisma/stores/ids.ts'),
      import('../../core/scheduling/travel.ts'),
      import('../read-texts.ts'),
      import('../channels/known-capabilities.ts'),
      import('../../integrations/phone-numbers/phone-numbers.ts'),
    ]);
  // Whether the clock may be moved is for the processes to judge that talk to people; the command goes by theirs.
  const surroundings = {
    texts: readTexts(),
    travel: estimateByDistance,
    phoneNumbers: numbers.phoneNumbers,
    channels: everyChannel,
    ids: createIds(),
  };
  return createUnitOfWork({ prisma, ...surroundings, allowClockOffset: true });
};
