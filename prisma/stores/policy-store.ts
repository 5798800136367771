import { ok, type Refusal, type Result } from '../../core/kernel/result.ts';
import { DEFAULT_POLICIES, type Policies, type PolicyKey } from '../../core/policies/policies.ts';
import { type PolicyRefusalCode, type PolicyValue, validatePolicy } from '../../core/policies/policy-rules.ts';
import type { PrismaClient } from '../generated/client.ts';
import { toDocument } from './storable.ts';
import type { Transaction } from './transaction.ts';

/** A policy as it stands. `version` 0 is the default, which nobody has set. */
export interface PolicyInForce {
  readonly key: PolicyKey;
  readonly value: PolicyValue;
  readonly version: number;
  readonly setBy: string | null;
  readonly setAt: Date | null;
}

/**
 * The highest version of each policy, over the defaults. What this release doesn't know or allow, because a newer one
 * wrote it to the same database, leaves the default in force.
 */
export const listPolicies = async (db: Transaction): Promise<readonly PolicyInForce[]> => {
  const rows = await db.policy.findMany({ distinct: ['key'], orderBy: [{ key: 'asc' }, { version: 'desc' }] });
  const set = new Map(rows.map((row) => [row.key, row]));
  return (Object.keys(DEFAULT_POLICIES) as PolicyKey[]).map((key): PolicyInForce => {
    const row = set.get(key);
    const value = row && validatePolicy(key, row.value);
    if (!row || !value?.ok) return { key, value: DEFAULT_POLICIES[key], version: 0, setBy: null, setAt: null };
    return { key, value: value.value, version: row.version, setBy: row.setBy, setAt: row.setAt };
  });
};

export const readPolicies = async (db: Transaction): Promise<Policies> => {
  const entries = (await listPolicies(db)).map(({ key, value }) => [key, value] as const);
  return { ...DEFAULT_POLICIES, ...(Object.fromEntries(entries) as Partial<Policies>) };
};

/** Adds a version; all earlier ones are kept. Running processes take it up with their next work. */
export const setPolicy = async (
  prisma: PrismaClient,
  key: string,
  value: unknown,
  setBy: string,
): Promise<Result<{ readonly version: number }, Refusal<PolicyRefusalCode>>> => {
  const valid = validatePolicy(key, value);
  if (!valid.ok) return valid;
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`policy:${key}`}, 0))`;
    const last = await tx.policy.findFirst({ where: { key }, orderBy: { version: 'desc' }, select: { version: true } });
    const version = (last?.version ?? 0) + 1;
    await tx.policy.create({ data: { key, version, value: toDocument(valid.value), setBy } });
    return ok({ version });
  });
};
