import type { Queryable } from '../prisma/stores/business-clock.ts';
import { replay } from '../core/kernel/machine.ts';
import { offerMachine } from '../core/offer/offer-machine.ts';
import type { OfferEvent } from '../core/offer/offer.ts';
import { ticketMachine } from '../core/ticket/ticket-machine.ts';
import type { TicketEvent } from '../core/ticket/ticket.ts';
import { visitMachine } from '../core/visit/visit-machine.ts';
import type { VisitEvent } from '../core/visit/visit.ts';

// What must be true whenever no work is under way, asked of the tables alone: it shares nothing with the use cases.

const ACTIVE = `('confirmed', 'en_route', 'on_site')`;

const waits = (key: string): string => `EXISTS (SELECT FROM timer w WHERE w.status = 'waiting' AND w.key = ${key})`;
const isTask = (key: string): string => `EXISTS (SELECT FROM task k WHERE k.closed_at IS NULL AND k.key = ${key})`;

/** Each selects what breaks its rule, as `what`. */
const RULES: Readonly<Record<string, string>> = {
  'an expert is in two places': `
    SELECT a.expert_id::text AS what FROM visit a JOIN visit b ON a.expert_id = b.expert_id AND a.id < b.id
     WHERE a.status IN ${ACTIVE} AND b.status IN ${ACTIVE} AND a.span_start < b.span_end AND b.span_start < a.span_end`,
  'a visit’s columns tell other times than its state': `
    SELECT id::text AS what FROM visit WHERE state->>'status' <> status
        OR (extract(epoch FROM span_start) * 1000)::int8 <> (state->'span'->>'start')::int8
        OR (extract(epoch FROM span_end) * 1000)::int8 <> (state->'span'->>'end')::int8`,
  'a ticket and its visit disagree': `
    SELECT t.id::text || ' ' || t.status AS what FROM ticket t
     WHERE CASE t.status WHEN 'scheduled' THEN ARRAY['confirmed', 'en_route'] WHEN 'in_progress' THEN ARRAY['on_site'] END
       IS DISTINCT FROM (SELECT CASE v.status WHEN 'on_site' THEN ARRAY['on_site'] ELSE ARRAY['confirmed', 'en_route'] END
                           FROM visit v WHERE v.ticket_id = t.id AND v.status IN ${ACTIVE}
                            AND t.state->>'visitId' = v.id::text)
        OR (t.status NOT IN ('scheduled', 'in_progress')
            AND EXISTS (SELECT FROM visit v WHERE v.ticket_id = t.id AND v.status IN ${ACTIVE}))`,
  'a visit was confirmed without a yes, and no manager gave it to its expert': `
    SELECT v.id::text AS what FROM visit v WHERE NOT EXISTS
      (SELECT FROM offer o WHERE o.status = 'accepted' AND o.state->>'visitId' = v.id::text AND o.expert_id = v.expert_id)
      AND NOT EXISTS (SELECT FROM event e WHERE e.type = 'ticket.assigned.v1' AND e.ticket_id = v.ticket_id
                         AND e.data->>'expertId' = v.expert_id::text)`,
  'an offer is open for a ticket that looks for nobody': `
    SELECT o.id::text AS what FROM offer o JOIN ticket t ON t.id = o.ticket_id
     WHERE o.status = 'open' AND t.status <> 'pending'`,
  'an offer stays open for ever': `
    SELECT id::text AS what FROM offer WHERE status = 'open' AND NOT ${waits(`'lapse_offer:' || id`)}`,
  'one expert has two open offers of one ticket': `
    SELECT ticket_id::text AS what FROM offer WHERE status = 'open' GROUP BY ticket_id, expert_id HAVING count(*) > 1`,
  'nobody looks for an expert any more': `
    SELECT id::text AS what FROM ticket t WHERE status = 'pending' AND NOT ${waits(`'next_round:' || t.id`)}
       AND NOT EXISTS (SELECT FROM offer o WHERE o.ticket_id = t.id AND o.status = 'open')`,
  'nobody looks after a hold': `
    SELECT t.id::text || ' ' || (h->>'kind') AS what FROM ticket t, jsonb_array_elements(t.state->'holds') h
     WHERE t.status = 'incomplete' AND NOT ${waits(`'lapse_hold:' || t.id || ':' || (h->>'kind')`)}
       AND NOT ${waits(`'expire_ticket:' || t.id`)}`,
  'nobody waits for the expert’s next step': `
    SELECT v.id::text || ' ' || v.status AS what FROM visit v, LATERAL (SELECT CASE v.status
             WHEN 'confirmed' THEN 'departure' WHEN 'en_route' THEN 'arrival' ELSE 'end' END AS step) s
     WHERE v.status IN ${ACTIVE} AND NOT ${isTask(`'silence:' || v.id || ':' || s.step`)}
       AND NOT ${waits(`'watch_silence:' || v.id || ':' || s.step || ':people'`)}`,
  'a finished ticket never closes': `
    SELECT id::text AS what FROM ticket t WHERE status IN ('resolved', 'irreparable')
       AND NOT ${waits(`'close_ticket:' || t.id`)}`,
  // That somebody hears of the end is seen to.
  'a ticket that has ended still waits for something': `
    SELECT t.id::text || ' ' || w.key AS what FROM ticket t JOIN timer w ON w.ticket_id = t.id AND w.status = 'waiting'
     WHERE t.status IN ('cancelled', 'expired', 'closed') AND w.action->>'kind' <> 'climb_ladder'`,
  'people have a task that settled itself': `
    SELECT k.key AS what FROM task k JOIN ticket t ON t.id = k.ticket_id
     WHERE k.closed_at IS NULL AND ((k.key LIKE 'hold:%' AND t.status <> 'incomplete')
        OR (k.key LIKE 'silence:%' AND t.status NOT IN ('scheduled', 'in_progress')))`,
  'a timer is given up': `SELECT key || ' ' || error AS what FROM timer WHERE status = 'dead'`,
};

