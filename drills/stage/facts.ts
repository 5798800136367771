import type { Actor } from './actor.ts';
import type { Stage } from './stage.ts';

export const ticketOf = async (stage: Stage, code: string): Promise<{ id: string; status: string } | undefined> =>
  (await stage.query<{ id: string; status: string }>('SELECT id, status FROM ticket WHERE code = $1', [code]))[0];

export const visitsOf = (
  stage: Stage,
  code: string,
): Promise<readonly { id: string; status: string; arrival: Date }[]> =>
  stage.query(
    'SELECT v.id, v.status, v.arrival FROM visit v JOIN ticket t ON t.id = v.ticket_id WHERE t.code = $1 ORDER BY v.number',
    [code],
  );

export const countTickets = async (stage: Stage, customer: Actor): Promise<number> => {
  const rows = await stage.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ticket t JOIN contact_point c ON c.person_id = t.customer_id
     WHERE c.channel = $1 AND c.address = $2`,
    [customer.channel, customer.address],
  );
  return rows[0]?.n ?? 0;
};
