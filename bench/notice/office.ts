import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { assemble } from '../../app/assemble.ts';
import { readConfig } from '../../app/config.ts';
import { createLog } from '../../app/create-log.ts';
import { openDatabase } from '../../app/open-database.ts';
import { tell } from '../../core/notify/tell.ts';
import { eachInParallel } from '../../jobs/loop/each-in-parallel.ts';
import { freePort } from '../../prisma/embedded/free-port.ts';
import { startServer } from '../servers/start-server.ts';
import { addressee, type Addressee, type NoticeChannel, talker } from './addressees.ts';
import type { Platforms } from './platforms.ts';

/** One of the notice's messages that its platform has taken. */
export interface Taken {
  /** On which it went out. */
  readonly channel: NoticeChannel;
  /** The one that its reader prefers. */
  readonly preferred: NoticeChannel;
  /** Epoch milliseconds, by the clock of the database: in the outbox, and accepted by the platform. */
  readonly writtenAt: number;
  readonly takenAt: number;
}

/** A running Callout, and somebody beside it who tells all its customers something. */
export interface Office {
  /** Tells so many people, from the `from`th on; resolves with the notice's name. */
  tell(people: number, from?: number): Promise<string>;
  /** Resolves once the platforms have taken what is for people who prefer these channels. */
  delivered(notice: string, channels: readonly NoticeChannel[]): Promise<void>;
  /** Resolves once nothing waits to be sent. */
  settled(): Promise<void>;
  taken(notice: string): Promise<readonly Taken[]>;
  stateOf(channel: NoticeChannel): Promise<string | null>;
  /** Sees to it that one round's leftovers are no burden to the next. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/**
 * As a business does it that has many to tell: some in one transaction, a few transactions at a time, and well below
 * what goes out. Two cores take about 80 a second, with the platforms and whoever tells on the same ones. The nearer to
 * that, the more the queue for the processor is measured: with a channel down the others carry a quarter more messages,
 * which alone costs 1.3 times at 25 a second, and next to nothing at 15.
 */
const TOLD_AT_ONCE = 3;
const WRITERS = 3;
const PEOPLE_PER_SECOND = 15;
const LOOK_EVERY_MS = 500;

const BODY =
  'Our workshop in Hamburg moves next week. Visits take place as agreed; spare parts may take a day longer. ' +
  'Reply here if you have a question.';

export const openOffice = async (
  databaseUrl: string,
  platforms: Platforms,
  many: { readonly people: number; readonly talkers: number },
): Promise<Office> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { PORT: String(port), DATABASE_URL: databaseUrl, PUBLIC_URLS: url, SANDBOX: 'on', ...platforms.env };
  const config = readConfig({ ...env, LOG_LEVEL: 'error' });
  const log = createLog('error', 'bench');
  const database = await openDatabase(config, log, { migrate: false });
  const { unitOfWork } = assemble(config, log, database);
  const { pool } = database;
  const ids = await enrol(pool, many);
  await platforms.pointTo(url);
  // A channel that is down fills the log with warnings; what they cost to print is not measured here.
  const server = await startServer('app/all-in-one.js', { ...env, LOG_LEVEL: 'fatal' });

