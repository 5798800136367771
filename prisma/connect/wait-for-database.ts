import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { checkDatabase } from './check-database.ts';
import { type DatabaseAddress, readDatabaseAddress } from './database-address.ts';
import { DatabaseUnusable } from './database-unusable.ts';
import { errorCodeOf } from './error-code.ts';

const CONNECT_TIMEOUT_MS = 5_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** Only a person can change these: PostgreSQL's codes for a login it refuses. */
const REFUSED_LOGINS: Readonly<Record<string, (address: DatabaseAddress) => DatabaseUnusable>> = {
  '28P01': wrongCredentials,
  '28000': wrongCredentials,
  '3D000': ({ place, database }) =>
    new DatabaseUnusable('no-such-database', `PostgreSQL at ${place} has no database "${database}". Create it.`),
  '42501': ({ place, database, role }) =>
    new DatabaseUnusable('missing-rights', `The role "${role}" may not connect to "${database}" at ${place}.`),
};

/** It starts, stops, recovers, or has no connection to spare: it will answer later. */
const PASSING_STATES = /^(57P0[1-3]|53300|53400|08...)$/;
/** A name not known yet, a port not open yet, a host not up yet. */
const NOT_REACHED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);
/** What the driver says, without a code, when the other side goes silent or away. */
const CUT_OFF = /timeout expired|Connection terminated/i;
const NO_PASSWORD = /^SASL: /;

export type WaitForDatabaseOptions = { log?: (line: string) => void; signal?: AbortSignal };

/**
 * Returns once the database answers and has what Callout needs (version, rights, extensions, which are created where
 * the role may). One that isn't there yet is waited for as long as it takes, which is said once.
 *
 * Throws `DatabaseUnusable` when waiting would not help, and the signal's reason when that is aborted.
 */
export async function waitForDatabase(databaseUrl: string, options: WaitForDatabaseOptions = {}): Promise<void> {
  const { log = () => undefined, signal } = options;
  const address = readDatabaseAddress(databaseUrl);
  let waits = false;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    signal?.throwIfAborted();
    const obstacle = await tryToConnect(databaseUrl, address);
    if (obstacle === undefined) break;
    if (!waits) log(`PostgreSQL at ${address.place} is not there yet (${obstacle}). Waiting for it.`);
    waits = true;
    await pauseFor(pause, signal);
  }
  if (waits) log(`PostgreSQL at ${address.place} is there.`);
}

/** Why it cannot be used yet, in words; `undefined` when it can. */
async function tryToConnect(databaseUrl: string, address: DatabaseAddress): Promise<string | undefined> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'callout-start',
  });
  // A connection that breaks fails the query under way too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await checkDatabase(client, address);
    return undefined;
  } catch (error) {
    return obstacleIn(error, address);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function obstacleIn(error: unknown, address: DatabaseAddress): string {
  if (error instanceof DatabaseUnusable) throw error;
  const code = errorCodeOf(error) ?? '';
  const message = describe(error);
  if (PASSING_STATES.test(code) || NOT_REACHED.has(code) || CUT_OFF.test(message)) return message;
  if (NO_PASSWORD.test(message)) throw wrongCredentials(address);
  throw (
    REFUSED_LOGINS[code]?.(address) ??
    new DatabaseUnusable('refused', `PostgreSQL at ${address.place} cannot be used: ${message}.`, { cause: error })
  );
}

/** Node tries each address of a name and gathers the failures in one error, which has a code and no message. */
function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return message || (errorCodeOf(error) ?? String(error));
}

function wrongCredentials({ place, role }: DatabaseAddress): DatabaseUnusable {
  return new DatabaseUnusable('wrong-credentials', `PostgreSQL at ${place} doesn't accept the password of "${role}".`);
}

async function pauseFor(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(milliseconds, undefined, signal ? { signal } : {});
  } catch {
    signal?.throwIfAborted();
  }
}
