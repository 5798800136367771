import { createHash } from 'node:crypto';
import { z } from 'zod';

/** An empty variable is an absent one: that is how shells and compose files leave things out. */
const optional = (schema: z.ZodString | z.ZodURL) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const slackChannel = () =>
  z.string().regex(/^[CG][A-Z0-9]{2,}$/, 'is no channel id (C… or G…, from the channel’s details)');

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
  TELEGRAM_BOT_TOKEN: optional(z.string().regex(/^\d+:[\w-]+$/, 'is no bot token (digits, a colon, letters)')),
  TELEGRAM_API_ROOT: z.url().default('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_SECRET: optional(z.string().regex(/^[\w-]{1,256}$/, 'is 1 to 256 of A-Z, a-z, 0-9, _ and -')),
  TELEGRAM_MODE: z.enum(['webhook', 'polling']).optional(),
  SLACK_BOT_TOKEN: optional(z.string().regex(/^xoxb-[\w-]+$/, 'is no bot token (xoxb-…)')),
  SLACK_SIGNING_SECRET: optional(z.string().min(16, 'is shorter than any signing secret')),
  SLACK_APP_TOKEN: optional(z.string().regex(/^xapp-[\w-]+$/, 'is no app-level token (xapp-…)')),
  SLACK_API_URL: z.preprocess((value) => (value === '' ? undefined : value), z.url().default('https://slack.com/api/')),
  SLACK_HELPDESK_CHANNEL: optional(slackChannel()),
  SLACK_MANAGER_CHANNEL: optional(slackChannel()),
});

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot: string;
  readonly webhookSecret: string;
  readonly mode: 'webhook' | 'polling';
}

export interface RedisConfig {
  readonly url: string;
  /** It may evict or forget: the operator knows that jobs are late then. */
  readonly allowUnsafe: boolean;
}

export interface SlackConfig {
  readonly botToken: string;
  /** Null only in Socket Mode, where nothing comes in over HTTP. */
  readonly signingSecret: string | null;
  readonly appToken: string | null;
  readonly apiUrl: string;
  readonly helpdeskChannel: string;
  readonly managerChannel: string;
  /** Slack delivers to one of the two: where Socket Mode is on, to no address. */
  readonly mode: 'http' | 'socket';
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
  readonly telegram: TelegramConfig | null;
  readonly slack: SlackConfig | null;
  /** The emulated platforms and their page; only ever on loopback. */
  readonly sandbox: boolean;
  /** The business clock may be moved: nobody real is at the other end. */
  readonly clockMayMove: boolean;
}

/** What the operator has to mend before Callout can start; its message is meant to be read by them. */
export class ConfigError extends Error {}

