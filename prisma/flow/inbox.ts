import type { Pool } from 'pg';
import { InboxBusy, UnstorableUpdate, type InboxStore, type IncomingUpdate } from '../../core/ports/inbox-store.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import { storableJson } from '../stores/storable.ts';
import { createGroupCommit, GroupCommitBusy, isFaultOfContent } from './group-commit.ts';

interface InboxRow {
  readonly update: IncomingUpdate;
  readonly raw: string;
}

// Bounds the memory that a burst takes: at a thousand a second it is several seconds' worth.
const MAX_WAITING = 10_000;

/** Only the first of a batch is announced: whoever wakes up looks for all. */
const PUT = `
  with added as (
    insert into inbox (channel, platform_id, conversation_key, raw, trace_id)
    select channel, platform_id, conversation_key, raw::jsonb, trace_id
    from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
      with ordinality as u (channel, platform_id, conversation_key, raw, trace_id, ord)
    order by ord
    on conflict (channel, platform_id) do nothing
    returning 1)
  select pg_notify('callout', 'inbox') from added limit 1`;

/** One batch is on its way at a time, which keeps what one conversation says in the order in which it came. */
export const createInboxStore = (pool: Pool, metrics?: Metrics): InboxStore => {
  const put = createGroupCommit<InboxRow, void>(
    async (rows) => {
      const startedAt = performance.now();
      await pool.query({
        name: 'inbox-put',
        text: PUT,
        values: [
          rows.map(({ update }) => update.channel),
          rows.map(({ update }) => update.platformId),
          rows.map(({ update }) => update.conversationKey),
          rows.map(({ raw }) => raw),
          rows.map(({ update }) => update.traceId),
        ],
      });
      metrics?.observe('inbox_commit_seconds', (performance.now() - startedAt) / 1_000, {});
      return [];
    },
    { maxBatch: 256, maxInFlight: 1, maxWaiting: MAX_WAITING },
  );

  return {
    async put(updates) {
      await Promise.all(updates.map((update) => put({ update, raw: jsonOf(update.raw) }).catch(refuse)));
    },
  };
};

/** What jsonb does not take is escaped in JSON; most updates have none of it and are spared the cleaning. */
const SUSPICIOUS = /\\u(?:0000|d[89a-f])/i;

const jsonOf = (raw: unknown): string => {
  try {
    const text = JSON.stringify(raw) ?? 'null';
    return SUSPICIOUS.test(text) ? storableJson(raw) : text;
  } catch (error) {
    // Nested too deeply to be written, though it could be read.
    throw new UnstorableUpdate('It can not be written as JSON', { cause: error });
  }
};

const refuse = (error: unknown): never => {
  if (error instanceof GroupCommitBusy) throw new InboxBusy('The inbox takes no more for now', { cause: error });
  if (isFaultOfContent(error)) throw new UnstorableUpdate('The database refuses what is in it', { cause: error });
  throw error;
};