  const tellSome = async (traceId: string, some: readonly string[]): Promise<void> => {
    const cause = { actor: { kind: 'system', why: 'bench' }, traceId, inboxId: null } as const;
    await unitOfWork.run(cause, async (work) => {
      for (const personId of some) {
        await tell(work, personId, { ticketId: null, urgency: 'normal' }, (_say, { name }) => ({
          body: `Dear ${name}, ${BODY}`,
        }));
      }
    });
  };
  return {
    tell: async (people, from = 0) => {
      const notice = `notice-${randomUUID()}`;
      const batches = Array.from({ length: Math.ceil(people / TOLD_AT_ONCE) }, (_, batch) =>
        ids.slice(from + batch * TOLD_AT_ONCE, from + Math.min((batch + 1) * TOLD_AT_ONCE, people)),
      );
      const startedAt = performance.now();
      await eachInParallel([...batches.entries()], WRITERS, async ([batch, some]) => {
        const dueAt = startedAt + ((batch * TOLD_AT_ONCE) / PEOPLE_PER_SECOND) * 1_000;
        await sleep(Math.max(0, dueAt - performance.now()));
        await tellSome(notice, some);
      });
      return notice;
    },
    delivered: async (notice, channels) => {
      while ((await untaken(pool, notice, channels)) > 0) await sleep(LOOK_EVERY_MS);
    },
    settled: async () => {
      while ((await unsettled(pool)) > 0) await sleep(LOOK_EVERY_MS);
    },
    taken: (notice) => readTaken(pool, notice),
    stateOf: async (channel) => {
      const { rows } = await pool.query<{ state: string }>('SELECT state FROM capability WHERE key = $1', [
        `channel:${channel}`,
      ]);
      return rows[0]?.state ?? null;
    },
    tidy: async () => void (await pool.query('VACUUM ANALYZE outbox, chat_message, timer, delivery_receipt')),
    close: async () => {
      await server.stop();
      await database.close();
    },
  };
};

/** Writes everybody into the customers' book, where it is about noon; answers who is to be told. */
const enrol = async (
  pool: Pool,
  { people, talkers }: { readonly people: number; readonly talkers: number },
): Promise<readonly string[]> => {
  const told = Array.from({ length: people }, (_, index) => withId(addressee(index)));
  const others = Array.from({ length: talkers }, (_, index) => withId(talker(index)));
  await pool.query(
    `WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g (id uuid, name text, chats jsonb)),
     people AS (
       INSERT INTO person (id, name, roles, locale, time_zone, created_at)
       SELECT id, name, '{customer}', 'en', $2, now() FROM given)
     INSERT INTO contact_point (id, person_id, channel, address, verified, rank, last_inbound_at)
     SELECT gen_random_uuid(), g.id, c.chat->>'channel', c.chat->>'address', true, c.place, now()
       FROM given g, jsonb_array_elements(g.chats) WITH ORDINALITY AS c (chat, place)`,
    [JSON.stringify([...told, ...others]), whereItIsNoon()],
  );
  await pool.query('ANALYZE');
  return told.map(({ id }) => id);
};

const withId = (who: Addressee): Addressee & { readonly id: string } => ({ ...who, id: randomUUID() });

/** Quiet hours would keep a notice back. The names of these zones count westwards. */
const whereItIsNoon = (): string => {
  const ahead = 12 - new Date().getUTCHours();
  return ahead >= 0 ? `Etc/GMT-${ahead}` : `Etc/GMT+${-ahead}`;
};

const PREFERRED = `
  SELECT c.channel, first.channel AS preferred, o.created_at, o.settled_at
    FROM outbox o
    JOIN contact_point c ON c.id::text = o.recipient
    JOIN contact_point first ON first.person_id = c.person_id AND first.rank = 1
   WHERE o.trace_id = $1 AND o.kind = 'send'`;

const untaken = async (pool: Pool, notice: string, channels: readonly NoticeChannel[]): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM (${PREFERRED} AND o.status = 'waiting') m WHERE preferred = ANY ($2)`,
    [notice, channels],
  );
  return rows[0]?.n ?? 0;
};

const unsettled = async (pool: Pool): Promise<number> =>
  (await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE status = 'waiting'`)).rows[0]?.n ?? 0;

const readTaken = async (pool: Pool, notice: string): Promise<readonly Taken[]> => {
  const { rows } = await pool.query<Taken>(
    `SELECT channel, preferred, extract(epoch FROM created_at)::float8 * 1000 AS "writtenAt",
            extract(epoch FROM settled_at)::float8 * 1000 AS "takenAt"
       FROM (${PREFERRED} AND o.status = 'sent') m`,
    [notice],
  );
  return rows;
};
