import type { TaskStore } from '../../core/ports/timer-store.ts';
import { storableText } from './storable.ts';
import type { WorkContext } from './transaction.ts';

export const createTaskStore = ({ tx, ids, now }: WorkContext): TaskStore => ({
  open: async (key, ticketId, personId, why) => {
    await tx.$executeRaw`
      INSERT INTO task (id, key, ticket_id, person_id, why, opened_at)
      VALUES (${ids.uuid()}::uuid, ${key}, ${ticketId}::uuid, ${personId}::uuid, ${storableText(why)},
              to_timestamp(${now}::float8 / 1000))
      ON CONFLICT (key) WHERE closed_at IS NULL DO NOTHING`;
  },
  close: async (key) => {
    await tx.task.updateMany({ where: { key, closedAt: null }, data: { closedAt: new Date(now) } });
  },
});
