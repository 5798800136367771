import type { ChatMessage, Message } from '../../core/dialogue/message.ts';
import type { Evidence } from '../../core/notify/evidence.ts';
import type { Rung, Urgency } from '../../core/notify/ladder.ts';
import type { TimelineEntry } from '../../core/ports/notice-store.ts';
import { Prisma } from '../generated/client.ts';

/** One message of a notice, as it is read. */
export interface RungRow extends Evidence, Omit<Rung, 'evidence'> {
  readonly noticeId: string;
  readonly rung: number;
  readonly urgency: Urgency;
  readonly personId: string;
  readonly cardKey: string | null;
  readonly ticketId: string | null;
  readonly ticketCode: string | null;
  readonly message: Message;
  readonly state: ChatMessage['state'];
  readonly platformRef: string | null;
}

const at = (column: string): Prisma.Sql => Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::float8`);

/**
 * A message with what is known of it. Words of the person in that chat are a sign once the platform had taken the
 * message: what they wrote before that, they wrote without having seen it.
 */
export const RUNGS = Prisma.sql`
  SELECT m.id AS "messageId", coalesce(m.notice_id, m.id) AS "noticeId", m.rung, m.urgency,
         m.person_id::text AS "personId", m.contact_point_id::text AS "contactPointId", m.card_key AS "cardKey",
         m.ticket_id::text AS "ticketId", t.code AS "ticketCode", m.message, m.state, m.platform_ref AS "platformRef",
         p.channel, ${at('coalesce(m.said_at, m.created_at)')} AS "saidAt", ${at('m.accepted_at')} AS "acceptedAt",
         ${at('r.delivered_at')} AS "deliveredAt", ${at('r.read_at')} AS "readAt",
         ${at('coalesce(m.tapped_at, CASE WHEN p.last_inbound_at > m.accepted_at THEN p.last_inbound_at END)')} AS "answeredAt",
         ${at("CASE WHEN r.status = 'failed' THEN r.failed_at ELSE m.failed_at END")} AS "failedAt",
         CASE WHEN r.status = 'failed' THEN r.failure ELSE m.failure END AS failure,
         EXISTS (SELECT FROM outbox o
                  WHERE o.recipient = m.contact_point_id::text AND o.status = 'waiting' AND o.parked_on IS NULL
                    AND o.not_before IS NULL AND o.payload->>'messageId' = m.id
                    AND o.created_at > clock_timestamp() - interval '15 s') AS "underWay"
    FROM chat_message m
    JOIN contact_point p ON p.id = m.contact_point_id
    LEFT JOIN ticket t ON t.id = m.ticket_id
    LEFT JOIN delivery_receipt r ON r.channel = p.channel AND r.platform_ref = m.platform_ref`;

const evidenceOf = ({ acceptedAt, deliveredAt, readAt, answeredAt, failedAt, failure }: RungRow): Evidence => ({
  acceptedAt,
  deliveredAt,
  readAt,
  answeredAt,
  failedAt,
  failure,
});

export const rungOf = (row: RungRow): Rung => ({
  messageId: row.messageId,
  contactPointId: row.contactPointId,
  channel: row.channel,
  saidAt: row.saidAt,
  underWay: row.underWay,
  evidence: evidenceOf(row),
});

export const bubbleOf = (row: RungRow): ChatMessage => {
  const { messageId: id, personId, contactPointId, cardKey, ticketId, message, state, platformRef } = row;
  return { id, personId, contactPointId, cardKey, ticketId, message, state, platformRef };
};

export const entryOf = (row: RungRow): TimelineEntry => {
  const { messageId, noticeId, rung, urgency, channel, ticketCode, saidAt, message } = row;
  const { title = null, body } = message;
  return { messageId, noticeId, rung, urgency, channel, ticketCode, saidAt, title, body, evidence: evidenceOf(row) };
};
