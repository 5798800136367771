import { Prisma } from '../generated/client.ts';
import type { Transaction } from './transaction.ts';

/** Rows that say whose they are in `person_id`, and the names under which a merge's record lists them. */
const OWNED = {
  contactPoints: { table: Prisma.sql`contact_point`, key: Prisma.sql`id::text` },
  plans: { table: Prisma.sql`plan`, key: Prisma.sql`id::text` },
  addresses: { table: Prisma.sql`saved_address`, key: Prisma.sql`id::text` },
  messages: { table: Prisma.sql`chat_message`, key: Prisma.sql`id` },
  media: { table: Prisma.sql`media`, key: Prisma.sql`id::text` },
  payments: { table: Prisma.sql`payment`, key: Prisma.sql`id::text` },
  invitations: { table: Prisma.sql`invitation`, key: Prisma.sql`id::text` },
  tasks: { table: Prisma.sql`task`, key: Prisma.sql`id::text` },
} as const;

type Owned = keyof typeof OWNED;

export type MovedRows = Readonly<Record<Owned | 'tickets', readonly string[]>>;

export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Everything that one person has becomes the other's; answers what that was. */
export const moveAll = async (tx: Transaction, move: Move): Promise<MovedRows> => {
  const tickets = await moveTickets(tx, move, Prisma.sql`TRUE`);
  const rows: Partial<Record<Owned, readonly string[]>> = {};
  for (const owned of Object.keys(OWNED) as Owned[]) rows[owned] = await moveRows(tx, owned, move, Prisma.sql`TRUE`);
  return { ...(rows as Record<Owned, readonly string[]>), tickets };
};

/** Of what is listed, whatever is still the one's becomes the other's; answers what that was. */
export const moveListed = async (tx: Transaction, move: Move, listed: Partial<MovedRows>): Promise<MovedRows> => {
  const tickets = await moveTickets(tx, move, Prisma.sql`id::text = ANY(${[...(listed.tickets ?? [])]})`);
  const rows: Partial<Record<Owned, readonly string[]>> = {};
  for (const owned of Object.keys(OWNED) as Owned[]) {
    const among = Prisma.sql`${OWNED[owned].key} = ANY(${[...(listed[owned] ?? [])]}::text[])`;
    rows[owned] = await moveRows(tx, owned, move, among);
  }
  return { ...(rows as Record<Owned, readonly string[]>), tickets };
};

/** The document says whose the ticket is, too; its version moves, so that nobody writes the old owner back. */
const moveTickets = async (tx: Transaction, { from, to }: Move, among: Prisma.Sql): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    UPDATE ticket
       SET customer_id = ${to}::uuid, state = jsonb_set(state, '{customerId}', to_jsonb(${to}::text)), version = version + 1
     WHERE customer_id = ${from}::uuid AND ${among} RETURNING id::text`;
  return rows.map(({ id }) => id);
};

const moveRows = async (
  tx: Transaction,
  owned: Owned,
  { from, to }: Move,
  among: Prisma.Sql,
): Promise<readonly string[]> => {
  const { table, key } = OWNED[owned];
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    UPDATE ${table} SET person_id = ${to}::uuid WHERE person_id = ${from}::uuid AND ${among} RETURNING ${key} AS id`;
  return rows.map(({ id }) => id);
};