/** The rules that are broken, with what breaks them; empty is good. */
const brokenInvariants = async (db: Queryable): Promise<readonly string[]> => {
  const parts = Object.entries(RULES).map(([rule, sql]) => `SELECT '${rule}: ' || what AS broken FROM (${sql}) r`);
  const { rows } = await db.query<{ broken: string }>(parts.join('\nUNION ALL\n'));
  return [...rows.map(({ broken }) => broken), ...(await tornHistories(db))];
};

/** Fails the test that left something broken behind. */
export const assertInvariants = async (db: Queryable): Promise<void> => {
  const broken = await brokenInvariants(db);
  if (broken.length > 0) throw new Error(`Broken:\n${broken.join('\n')}`);
};

interface Subject {
  readonly id: string;
  readonly subject: 'ticket' | 'visit' | 'offer';
  readonly state: unknown;
  readonly events: readonly unknown[];
}

/** A state that its own events don't lead to: they were not committed together. */
const tornHistories = async (db: Queryable): Promise<readonly string[]> => {
  const { rows } = await db.query<Subject>(`
    SELECT s.id, s.subject, s.state,
           (SELECT jsonb_agg(jsonb_build_object('type', e.type) || e.data ORDER BY e.seq) FROM event e
             WHERE e.subject = s.subject AND e.subject_id = s.id) AS events
      FROM (SELECT id, 'ticket' AS subject, state FROM ticket
            UNION ALL SELECT id, 'visit', state FROM visit
            UNION ALL SELECT id, 'offer', state FROM offer) s`);
  return rows.filter(isTorn).map(({ id, subject }) => `the history of a ${subject} does not lead to its state: ${id}`);
};

const isTorn = ({ subject, state, events }: Subject): boolean => sorted(replayed(subject, events)) !== sorted(state);

const replayed = (subject: Subject['subject'], events: readonly unknown[]): unknown => {
  switch (subject) {
    case 'ticket':
      return replay(ticketMachine, null, events as TicketEvent[]);
    case 'visit':
      return replay(visitMachine, null, events as VisitEvent[]);
    case 'offer':
      return replay(offerMachine, null, events as OfferEvent[]);
  }
};

/** PostgreSQL keeps the keys of a document in an order of its own. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
