import { performOn } from '../../../../emulation/operation.ts';
import type { Emulator } from '../emulator.ts';
import { accountOperations } from './account-operations.ts';
import { faultOperations } from './fault-operations.ts';
import { historyOperations } from './history-operations.ts';
import { peopleOperations } from './people-operations.ts';

/** Everything the control API can do, by name: over HTTP, in process and in the typed client alike. */
const operations = {
  ...accountOperations,
  ...peopleOperations,
  ...historyOperations,
  ...faultOperations,
};

export type Operations = typeof operations;

/** Runs an operation on input that came from outside. */
export const perform = performOn<Emulator>(operations);
