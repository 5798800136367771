import type { Instant } from '../../core/kernel/instant.ts';
import type { ChatEffect } from '../../core/ports/chat-store.ts';
import type { Reply } from '../../core/ports/turn-store.ts';
import { storableJson } from './storable.ts';
import type { WorkContext } from './transaction.ts';

/** How long the worker that wrote a reply may take to send it before the relay takes it over. */
const REPLY_LEASE_SECONDS = 15;

interface OutgoingRow {
  readonly id: string;
  /** Whose line it stands in: what is in one goes in the order of `seq`. */
  readonly recipient: string;
  readonly kind: ChatEffect['kind'];
  readonly payload: ChatEffect;
  readonly ticketId: string | null;
  readonly notBefore: Instant | null;
  readonly isReply: boolean;
}

export interface Outgoing {
  add(effect: ChatEffect, ticketId: string | null, options: { reply?: boolean; notBefore?: Instant }): void;
  /** Writes all in one statement; answers whom the caller has replies for. */
  flush(): Promise<readonly Reply[]>;
}

export const createOutgoing = (context: WorkContext): Outgoing => {
  const rows: OutgoingRow[] = [];
  return {
    add: (payload, ticketId, { reply = false, notBefore = null }: { reply?: boolean; notBefore?: Instant | null }) => {
      const { kind } = payload;
      const recipient = lineOf(payload);
      const isReply = reply && notBefore === null;
      rows.push({ id: context.ids.uuid(), recipient, kind, payload, ticketId, notBefore, isReply });
    },
    flush: async () => {
      if (rows.length === 0) return [];
      const leaseToken = context.ids.uuid();
      await insertRows(context, rows, leaseToken);
      const recipients = new Set(rows.flatMap(({ isReply, recipient }) => (isReply ? [recipient] : [])));
      return [...recipients].map((recipient) => ({ recipient, leaseToken }));
    },
  };
};

/** Everybody's messages stand in one line. A form can't wait behind them: it lives for seconds, and shows by itself. */
const lineOf = ({ kind, contactPointId }: ChatEffect): string =>
  kind === 'open_form' ? `${contactPointId} form` : contactPointId;

/** Wakes the relay where there is something for it; a message that was added by an earlier work tells its ticket itself. */
const insertRows = async (
  { tx, cause }: WorkContext,
  rows: readonly OutgoingRow[],
  leaseToken: string,
): Promise<void> => {
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO outbox (id, recipient, kind, payload, ticket_id, trace_id, not_before, lease_until, lease_token, parked_on)
      SELECT r.id, r.recipient, r.kind, r.payload,
             coalesce(r."ticketId", (SELECT m.ticket_id FROM chat_message m WHERE m.id = r.payload->>'messageId')),
             ${cause.traceId}, to_timestamp(r."notBefore" / 1000),
             CASE WHEN r."isReply" THEN clock_timestamp() + make_interval(secs => ${REPLY_LEASE_SECONDS}) END,
             CASE WHEN r."isReply" THEN ${leaseToken}::uuid END,
             -- Behind a line that stands aside it would only be in the way of those who look for something to send.
             (SELECT h.parked_on FROM outbox h
               WHERE h.recipient = r.recipient AND h.status = 'waiting' AND h.parked_on IS NOT NULL LIMIT 1)
        FROM ROWS FROM (jsonb_to_recordset(${storableJson(rows)}::jsonb) AS (
               id uuid, recipient text, kind text, payload jsonb, "ticketId" uuid, "notBefore" float8, "isReply" bool))
             WITH ORDINALITY AS r (id, recipient, kind, payload, "ticketId", "notBefore", "isReply", place)
       ORDER BY r.place)
    SELECT pg_notify('callout', 'outbox') WHERE ${rows.some(({ isReply }) => !isReply)}`;
};
