import { performOn } from '../../../../emulation/operation.ts';
import type { Emulator } from '../emulator.ts';
import { faultOperations } from './fault-operations.ts';
import { historyOperations } from './history-operations.ts';
import { peopleOperations } from './people-operations.ts';
import { screenOperations } from './screen-operations.ts';
import { teamOperations } from './team-operations.ts';

/** Everything the control API can do, by name: over HTTP, in process and in the typed client alike. */
const operations = {
  ...teamOperations,
  ...peopleOperations,
  ...screenOperations,
  ...historyOperations,
  ...faultOperations,
};

export type Operations = typeof operations;

/** Runs an operation on input that came from outside. */
export const perform = performOn<Emulator>(operations);
