import type { z } from 'zod';
import type { Emulator } from '../emulator.ts';
import { isRefused } from '../people/outcomes.ts';
import { accountOperations } from './account-operations.ts';
import { faultOperations } from './fault-operations.ts';
import { historyOperations } from './history-operations.ts';
import type { Done, Operation } from './operation.ts';
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

export type Performed = { status: 200; result: unknown } | { status: 400 | 404 | 409; error: string };

/** The table seen without its types, for names that come from outside; `parsed.data` fits its own operation. */
type AnyOperations = Record<string, Operation<z.ZodType, unknown> | undefined>;

/** Runs an operation on input that came from outside: unknown names and wrong input are refusals too. */
export async function perform(emulator: Emulator, name: string, input: unknown): Promise<Performed> {
  const found = Object.hasOwn(operations, name) ? (operations as unknown as AnyOperations)[name] : undefined;
  if (!found) return { status: 404, error: `there is no operation "${name}"` };
  const parsed = found.input.safeParse(input ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { status: 400, error: `${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
  }
  const result = await found.run(emulator, parsed.data);
  return isRefused(result) ? { status: 409, error: result.refused } : { status: 200, result };
}
