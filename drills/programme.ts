import type { Drill } from './drill.ts';
import { drills } from './drills.ts';
import type { QueueKind } from './stage/queue-store.ts';
import { missingFor } from './stage/shapes.ts';

export interface Performance {
  readonly drill: Drill;
  readonly queue: QueueKind;
}

export interface Programme {
  readonly performances: readonly Performance[];
  /** Drills that were asked for in a breath with all others, and play on another queue only. */
  readonly leftOut: readonly Drill[];
}

export interface Wish {
  readonly names: readonly string[];
  readonly all: boolean;
  /** Undefined: PostgreSQL, which needs nothing installed, or what the named drill needs. */
  readonly queue: string | undefined;
}

const QUEUES: Readonly<Record<string, readonly QueueKind[]>> = {
  postgres: ['postgres'],
  redis: ['redis'],
  both: ['postgres', 'redis'],
};

/** What is to be played, queue by queue; throws, in plain words, where that can't be. */
export const planProgramme = ({ names, all, queue }: Wish): Programme => {
  const wanted = all ? drills : drills.filter(({ name }) => names.includes(name));
  const unknown = names.filter((name) => !drills.some((drill) => drill.name === name));
  if (unknown.length > 0) throw new Error(`There is no drill ${unknown.join(', ')}`);
  const given = queue === undefined ? undefined : QUEUES[queue];
  if (queue !== undefined && !given) throw new Error(`--queue ${queue}: it is redis, postgres or both`);
  const queues = given ?? (all ? ['postgres' as const] : (['postgres', 'redis'] as const));
  const performances = queues.flatMap((kind) =>
    wanted.filter((drill) => playsOn(drill, kind, given !== undefined || all)).map((drill) => ({ drill, queue: kind })),
  );
  const leftOut = wanted.filter((drill) => !performances.some((performance) => performance.drill === drill));
  if (!all && leftOut.length > 0)
    throw new Error(`${leftOut.map(({ name }) => name).join(', ')}: not on the queue ${queue}`);
  for (const kind of new Set(performances.map((performance) => performance.queue))) refuseIfMissing(kind);
  return { performances, leftOut };
};

/** Without a choice each plays once: on its own queue, or else on PostgreSQL. */
const playsOn = ({ only }: Drill, kind: QueueKind, isChosen: boolean): boolean =>
  isChosen ? only === undefined || only === kind : (only ?? 'postgres') === kind;

const refuseIfMissing = (queue: QueueKind): void => {
  const missing = missingFor(queue);
  if (missing.length > 0)
    throw new Error(
      `On ${queue} the drills play the production shape, and this machine has no ${missing.join(' and no ')}. ` +
        'Install it, or play with --queue postgres, which needs nothing.',
    );
};