/** Parses and validates the environment, once. Errors name the variable. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(sayIssue).join('\n'));
  const e = parsed.data;
  const publicUrls = readPublicUrls(e.PUBLIC_URLS);
  const sandbox = wantsSandbox(e);
  const slack = slackConfig(e);
  if (!sandbox && e.TELEGRAM_BOT_TOKEN === undefined && slack === null) throw new ConfigError(NO_CHANNEL);
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrls,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL ?? null,
    redis: e.REDIS_URL === undefined ? null : { url: e.REDIS_URL, allowUnsafe: e.REDIS_ALLOW_UNSAFE === '1' },
    logLevel: e.LOG_LEVEL,
    sandbox,
    telegram: e.TELEGRAM_BOT_TOKEN === undefined ? null : telegramConfig(e, e.TELEGRAM_BOT_TOKEN, publicUrls),
    slack,
    clockMayMove: sandbox && realPlatforms(e).length === 0,
  };
};

type Environment = z.infer<typeof environment>;

const NO_CHANNEL =
  'TELEGRAM_BOT_TOKEN and SLACK_BOT_TOKEN are missing, so Callout would have nobody to talk to. Set one, or start the sandbox: ' +
  'it comes up by itself on loopback without DATABASE_URL, or with SANDBOX=on.';

const sayIssue = (issue: z.core.$ZodIssue): string => `${issue.path.join('.')}: ${issue.message}`;

const wantsSandbox = (e: Environment): boolean => {
  const onLoopback = LOOPBACK_NAMES.has(e.HOST);
  if (e.SANDBOX === 'on' && !onLoopback)
    throw new ConfigError(`SANDBOX=on only works on loopback, not on HOST=${e.HOST}`);
  const [real] = realPlatforms(e);
  if (e.SANDBOX === 'on' && real !== undefined)
    throw new ConfigError(`SANDBOX=on with a real ${real} would play with real people: unset one of the two`);
  if (e.SANDBOX !== 'auto') return e.SANDBOX === 'on';
  const tokens = [e.TELEGRAM_BOT_TOKEN, e.SLACK_BOT_TOKEN];
  return onLoopback && e.DATABASE_URL === undefined && tokens.every((token) => token === undefined);
};

/** The tokens behind which there are people: an emulator's is one for an address on loopback. */
const realPlatforms = (e: Environment): readonly string[] => [
  ...(e.TELEGRAM_BOT_TOKEN !== undefined && !isLoopback(e.TELEGRAM_API_ROOT) ? ['TELEGRAM_BOT_TOKEN'] : []),
  ...(e.SLACK_BOT_TOKEN !== undefined && !isLoopback(e.SLACK_API_URL) ? ['SLACK_BOT_TOKEN'] : []),
];

const LOOPBACK_NAMES = new Set(['127.0.0.1', '::1', 'localhost']);

const isLoopback = (url: string): boolean => LOOPBACK_NAMES.has(new URL(url).hostname.replace(/^\[|\]$/g, ''));

const readPublicUrls = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      if (!URL.canParse(entry)) throw new ConfigError(`PUBLIC_URLS: "${entry}" is no URL`);
      return entry;
    });

/** Without an entry point from outside there can be no webhook. */
const telegramConfig = (e: Environment, token: string, publicUrls: readonly string[]): TelegramConfig => {
  const mode = e.TELEGRAM_MODE ?? (publicUrls.length > 0 ? 'webhook' : 'polling');
  if (mode === 'webhook' && publicUrls.length === 0) {
    throw new ConfigError('TELEGRAM_MODE=webhook needs PUBLIC_URLS, the address under which Telegram reaches us');
  }
  const webhookSecret = e.TELEGRAM_WEBHOOK_SECRET ?? secretFrom(token);
  return { token, apiRoot: e.TELEGRAM_API_ROOT, webhookSecret, mode };
};

const slackConfig = (e: Environment): SlackConfig | null => {
  const botToken = e.SLACK_BOT_TOKEN;
  if (botToken === undefined) return null;
  const { SLACK_SIGNING_SECRET: signingSecret = null, SLACK_APP_TOKEN: appToken = null } = e;
  if (signingSecret === null && appToken === null) {
    throw new ConfigError(
      'SLACK_BOT_TOKEN needs SLACK_SIGNING_SECRET, by which Slack is recognised, or SLACK_APP_TOKEN for Socket Mode',
    );
  }
  return {
    botToken,
    signingSecret,
    appToken,
    apiUrl: e.SLACK_API_URL,
    helpdeskChannel: required('SLACK_HELPDESK_CHANNEL', e.SLACK_HELPDESK_CHANNEL),
    managerChannel: required('SLACK_MANAGER_CHANNEL', e.SLACK_MANAGER_CHANNEL),
    mode: appToken === null ? 'http' : 'socket',
  };
};

const required = (name: string, value: string | undefined): string => {
  if (value === undefined) throw new ConfigError(`${name} is missing: SLACK_BOT_TOKEN needs a channel to work in`);
  return value;
};

/** Every process must know the same secret; whoever has the token could set any. */
const secretFrom = (token: string): string => createHash('sha256').update(`webhook:${token}`).digest('base64url');
