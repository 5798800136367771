import type { Pool, PoolClient } from 'pg';
import type { Instant } from '../../../core/kernel/instant.ts';
import type { Role } from '../../../core/people/person.ts';
import { businessNow } from '../../stores/business-clock.ts';
import { createIds } from '../../stores/ids.ts';
import { identifyPeople } from './identify-people.ts';
import type { IdentifiedPerson, ImportedPerson, PersonDefaults } from './imported-person.ts';
import { inBatch } from './in-batch.ts';
import type { Existing, Numbered, Outcome } from './outcome.ts';
import { readKnownPeople, writePeople } from './people-rows.ts';

export interface SavePeople<Row extends ImportedPerson> {
  readonly role: Role;
  readonly defaults: PersonDefaults;
  readonly existing: Existing;
  /** Writes what a customer or an expert has beyond a person; answers for whom that changed anything. */
  readonly writeRest: (
    client: PoolClient,
    people: ReadonlyArray<IdentifiedPerson<Row>>,
    now: Instant,
    uuid: () => string,
  ) => Promise<ReadonlySet<string>>;
}

/** Saves the people of one file, a batch per transaction. The file's batches share what it already said about whom. */
export const createSavePeople = <Row extends ImportedPerson>(
  pool: Pool,
  options: SavePeople<Row>,
): ((rows: ReadonlyArray<Numbered<Row>>) => Promise<readonly Outcome[]>) => {
  const ids = createIds();
  const uuid = (): string => ids.uuid();
  let lineOf = new Map<string, number>();
  return async (rows) => {
    const done = await inBatch(pool, async (client) => {
      const now = await businessNow(client);
      const lines = new Map(lineOf);
      const known = await readKnownPeople(
        client,
        rows.map(({ row }) => row),
      );
      const identified = identifyPeople(rows, known, { ...options, uuid, lineOf: lines });
      const people = identified
        .filter((person) => 'next' in person)
        .filter((person) => options.existing === 'update' || person.known === null);
      await writePeople(client, people, now, uuid);
      const more = await options.writeRest(client, people, now, uuid);
      const touched = new Set(people.filter((p) => p.personChanged || more.has(p.next.id)).map(({ next }) => next.id));
      return { lines, outcomes: identified.map((person) => ('next' in person ? outcomeOf(person, touched) : person)) };
    });
    lineOf = done.lines;
    return done.outcomes;
  };
};

const outcomeOf = ({ known, next }: IdentifiedPerson<ImportedPerson>, touched: ReadonlySet<string>): Outcome => {
  if (!touched.has(next.id)) return 'unchanged';
  return known === null ? 'added' : 'updated';
};
