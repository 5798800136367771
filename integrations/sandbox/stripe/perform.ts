import type { Performed } from '../../../emulation/operation.ts';
import type { Emulator } from './emulator.ts';
import { Impossible, inputs, type OperationName, operations } from './operations.ts';

const isOperation = (name: string): name is OperationName => Object.hasOwn(operations, name);

/** Looks at the input and does it: 400 for a wrong input, 404 for no such operation, 409 for what can't be. */
export const perform = async (emulator: Emulator, name: string, input: unknown): Promise<Performed> => {
  if (!isOperation(name)) return { status: 404, error: `there is no operation ${name}` };
  const read = inputs[name].safeParse(input ?? {});
  if (!read.success) return { status: 400, error: read.error.message };
  try {
    // Each operation takes what its own schema has just let through.
    const run = operations[name] as (emulator: Emulator, input: unknown) => unknown;
    return { status: 200, result: await run(emulator, read.data) };
  } catch (error) {
    if (error instanceof Impossible) return { status: 409, error: error.message };
    throw error;
  }
};
