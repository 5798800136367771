import { everyChannel } from '../app/channels/known-capabilities.ts';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import type { Cause } from '../core/kernel/event.ts';
import type { Person } from '../core/people/person.ts';
import { estimateByDistance } from '../core/scheduling/travel.ts';
import { phoneNumbers } from '../integrations/phone-numbers/phone-numbers.ts';
import { PrismaClient } from '../prisma/generated/client.ts';
import { createIds } from '../prisma/stores/ids.ts';
import { createUnitOfWork, type DurableUnitOfWork } from '../prisma/stores/unit-of-work.ts';
import { cloneTestDatabase } from '../prisma/testing/clone-test-database.ts';
import { readTexts } from './read-texts.ts';
import { NOW } from './samples/ticket-samples.ts';

export interface OpenWorks {
  readonly prisma: PrismaClient;
  readonly works: DurableUnitOfWork;
}

export interface OpenStores extends OpenWorks {
  readonly url: string;
  readonly pool: Pool;
  close(): Promise<void>;
}

export const ids = createIds();

export const aCause: Cause = { actor: { kind: 'operator', name: 'test' }, traceId: 'trace-1', inboxId: null };

/** `clock` real: as behind real tokens, where business time is real time. */
export const openWorks = (url: string, clock: 'real' | 'movable'): OpenWorks => {
  const adapter = new PrismaPg({ connectionString: url, max: 10, options: '-c timezone=UTC' });
  const prisma = new PrismaClient({ adapter });
  const surroundings = {
    texts: readTexts(),
    travel: estimateByDistance,
    phoneNumbers,
    channels: everyChannel,
    ids,
  };
  return { prisma, works: createUnitOfWork({ prisma, ...surroundings, allowClockOffset: clock === 'movable' }) };
};

/** A migrated database of its own with everything that works on it. */
export const openStores = async (): Promise<OpenStores> => {
  const database = await cloneTestDatabase();
  const { prisma, works } = openWorks(database.url, 'movable');
  const pool = new Pool({ connectionString: database.url, max: 4 });
  const close = async () => {
    await Promise.all([prisma.$disconnect(), pool.end()]);
    await database.drop();
  };
  return { url: database.url, prisma, pool, works, close };
};

const aPerson = (overrides: Partial<Person> = {}): Person => ({
  id: ids.uuid(),
  name: 'Erika Mustermann',
  roles: ['customer'],
  locale: 'en',
  timeZone: 'Europe/Berlin',
  legacyId: null,
  createdAt: NOW,
  ...overrides,
});

/** Saves a new person. */
export const addPerson = async ({ works }: OpenStores, overrides: Partial<Person> = {}): Promise<Person> => {
  const person = aPerson(overrides);
  await works.run(aCause, ({ people }) => people.add(person));
  return person;
};
