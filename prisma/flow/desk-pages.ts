import type { Pool } from 'pg';
import { type DeskLine, kindsIn, type LineOutcome, readPageKey } from '../../core/desk/pages/desk-page.ts';
import type { DeskPages, StalePage, UnmarkedLine } from '../../core/ports/desk-pages.ts';

interface PageRow {
  readonly key: string;
  readonly wanted: number;
  readonly place: string | null;
  readonly ref: string | null;
  readonly digest: string | null;
  readonly attempts: number;
  readonly maybePosted: boolean;
}

interface LineRow extends Omit<DeskLine, 'writtenAt'> {
  readonly place: string | null;
  readonly ref: string | null;
  readonly mark: string | null;
  readonly outcome: LineOutcome['kind'] | null;
  readonly why: string | null;
}

const NEXT = `
  select key, wanted::float8 as wanted, place, ref, digest, attempts,
    ref is null and tried_at is not null as "maybePosted"
  from desk_page
  where stale_since is not null and split_part(key, ':', 1) = any ($1::text[])
    and (next_attempt_at is null or next_attempt_at <= clock_timestamp())
  order by greatest(stale_since, next_attempt_at), key limit 1`;

const LINE = `
  id, page_key as "pageKey", kind, who, text, (extract(epoch from at) * 1000)::float8 as at, place, ref,
  message_id as "messageId", mark, outcome, why`;

/** Those that were tried before stand first, since nobody knows whether they are there. */
const UNPOSTED = `
  select ${LINE} from desk_line where page_key = $1 and posted_ref is null order by mark is null, mark, seq limit $2`;

const UNMARKED = `
  select ${LINE} from desk_line where page_key = $1 and not outcome_shown order by seq limit $2`;

const PLACED = `
  update desk_page set place = $2, ref = $3, digest = $4, tried_at = null
  where key = $1 and (ref is null or (place = $2 and ref = $3))`;

/** A leader that comes late takes nothing away that another has posted since. */
const LOST = `
  update desk_page set place = null, ref = null, digest = null, tried_at = null,
    stale_since = coalesce(stale_since, clock_timestamp()), wanted = greatest(wanted, shown + 1)
  where key = $1 and place = $2 and ref = $3`;

/**
 * Only a page that nobody has touched meanwhile is no longer stale; one that was waits from now on, as the last. A leader
 * that comes late changes nothing of what another has shown since.
 */
const UP_TO_DATE = `
  update desk_page set shown = $2, attempts = 0, next_attempt_at = null, error = null,
    stale_since = case when wanted > $2 then clock_timestamp() end
  where key = $1 and shown < $2`;

const PUT_OFF = `
  update desk_page set attempts = attempts + $4::int, error = $3,
    next_attempt_at = clock_timestamp() + $2 * interval '1 ms'
  where key = $1 and stale_since is not null`;

/** In the order of the keys, as everybody who touches several pages. */
const REFRESH_HOMES = `
  update desk_page p set wanted = p.wanted + 1, stale_since = clock_timestamp()
  from (select key from desk_page
        where opened_at > clock_timestamp() - $1 * interval '1 ms' and stale_since is null
        order by key for no key update) h
  where p.key = h.key`;

const CLOSE_HOME = `
  update desk_page set opened_at = null, stale_since = null, attempts = 0, next_attempt_at = null, digest = null
  where key = $1`;

const LAG = `
  select count(*)::int as stale, coalesce(extract(epoch from clock_timestamp() - min(stale_since)), 0)::float8 as seconds
  from desk_page where stale_since is not null`;

type Changes = Omit<DeskPages, 'next' | 'unposted' | 'unmarked' | 'lag'>;

export const createDeskPages = (pool: Pool): DeskPages => ({
  ...createChanges(pool),
  async next(room) {
    const { rows } = await pool.query<PageRow>({ name: 'desk-next', text: NEXT, values: [kindsIn(room)] });
    return rows[0] ? pageOf(rows[0]) : null;
  },
  async unposted(key, limit) {
    const { rows } = await pool.query<LineRow>(UNPOSTED, [key, limit]);
    const mark = rows[0]?.mark ?? null;
    return { mark, lines: rows.filter((row) => row.mark === mark).map(lineOf) };
  },
  async unmarked(key, limit) {
    const { rows } = await pool.query<LineRow>(UNMARKED, [key, limit]);
    return rows.flatMap((row) => unmarkedOf(row) ?? []);
  },
  async lag() {
    const { rows } = await pool.query<{ stale: number; seconds: number }>(LAG);
    return rows[0] ?? { stale: 0, seconds: 0 };
  },
});

const createChanges = (pool: Pool): Changes => {
  const run = async (text: string, values: unknown[]): Promise<number> =>
    (await pool.query(text, values)).rowCount ?? 0;
  return {
    async begin(key) {
      await run('update desk_page set tried_at = clock_timestamp() where key = $1 and ref is null', [key]);
    },
    placed: async (key, { place, ref }, digest) => (await run(PLACED, [key, place, ref, digest])) === 1,
    async lost(key, { place, ref }) {
      await run(LOST, [key, place, ref]);
    },
    async beginLines(ids, mark) {
      await run('update desk_line set mark = $2 where id = any ($1::text[]) and posted_ref is null', [ids, mark]);
    },
    async posted(ids, ref) {
      await run('update desk_line set posted_ref = $2 where id = any ($1::text[]) and posted_ref is null', [ids, ref]);
    },
    async marked(id, outcome) {
      await run('update desk_line set outcome_shown = true where id = $1 and outcome = $2', [id, outcome]);
    },
    async upToDate(key, wanted) {
      await run(UP_TO_DATE, [key, wanted]);
    },
    async stepBack(key) {
      await run('update desk_page set attempts = 0, next_attempt_at = clock_timestamp() where key = $1', [key]);
    },
    async putOff(key, delay, why, countsAsAttempt) {
      await run(PUT_OFF, [key, delay, why, countsAsAttempt ? 1 : 0]);
    },
    async refreshHomes(openedWithin) {
      await run(REFRESH_HOMES, [openedWithin]);
    },
    async closeHome(key) {
      await run(CLOSE_HOME, [key]);
    },
  };
};

const pageOf = ({ place, ref, ...row }: PageRow): StalePage => {
  const page = readPageKey(row.key);
  if (!page) throw new Error(`"${row.key}" is no key of a page`);
  return { ...row, page, shownAt: place !== null && ref !== null ? { place, ref } : null };
};

const lineOf = ({ id, pageKey, kind, who, text, at, place, ref, messageId }: LineRow): DeskLine => ({
  id,
  pageKey,
  kind,
  who,
  text,
  at,
  writtenAt: place !== null && ref !== null ? { place, ref } : null,
  messageId,
});

const unmarkedOf = (row: LineRow): UnmarkedLine | null => {
  if (row.outcome === null) return null;
  const outcome: LineOutcome =
    row.outcome === 'failed' ? { kind: 'failed', why: row.why ?? '' } : { kind: 'delivered' };
  return { line: lineOf(row), outcome };
};
