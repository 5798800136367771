import type { OpenTask } from '../../core/desk/pages/desk-glance.ts';
import type { DeskStore } from '../../core/ports/desk-store.ts';
import type { Prisma, Task } from '../generated/client.ts';
import type { Transaction, WorkContext } from './transaction.ts';

/** What people have to do, with the name of whom it is about. */
export const createDeskTasks = ({
  tx,
}: WorkContext): Pick<DeskStore, 'tasksOf' | 'tasksAbout' | 'task' | 'taskById'> => ({
  tasksOf: (ticketId) => openTasks(tx, { ticketId }),
  tasksAbout: (personId) => openTasks(tx, { personId, ticketId: null }),
  task: async (key) => {
    const row = await tx.task.findFirst({ where: { key }, orderBy: [{ openedAt: 'desc' }, { id: 'desc' }] });
    return row ? firstOf(await named(tx, [row])) : null;
  },
  taskById: async (id) => {
    const row = await tx.task.findUnique({ where: { id } });
    return row ? firstOf(await named(tx, [row])) : null;
  },
});

const OLDEST_TASK_FIRST: Prisma.TaskOrderByWithRelationInput[] = [{ openedAt: 'asc' }, { id: 'asc' }];

export const openTasks = async (
  tx: Transaction,
  where: Prisma.TaskWhereInput,
  limit: number = EVERY_TASK,
): Promise<readonly OpenTask[]> => {
  const rows = await tx.task.findMany({ where: { ...where, closedAt: null }, orderBy: OLDEST_TASK_FIRST, take: limit });
  return named(tx, rows);
};

const named = async (tx: Transaction, rows: readonly Task[]): Promise<readonly OpenTask[]> => {
  const ids = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
  const people = ids.length === 0 ? [] : await tx.person.findMany({ where: { id: { in: ids } } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => taskOf(row, names.get(row.personId ?? '') ?? null));
};

const firstOf = (tasks: readonly OpenTask[]): OpenTask | null => tasks[0] ?? null;

/** More than anybody reads of one ticket or person. */
const EVERY_TASK = 100;

const taskOf = ({ id, key, ticketId, personId, why, openedAt, closedAt }: Task, person: string | null): OpenTask => ({
  id,
  key,
  ticketId,
  personId,
  person,
  why,
  openedAt: openedAt.getTime(),
  closedAt: closedAt?.getTime() ?? null,
});
