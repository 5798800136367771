import type { DeskRoom } from '../../core/desk/pages/desk-page.ts';
import { minutes, seconds, type Duration } from '../../core/kernel/instant.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { roomClosedKey } from '../../core/desk/pages/room-closed-key.ts';
import { backoff } from '../failures/backoff.ts';
import { redact } from '../failures/describe-error.ts';
import type { DeskOptions } from './desk-options.ts';

/** Rooms in which nothing can be written: whoever leads says so once, and tries again calmly. */
export interface ClosedRooms {
  /** The platform lets us write nothing there; for how long to leave it alone. */
  shut(room: DeskRoom, why: string): Promise<Duration>;
  /** Something was written there. */
  open(room: DeskRoom): Promise<void>;
}

const FIRST_REST: Duration = seconds(5);
const LONGEST_REST: Duration = minutes(1);

export const createClosedRooms = ({ unitOfWork, log }: Pick<DeskOptions, 'unitOfWork' | 'log'>): ClosedRooms => {
  const failures = new Map<DeskRoom, number>();
  /** Whoever led before may have said that a room is closed. */
  const knownToBeOpen = new Set<DeskRoom>();
  return {
    async shut(room, why) {
      const failed = (failures.get(room) ?? 0) + 1;
      failures.set(room, failed);
      knownToBeOpen.delete(room);
      if (failed === 1) {
        log.error({ room, why: redact(why) }, 'Nothing can be written in a room of the desk: its pages wait');
        await openTask(unitOfWork, room, why);
      }
      return backoff(failed, FIRST_REST, LONGEST_REST);
    },
    async open(room) {
      const isNews = failures.delete(room);
      if (knownToBeOpen.has(room)) return;
      knownToBeOpen.add(room);
      await closeTask(unitOfWork, room);
      if (isNews) log.info({ room }, 'A room of the desk is open again');
    },
  };
};

const CAUSE = { actor: { kind: 'system', why: 'desk' }, traceId: 'desk', inboxId: null } as const;

const openTask = (unitOfWork: UnitOfWork, room: DeskRoom, why: string): Promise<void> =>
  unitOfWork.run(CAUSE, (work) => work.tasks.open(roomClosedKey(room), null, null, redact(why)));

const closeTask = (unitOfWork: UnitOfWork, room: DeskRoom): Promise<void> =>
  unitOfWork.run(CAUSE, async ({ desk, tasks }) => {
    const task = await desk.task(roomClosedKey(room));
    if (task?.closedAt === null) await tasks.close(roomClosedKey(room));
  });
