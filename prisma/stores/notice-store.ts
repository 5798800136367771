import type { ChatMessage, Message } from '../../core/dialogue/message.ts';
import type { Evidence } from '../../core/notify/evidence.ts';
import { type Rung, type Urgency, undeliveredTask } from '../../core/notify/ladder.ts';
import type { Foreseen, NoticeStore, TimelineEntry } from '../../core/ports/notice-store.ts';
import { Prisma } from '../generated/client.ts';
import type { BubbleChanges } from './bubble-changes.ts';
import type { WorkContext } from './transaction.ts';

interface RungRow extends Evidence, Omit<Rung, 'evidence'> {
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
const RUNGS = Prisma.sql`
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

/** `flush` writes what this work has said so far; `changes` are what it has changed. */
export const createNoticeStore = (
  { tx, now }: WorkContext,
  changes: BubbleChanges,
  flush: () => Promise<void>,
): NoticeStore => ({
  notice: async (noticeId) => {
    await flush();
    const rows = await tx.$queryRaw<RungRow[]>`
      ${RUNGS} WHERE m.id = ${noticeId} OR m.notice_id = ${noticeId} ORDER BY m.rung, m.seq`;
    const [first] = rows;
    return first?.messageId === noticeId
      ? { first: changes.asNow(bubbleOf(first)), urgency: first.urgency, rungs: rows.map(rungOf) }
      : null;
  },
  otherRungs: async (messageId) => {
    await flush();
    const rows = await tx.$queryRaw<RungRow[]>`
      ${RUNGS} JOIN chat_message own ON own.id = ${messageId} AND own.id <> m.id
       WHERE m.id = own.notice_id OR m.notice_id = coalesce(own.notice_id, own.id)
       ORDER BY m.seq`;
    return rows.map((row) => changes.asNow(bubbleOf(row))).filter(({ state }) => state === 'open');
  },
  noteTap: async (messageId) => {
    const [lost] = await tx.$queryRaw<Array<{ notice: string }>>`
      SELECT coalesce(m.notice_id, m.id) AS notice FROM chat_message m
       WHERE m.id = ${messageId} AND m.tapped_at IS NULL
         AND EXISTS (SELECT FROM task k
                      WHERE k.key = ${undeliveredTask('')} || coalesce(m.notice_id, m.id) AND k.closed_at IS NULL)`;
    changes.tap(messageId);
    return lost?.notice ?? null;
  },
  withdraw: async (messageId) => {
    await flush();
    const [taken] = await tx.$queryRaw<Array<{ back: boolean }>>`
      WITH back AS (
        UPDATE outbox SET status = 'dropped', error = 'withdrawn: said on another channel', parked_on = NULL,
               settled_at = clock_timestamp()
         WHERE seq IN (
           SELECT seq FROM outbox
            WHERE recipient = (SELECT contact_point_id::text FROM chat_message WHERE id = ${messageId})
              AND status = 'waiting' AND kind IN ('send', 'edit') AND payload->>'messageId' = ${messageId}
              AND (lease_until IS NULL OR lease_until <= clock_timestamp())
            ORDER BY seq FOR UPDATE SKIP LOCKED)
        RETURNING kind)
      SELECT EXISTS (SELECT FROM back WHERE kind = 'send') AS back`;
    return taken?.back ?? false;
  },
  foreseen: async (channels, until, ahead) => tx.$queryRaw<Foreseen[]>`
    SELECT DISTINCT ON (f.person_id) f.person_id::text AS "personId", f.role, f.ticket_id::text AS "ticketId",
           (extract(epoch FROM f.at) * 1000)::float8 AS at
      FROM (
        SELECT t.customer_id AS person_id, 'customer' AS role, t.id AS ticket_id, v.arrival - ${ahead} * interval '1 ms' AS at
          FROM visit v JOIN ticket t ON t.id = v.ticket_id WHERE v.status = 'confirmed'
        UNION ALL
        SELECT v.expert_id, 'expert', v.ticket_id, v.arrival - ${ahead} * interval '1 ms' FROM visit v WHERE v.status = 'confirmed'
        UNION ALL
        SELECT e.person_id, 'expert', NULL, to_timestamp(${until}::float8 / 1000) FROM expert e WHERE e.status = 'active') f
     WHERE f.at > to_timestamp(${now}::float8 / 1000) AND f.at <= to_timestamp(${until}::float8 / 1000)
       AND EXISTS (SELECT FROM contact_point p WHERE p.person_id = f.person_id AND p.channel = ANY(${[...channels]}::text[]))
     ORDER BY f.person_id, f.at`,
  timeline: async (personId, limit) => {
    await flush();
    const rows = await tx.$queryRaw<RungRow[]>`
      ${RUNGS} WHERE m.person_id = ${personId}::uuid ORDER BY m.seq DESC LIMIT ${limit}`;
    return rows.map((row) => entryOf({ ...row, ...changes.asNow(bubbleOf(row)) })).toReversed();
  },
});

const evidenceOf = ({ acceptedAt, deliveredAt, readAt, answeredAt, failedAt, failure }: RungRow): Evidence => ({
  acceptedAt,
  deliveredAt,
  readAt,
  answeredAt,
  failedAt,
  failure,
});

const rungOf = (row: RungRow): Rung => ({
  messageId: row.messageId,
  contactPointId: row.contactPointId,
  channel: row.channel,
  saidAt: row.saidAt,
  underWay: row.underWay,
  evidence: evidenceOf(row),
});

const bubbleOf = (row: RungRow): ChatMessage => {
  const { messageId: id, personId, contactPointId, cardKey, ticketId, message, state, platformRef } = row;
  return { id, personId, contactPointId, cardKey, ticketId, message, state, platformRef };
};

const entryOf = (row: RungRow): TimelineEntry => {
  const { messageId, noticeId, rung, urgency, channel, ticketCode, saidAt, message } = row;
  const { title = null, body } = message;
  return { messageId, noticeId, rung, urgency, channel, ticketCode, saidAt, title, body, evidence: evidenceOf(row) };
};
