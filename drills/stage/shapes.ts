import { findProgram } from '../../jobs/queue/testing/find-program.ts';
import type { Drill } from '../drill.ts';
import type { Shape } from './cluster.ts';
import type { QueueKind } from './queue-store.ts';

/** On Redis everything runs as in production: two of each process, with a balancer in front. */
export const shapeFor = ({ cluster }: Drill, queue: QueueKind): Shape => {
  if (queue === 'redis') return { queue, kinds: ['web', 'web', 'worker', 'worker'] };
  return { queue, kinds: cluster === 'shared' ? ['all-in-one'] : ['web', 'worker'] };
};

const NEEDED: Readonly<Record<QueueKind, readonly string[]>> = { postgres: [], redis: ['redis-server', 'haproxy'] };

/** The programs that this machine lacks for it. */
export const missingFor = (queue: QueueKind): readonly string[] =>
  NEEDED[queue].filter((program) => findProgram(program) === null);
