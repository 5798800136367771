import type { Pool, PoolClient } from 'pg';
import type { Instant } from '../../../core/kernel/instant.ts';
import type { Address } from '../../../core/ticket/ticket.ts';
import type { IdentifiedPerson, ImportedPerson, PersonDefaults } from './imported-person.ts';
import type { Existing, Numbered, Outcome } from './outcome.ts';
import { createSavePeople } from './save-people.ts';
import { writeAddresses } from './write-addresses.ts';
import { writePlans } from './write-plans.ts';

/** A customer's support plan; `validUntil` undefined where the file doesn't say. */
export interface ImportedPlan {
  readonly name: string;
  readonly validUntil: Instant | null | undefined;
}

export interface ImportedCustomer extends ImportedPerson {
  readonly address: Address | null;
  /** Null: the file says that there is none. Undefined: it says nothing. */
  readonly plan: ImportedPlan | null | undefined;
}

export const createSaveCustomers = (
  pool: Pool,
  options: { readonly defaults: PersonDefaults; readonly existing: Existing },
): ((rows: ReadonlyArray<Numbered<ImportedCustomer>>) => Promise<readonly Outcome[]>) =>
  createSavePeople<ImportedCustomer>(pool, { ...options, role: 'customer', writeRest: writeAddressesAndPlans });

const writeAddressesAndPlans = async (
  client: PoolClient,
  people: ReadonlyArray<IdentifiedPerson<ImportedCustomer>>,
  now: Instant,
  uuid: () => string,
): Promise<ReadonlySet<string>> => {
  const customers = people.map(({ row, next }) => ({ personId: next.id, address: row.address, plan: row.plan }));
  const moved = await writeAddresses(client, customers, now, uuid);
  const replanned = await writePlans(client, customers, now, uuid);
  return new Set([...moved, ...replanned]);
};
