import type { z } from 'zod';
import { type Done, performOn } from '../../../../emulation/operation.ts';
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

type Operations = typeof operations;
export type OperationName = keyof Operations;

/** Bytes may be given as such; everything else is JSON. */
export type OperationInput<Name extends OperationName> = z.input<Operations[Name]['input']>;
export type OperationResult<Name extends OperationName> = Done<Awaited<ReturnType<Operations[Name]['run']>>>;

/** Runs an operation on input that came from outside. */
export const perform = performOn<Emulator>(operations);
