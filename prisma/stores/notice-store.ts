import { undeliveredTask } from '../../core/notify/ladder.ts';
import type { NoticeStore } from '../../core/ports/notice-store.ts';
import type { BubbleChanges } from './bubble-changes.ts';
import { createForeseen } from './foreseen.ts';
import type { NewBubbles } from './new-bubbles.ts';
import { bubbleOf, entryOf, rungOf, type RungRow, RUNGS } from './notice-rungs.ts';
import type { WorkContext } from './transaction.ts';

export const createNoticeStore = (context: WorkContext, said: NewBubbles, changes: BubbleChanges): NoticeStore => ({
  notice: async (noticeId) => {
    await said.flush();
    const rows = await context.tx.$queryRaw<RungRow[]>`
      ${RUNGS} WHERE m.id = ${noticeId} OR m.notice_id = ${noticeId} ORDER BY m.rung, m.seq`;
    const [first] = rows;
    return first?.messageId === noticeId
      ? { first: changes.asNow(bubbleOf(first)), urgency: first.urgency, rungs: rows.map(rungOf) }
      : null;
  },
  otherRungs: async (messageId) => {
    await said.flush();
    const rows = await context.tx.$queryRaw<RungRow[]>`
      ${RUNGS} JOIN chat_message own ON own.id = ${messageId} AND own.id <> m.id
       WHERE m.id = own.notice_id OR m.notice_id = coalesce(own.notice_id, own.id)
       ORDER BY m.seq`;
    return rows.map((row) => changes.asNow(bubbleOf(row))).filter(({ state }) => state === 'open');
  },
  noteTap: async (messageId) => {
    const lost = await lostNotice(context, messageId);
    changes.tap(messageId);
    return lost;
  },
  withdraw: async (messageId) => {
    await said.flush();
    return takeBack(context, messageId);
  },
  foreseen: createForeseen(context),
  timeline: async (personId, limit) => {
    await said.flush();
    const rows = await context.tx.$queryRaw<RungRow[]>`
      ${RUNGS} WHERE m.person_id = ${personId}::uuid ORDER BY m.seq DESC LIMIT ${limit}`;
    return rows.map((row) => entryOf({ ...row, ...changes.asNow(bubbleOf(row)) })).toReversed();
  },
});

/** The notice that people were asked to call about, if nobody had tapped this message of it before. */
const lostNotice = async ({ tx }: WorkContext, messageId: string): Promise<string | null> => {
  const [lost] = await tx.$queryRaw<Array<{ notice: string }>>`
    SELECT coalesce(m.notice_id, m.id) AS notice FROM chat_message m
     WHERE m.id = ${messageId} AND m.tapped_at IS NULL
       AND EXISTS (SELECT FROM task k
                    WHERE k.key = ${undeliveredTask('')} || coalesce(m.notice_id, m.id) AND k.closed_at IS NULL)`;
  return lost?.notice ?? null;
};

/** True where the message itself had not left yet; what is being sent at this moment goes out. */
const takeBack = async ({ tx }: WorkContext, messageId: string): Promise<boolean> => {
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
};
