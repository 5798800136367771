import type { Pool } from 'pg';
import type { TicketStatus } from '../../core/ticket/ticket.ts';

export interface TicketLine {
  readonly code: string;
  readonly status: TicketStatus;
  readonly since: Date;
  readonly createdAt: Date;
  readonly device: string;
  /** What an incomplete one waits for, why a pending one is pending. */
  readonly because: string | null;
}

const LIST = `
  SELECT code, status, since, created_at AS "createdAt", state->'device'->>'label' AS device,
         CASE status WHEN 'incomplete' THEN (SELECT string_agg(h->>'kind', ', ') FROM jsonb_array_elements(state->'holds') h)
                     WHEN 'pending' THEN state->>'reason' END AS because
    FROM ticket
   WHERE $1::text[] IS NULL OR status = ANY ($1::text[])
   ORDER BY created_at DESC, id DESC LIMIT $2`;

/** Newest first, without anybody's name. */
export const listTickets = async (
  pool: Pool,
  statuses: readonly TicketStatus[] | null,
  limit: number,
): Promise<readonly TicketLine[]> => (await pool.query<TicketLine>(LIST, [statuses, limit])).rows;
