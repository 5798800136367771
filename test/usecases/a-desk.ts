import { newContactPoint } from '../../core/people/new-contact-point.ts';
import { type DeskPage, pageKey } from '../../core/desk/pages/desk-page.ts';
import type { Person } from '../../core/people/person.ts';
import { agentTookBack, type HeardAgain, hearAgentAgain } from '../../core/usecases/desk/hear-agent-again.ts';
import { type Heard, hearAgent } from '../../core/usecases/desk/hear-agent.ts';
import { handBack } from '../../core/usecases/desk/hand-back.ts';
import { takeOver } from '../../core/usecases/desk/take-over.ts';
import { createIds } from '../../prisma/stores/ids.ts';
import type { Phone } from '../phone.ts';
import type { Town } from '../town.ts';

const ids = createIds();
const PLACE = 'C-HELPDESK';

/** A line of a page's thread, as somebody at the desk reads it. */
export interface ReadLine {
  readonly kind: string;
  readonly who: string;
  readonly text: string;
  readonly outcome: string | null;
  readonly why: string | null;
}

/** Somebody at the desk with their own hands: what they tap and write, by the clock of the desk's platform. */
export interface Agent {
  readonly person: Person;
  /** Where the desk's platform knows them. */
  readonly address: string;
  /** Answers `ok`, or the code of the refusal. */
  takeOver(page: DeskPage, at: number): Promise<string>;
  /** By default later than anything that was written. */
  handBack(customer: Phone, at?: number): Promise<string>;
  /** Writes below a page; the same `ref` is the same message, told again. */
  write(page: DeskPage, text: string, at: number, more?: { ref?: string; files?: number }): Promise<Heard>;
  rewrite(ref: string, text: string): Promise<HeardAgain>;
  takeBack(ref: string): Promise<void>;
}

/** The desk of a town: its pages are where the platform would have put them. */
export interface Desk {
  agent(name: string): Promise<Agent>;
  lines(page: DeskPage): Promise<readonly ReadLine[]>;
  /** The page as it would be once it was shown. */
  show(page: DeskPage): Promise<void>;
  /** How many changes of the page are not shown yet. */
  stale(page: DeskPage): Promise<boolean>;
}

const threadOf = (page: DeskPage): string => `thread of ${pageKey(page)}`;
/** Where the platform shows a page's thread. */
const spotOf = (page: DeskPage) => ({ place: PLACE, thread: threadOf(page) });

export const openDesk = (town: Town): Desk => ({
  agent: (name) => anAgent(town, name),
  async lines(page) {
    const { rows } = await town.pool.query<ReadLine>(
      'SELECT kind, who, text, outcome, why FROM desk_line WHERE page_key = $1 ORDER BY seq',
      [pageKey(page)],
    );
    return rows;
  },
  show: (page) => show(town, page),
  async stale(page) {
    const { rows } = await town.pool.query('SELECT 1 FROM desk_page WHERE key = $1 AND stale_since IS NOT NULL', [
      pageKey(page),
    ]);
    return rows.length > 0;
  },
});

const show = async (town: Town, page: DeskPage): Promise<void> => {
  await town.pool.query(
    `INSERT INTO desk_page AS p (key, place, ref, shown) VALUES ($1, $2, $3, 1)
     ON CONFLICT (key) DO UPDATE SET place = excluded.place, ref = excluded.ref, shown = p.wanted, stale_since = NULL`,
    [pageKey(page), PLACE, threadOf(page)],
  );
};

const anAgent = async (town: Town, name: string): Promise<Agent> => {
  const person: Person = {
    id: ids.uuid(),
    name,
    roles: ['helpdesk'],
    locale: 'en',
    timeZone: 'Europe/Berlin',
    legacyId: null,
    createdAt: await town.now(),
  };
  const address = `U-${ids.token(8)}`;
  await town.do(async ({ people }) => {
    await people.add(person);
    const point = { id: ids.uuid(), personId: person.id, channel: 'slack', address, verified: true } as const;
    await people.addContactPoint(newContactPoint(point));
  });
  return {
    person,
    address,
    async takeOver(page, at) {
      await show(town, page);
      const taken = await town.do((work) => takeOver(work, person, page, at));
      return taken.ok ? 'ok' : taken.refusal.code;
    },
    async handBack(customer, at = Number.MAX_SAFE_INTEGER) {
      const { personId } = await customer.owner();
      const given = await town.do((work) => handBack(work, personId, person, at));
      return given.ok ? 'ok' : given.refusal.code;
    },
    write: (page, text, at, { ref = ids.token(12), files = 0 } = {}) =>
      town.do((work) => hearAgent(work, person, { kind: 'wrote', spot: spotOf(page), ref, text, files, at })),
    rewrite: (ref, text) =>
      town.do((work) =>
        hearAgentAgain(work, person, { kind: 'rewrote', spot: { place: PLACE, thread: null }, ref, text, at: 0 }),
      ),
    takeBack: (ref) =>
      town.do((work) => agentTookBack(work, person, { kind: 'took_back', spot: { place: PLACE, thread: null }, ref })),
  };
};
