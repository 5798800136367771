import { DEFAULT_POLICIES, type PolicyKey } from '../../core/policies/policies.ts';
import {
  formatPolicy,
  isPolicyKey,
  parsePolicy,
  POLICY_RULES,
  validatePolicy,
} from '../../core/policies/policy-rules.ts';
import { type Refusal, unreachable } from '../../core/kernel/result.ts';
import { readPolicyHistory } from '../../prisma/operator/policy-history.ts';
import { listPolicies, setPolicy } from '../../prisma/stores/policy-store.ts';
import type { Desk } from './desk.ts';
import { tellMoment } from './moment.ts';
import { OperatorError } from './operator-error.ts';
import type { Paint } from './paint.ts';
import { table } from './table.ts';

export interface PolicyLine {
  readonly key: PolicyKey;
  readonly value: string;
  readonly default: string;
  readonly range: string;
  readonly version: number;
  readonly setBy: string | null;
  readonly setAt: string | null;
}

export interface PolicyChange {
  readonly key: PolicyKey;
  readonly from: string;
  readonly to: string;
  readonly version: number;
}

export interface PolicyVersion {
  readonly version: number;
  readonly value: string;
  readonly setBy: string;
  readonly setAt: string;
}

export const showPolicies = async (desk: Desk): Promise<readonly PolicyLine[]> =>
  (await listPolicies(await desk.prisma())).map(({ key, value, version, setBy, setAt }) => ({
    key,
    value: formatPolicy(key, value),
    default: formatPolicy(key, DEFAULT_POLICIES[key]),
    range: rangeOf(key),
    version,
    setBy,
    setAt: setAt?.toISOString() ?? null,
  }));

/** Checks the value, sets it, and says what it was before. Running processes take it up with their next work. */
export const changePolicy = async (desk: Desk, typedKey: string, typed: string): Promise<PolicyChange> => {
  const key = keyFrom(typedKey);
  const parsed = parsePolicy(key, typed);
  if (!parsed.ok) throw refused(key, typed, parsed.refusal);
  const prisma = await desk.prisma();
  const before = (await listPolicies(prisma)).find((policy) => policy.key === key);
  const from = formatPolicy(key, before?.value ?? DEFAULT_POLICIES[key]);
  const to = formatPolicy(key, parsed.value);
  if (from === to) return { key, from, to, version: before?.version ?? 0 };
  const set = await setPolicy(prisma, key, parsed.value, desk.surroundings.operator);
  if (!set.ok) throw refused(key, typed, set.refusal);
  return { key, from, to, version: set.value.version };
};

/** The newest first; version 0 is the default that nobody set. */
export const showPolicyHistory = async (desk: Desk, typedKey: string): Promise<readonly PolicyVersion[]> => {
  const key = keyFrom(typedKey);
  return (await readPolicyHistory(desk.pool, key)).map(({ version, value, setBy, setAt }) => {
    const valid = validatePolicy(key, value);
    return {
      version,
      value: valid.ok ? formatPolicy(key, valid.value) : JSON.stringify(value),
      setBy,
      setAt: setAt.toISOString(),
    };
  });
};

const keyFrom = (typed: string): PolicyKey => {
  const key = Object.keys(POLICY_RULES).find((known) => known.toLowerCase() === typed.toLowerCase());
  if (key !== undefined && isPolicyKey(key)) return key;
  throw new OperatorError('policy_unknown', `There is no policy "${typed}". \`policies\` lists them all.`);
};

const rangeOf = (key: PolicyKey): string => {
  const rule = POLICY_RULES[key];
  switch (rule.kind) {
    case 'count':
    case 'duration':
      return `${formatPolicy(key, rule.min)} to ${formatPolicy(key, rule.max)}`;
    case 'choice':
      return rule.of.join(', ');
    case 'hours':
      return 'HH:mm-HH:mm';
    case 'time':
      return 'HH:mm';
    case 'time_zone':
      return 'an IANA zone, such as Europe/Berlin';
    case 'country':
      return 'a country of two letters, such as DE';
    default:
      return unreachable(rule);
  }
};

const refused = (key: PolicyKey, typed: string, { code }: Refusal): OperatorError =>
  new OperatorError(code, `${key} can't be "${typed}". It takes: ${rangeOf(key)}.`);

export const tellPolicies = (policies: readonly PolicyLine[], paint: Paint): string =>
  table(
    ['policy', 'value', 'default', 'takes', 'set by'],
    policies.map(({ key, value, default: usual, range, version, setBy, setAt }) => [
      key,
      value === usual ? value : paint.bold(value),
      usual,
      range,
      setBy === null || setAt === null ? '' : `${setBy}, ${tellMoment(setAt)} (version ${version})`,
    ]),
    paint,
  );

export const tellPolicyChange = ({ key, from, to, version }: PolicyChange, paint: Paint): string =>
  from === to
    ? `${key} is ${to} already.\n`
    : `${key}: ${from} → ${paint.bold(to)} (version ${version}). It holds from now on.\n`;

export const tellPolicyHistory = (versions: readonly PolicyVersion[], paint: Paint): string =>
  versions.length === 0
    ? 'Nobody has set it: the default holds.\n'
    : table(
        ['version', 'value', 'by', 'at'],
        versions.map(({ version, value, setBy, setAt }) => [String(version), value, setBy, tellMoment(setAt)]),
        paint,
      );
