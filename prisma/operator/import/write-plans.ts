import type { PoolClient } from 'pg';
import type { Instant } from '../../../core/kernel/instant.ts';
import { storableJson } from '../../stores/storable.ts';
import type { ImportedPlan } from './save-customers.ts';

interface PlanRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly validUntil: Instant | null;
}

/** Plans with a `legacy_id` are another system's to say. */
const READ = `
  SELECT id, person_id AS "personId", name, (extract(epoch FROM valid_until) * 1000)::float8 AS "validUntil"
    FROM plan WHERE person_id = ANY ($1::uuid[]) AND legacy_id IS NULL ORDER BY as_of DESC`;

/** What was heard again is as fresh as this moment, changed or not. */
const WRITE = `
  INSERT INTO plan (id, person_id, name, valid_until, as_of)
  SELECT r.id, r."personId", r.name, to_timestamp(r."validUntil" / 1000), to_timestamp($2::float8 / 1000)
    FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "personId" uuid, name text, "validUntil" float8)
  ON CONFLICT (id) DO UPDATE SET valid_until = excluded.valid_until, as_of = excluded.as_of`;

/** Brings each person's plan in line with what the file says; a plan that it replaces ends now. Answers whose changed. */
export const writePlans = async (
  client: PoolClient,
  customers: ReadonlyArray<{ readonly personId: string; readonly plan: ImportedPlan | null | undefined }>,
  now: Instant,
  uuid: () => string,
): Promise<readonly string[]> => {
  const spoken = customers.filter(({ plan }) => plan !== undefined);
  const { rows } = await client.query<PlanRow>(READ, [spoken.map(({ personId }) => personId)]);
  const known = new Map<string, PlanRow[]>();
  for (const row of rows) known.set(row.personId, [...(known.get(row.personId) ?? []), row]);
  const writes: PlanRow[] = [];
  const changed: string[] = [];
  for (const { personId, plan } of spoken) {
    const plans = known.get(personId) ?? [];
    const same = plans.find(({ name }) => name === plan?.name);
    const ended = plans.filter((old) => old !== same && isValid(old, now)).map((old) => ({ ...old, validUntil: now }));
    const next = plan ? [wanted(plan, same, personId, now, uuid)] : [];
    writes.push(...ended, ...next);
    if (ended.length > 0 || next.some(({ validUntil }) => !same || same.validUntil !== validUntil))
      changed.push(personId);
  }
  if (writes.length > 0) await client.query(WRITE, [storableJson(writes), now]);
  return changed;
};

const isValid = ({ validUntil }: PlanRow, now: Instant): boolean => validUntil === null || validUntil > now;

const wanted = (
  { name, validUntil }: ImportedPlan,
  same: PlanRow | undefined,
  personId: string,
  now: Instant,
  uuid: () => string,
): PlanRow => {
  const unsaid = same && isValid(same, now) ? same.validUntil : null;
  return { id: same?.id ?? uuid(), personId, name, validUntil: validUntil === undefined ? unsaid : validUntil };
};
