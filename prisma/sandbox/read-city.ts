import type { Pool } from 'pg';
import type { Expert, Skill } from '../../core/people/person.ts';
import type { Place } from '../../core/kernel/place.ts';
import type { Instant } from '../../core/kernel/instant.ts';
import type { Window } from '../../core/kernel/window.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';

/** An expert, and where their work has taken them. */
export interface ExpertNow extends Pick<Expert, 'personId' | 'name' | 'status' | 'home' | 'radiusKm' | 'rating'> {
  readonly skills: readonly Skill[];
  readonly workingHours: Expert['workingHours'];
  readonly legacyId: string | null;
  readonly visit: {
    readonly status: 'en_route' | 'on_site';
    readonly code: string;
    readonly place: Place | null;
    readonly departedAt: Instant;
    readonly arrival: Instant;
  } | null;
}

export interface TicketNow {
  readonly ticket: Ticket;
  readonly customer: string;
  /** Whose visit is planned or under way. */
  readonly expert: string | null;
  readonly window: Window | null;
}

/** As many as a list on a page can show. */
const MOST_TICKETS = 100;

/** Events are only ever added, but may be committed in another order than they were numbered: hence the count. */
export const cityRevision = async (pool: Pool): Promise<string> => {
  const { rows } = await pool.query<{ revision: string }>(
    `SELECT (SELECT coalesce(max(seq), 0) || '.' || count(*) FROM event) || '.' ||
            (SELECT count(*) FROM contact_point WHERE channel = 'telegram') || '.' ||
            (SELECT count(*) FROM expert) AS revision`,
  );
  return rows[0]?.revision ?? '';
};

export const readExpertsNow = async (pool: Pool): Promise<ExpertNow[]> => {
  const { rows } = await pool.query<ExpertNow>(
    `SELECT p.id AS "personId", p.name, e.status, e.skills, e.radius_km AS "radiusKm", e.working_hours AS "workingHours",
            json_build_object('lat', e.lat, 'lon', e.lon) AS home,
            e.rating_sum::float8 / nullif(e.rating_count, 0) AS rating,
            p.legacy_id AS "legacyId",
            (SELECT json_build_object('status', v.status, 'code', t.code, 'place', t.state->'address'->'place',
                                      'departedAt', v.state->'departedAt',
                                      'arrival', (extract(epoch FROM v.arrival) * 1000)::float8)
               FROM visit v JOIN ticket t ON t.id = v.ticket_id
              WHERE v.expert_id = p.id AND v.status IN ('en_route', 'on_site')
              ORDER BY v.span_start LIMIT 1) AS visit
       FROM expert e JOIN person p ON p.id = e.person_id
      ORDER BY p.name`,
  );
  return rows;
};

export const readTicketsNow = async (pool: Pool): Promise<TicketNow[]> => {
  const { rows } = await pool.query<TicketNow>(
    `SELECT t.state AS ticket, p.name AS customer, v.name AS expert, v.window
       FROM ticket t JOIN person p ON p.id = t.customer_id
       LEFT JOIN LATERAL (
            SELECT x.name, json_build_object('start', (extract(epoch FROM v.window_start) * 1000)::float8,
                                             'end', (extract(epoch FROM v.window_end) * 1000)::float8) AS window
              FROM visit v JOIN person x ON x.id = v.expert_id
             WHERE v.ticket_id = t.id AND v.status IN ('confirmed', 'en_route', 'on_site')
             ORDER BY v.number DESC LIMIT 1) v ON true
      ORDER BY t.created_at DESC LIMIT ${MOST_TICKETS}`,
  );
  return rows;
};
