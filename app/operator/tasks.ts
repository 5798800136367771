import { closeTask, listTasks, type TaskLine } from '../../prisma/operator/tasks.ts';
import type { Desk } from './desk.ts';
import { tellMoment } from './moment.ts';
import { OperatorError } from './operator-error.ts';
import type { Paint } from './paint.ts';
import { table } from './table.ts';

export const showTasks = ({ pool }: Desk, all: boolean): Promise<readonly TaskLine[]> => listTasks(pool, all);

export const finishTask = async ({ pool }: Desk, id: string): Promise<{ done: string }> => {
  if (await closeTask(pool, id)) return { done: id };
  throw new OperatorError('no_such_task', `There is no open task ${id}. \`tasks\` lists them.`);
};

export const tellTasks = (tasks: readonly TaskLine[], paint: Paint): string =>
  tasks.length === 0
    ? paint.green('No task is open.\n')
    : table(
        ['id', 'opened', 'ticket', 'why', ''],
        tasks.map(({ id, openedAt, ticket, why, closedAt }) => [
          id,
          tellMoment(openedAt),
          ticket ?? '',
          why.replaceAll('_', ' '),
          closedAt === null ? '' : paint.dim(`done ${tellMoment(closedAt)}`),
        ]),
        paint,
      );

export const tellFinished = ({ done }: { done: string }): string => `Done: ${done}.\n`;
