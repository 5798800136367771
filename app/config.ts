import { z } from 'zod';
import {
  ACCOUNT_NAMES,
  type Accounts,
  accountVariables,
  namesNoAccount,
  readAccounts,
  realAccounts,
} from './channels/accounts.ts';
import { type Canaries, canaryVariables, readCanaries } from './channels/canary-config.ts';
import { ConfigError, isLoopbackHost, optional } from './channels/read-variables.ts';
import { type BillingConfig, billingVariables, readBillingConfig, realBilling } from './billing/billing-config.ts';
import { type MapsConfig, mapsVariables, readMapsConfig } from './maps/maps-config.ts';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URLS: optional(z.string()),
  DATA_DIR: z.string().min(1).default('.callout'),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  REDIS_ALLOW_UNSAFE: z.enum(['0', '1', '']).default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SANDBOX: z.enum(['auto', 'on', 'off']).default('auto'),
  ...accountVariables.shape,
  ...canaryVariables.shape,
  ...mapsVariables.shape,
  ...billingVariables.shape,
});

export interface RedisConfig {
  readonly url: string;
  /** It may evict or forget: the operator knows that jobs are late then. */
  readonly allowUnsafe: boolean;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrls: readonly string[];
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Where the queue lives; null: beside our own tables in PostgreSQL. */
  readonly redis: RedisConfig | null;
  readonly logLevel: string;
  readonly accounts: Accounts;
  readonly canaries: Canaries;
  readonly maps: MapsConfig;
  readonly billing: BillingConfig;
  /** The emulated platforms and their page; only ever on loopback. */
  readonly sandbox: boolean;
  /** The business clock may be moved: nobody real is at the other end. */
  readonly clockMayMove: boolean;
}

/** Parses and validates the environment, once. Errors name the variable. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(sayIssue).join('\n'));
  const e = parsed.data;
  const publicUrls = readPublicUrls(e.PUBLIC_URLS);
  const sandbox = wantsSandbox(e);
  const accounts = readAccounts(e, publicUrls);
  if (!sandbox && namesNoAccount(e)) throw new ConfigError(NO_CHANNEL);
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrls,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL ?? null,
    redis: e.REDIS_URL === undefined ? null : { url: e.REDIS_URL, allowUnsafe: e.REDIS_ALLOW_UNSAFE === '1' },
    logLevel: e.LOG_LEVEL,
    sandbox,
    accounts,
    canaries: readCanaries(e),
    maps: readMapsConfig(e),
    billing: readBillingConfig(e, publicUrls),
    clockMayMove: sandbox && [...realAccounts(e), ...realBilling(e)].length === 0,
  };
};

type Environment = z.infer<typeof environment>;

const NO_CHANNEL =
  `${ACCOUNT_NAMES.join(', ')} are all missing, so Callout would have nobody to talk to. Set one, or start the sandbox: ` +
  'it comes up by itself on loopback without DATABASE_URL, or with SANDBOX=on.';

const sayIssue = (issue: z.core.$ZodIssue): string => `${issue.path.join('.')}: ${issue.message}`;

const wantsSandbox = (e: Environment): boolean => {
  const onLoopback = isLoopbackHost(e.HOST);
  if (e.SANDBOX === 'on' && !onLoopback)
    throw new ConfigError(`SANDBOX=on only works on loopback, not on HOST=${e.HOST}`);
  const [real] = [...realAccounts(e), ...realBilling(e)];
  if (e.SANDBOX === 'on' && real !== undefined)
    throw new ConfigError(`SANDBOX=on with a real ${real} would play with real people: unset one of the two`);
  if (e.SANDBOX !== 'auto') return e.SANDBOX === 'on';
  return onLoopback && e.DATABASE_URL === undefined && namesNoAccount(e);
};

const readPublicUrls = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      if (!URL.canParse(entry)) throw new ConfigError(`PUBLIC_URLS: "${entry}" is no URL`);
      return entry;
    });
