import { userInfo } from 'node:os';

/** What the command takes from its environment: less than a server does, so that a missing token is no obstacle. */
export interface Surroundings {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly telegram: { readonly token: string; readonly apiRoot: string } | null;
  /** Who is at the keyboard, for what they cause. */
  readonly operator: string;
}

export const readSurroundings = (env: Readonly<Record<string, string | undefined>>): Surroundings => ({
  databaseUrl: env['DATABASE_URL'] || null,
  dataDir: env['DATA_DIR'] || '.callout',
  telegram: env['TELEGRAM_BOT_TOKEN']
    ? { token: env['TELEGRAM_BOT_TOKEN'], apiRoot: env['TELEGRAM_API_ROOT'] || 'https://api.telegram.org' }
    : null,
  operator: env['SUDO_USER'] || loginName(),
});

/** A container may run under a number that has no name. */
const loginName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
};
