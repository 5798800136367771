import type { OpenTask } from '../../desk/pages/desk-glance.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import { personTask, stopWaiting } from './ask-for-person.ts';

/** Somebody at the desk has seen to it. Whoever waited for a person waits no more. */
export const finishTask = async (work: Work, { key, personId, closedAt }: OpenTask): Promise<Result<null>> => {
  if (closedAt !== null) return refuse('task_done');
  if (personId !== null && key === personTask(personId)) await stopWaiting(work, personId);
  else await work.tasks.close(key);
  return ok(null);
};
