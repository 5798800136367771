import { pageKey } from '../../core/desk/pages/desk-page.ts';
import { pageOfTask } from '../../core/desk/pages/page-of-task.ts';
import type { TaskStore } from '../../core/ports/timer-store.ts';
import type { DeskChanges } from './desk-changes.ts';
import { storableText } from './storable.ts';
import type { WorkContext } from './transaction.ts';

export const createTaskStore = ({ tx, ids, now }: WorkContext, desk: DeskChanges): TaskStore => ({
  open: async (key, ticketId, personId, why) => {
    const opened = await tx.$executeRaw`
      INSERT INTO task (id, key, ticket_id, person_id, why, opened_at)
      VALUES (${ids.uuid()}::uuid, ${key}, ${ticketId}::uuid, ${personId}::uuid, ${storableText(why)},
              to_timestamp(${now}::float8 / 1000))
      ON CONFLICT (key) WHERE closed_at IS NULL
        DO UPDATE SET why = excluded.why WHERE task.why <> excluded.why`;
    if (opened > 0) desk.touch(pageKey(pageOfTask({ key, ticketId, personId })));
  },
  close: async (key) => {
    const closed = await tx.task.updateManyAndReturn({
      where: { key, closedAt: null },
      data: { closedAt: new Date(now) },
      select: { key: true, ticketId: true, personId: true },
    });
    for (const task of closed) desk.touch(pageKey(pageOfTask(task)));
  },
});
