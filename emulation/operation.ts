import { z } from 'zod';
import { isRefused, type Refused } from './refused.ts';

/** One thing that a control API can do: what it takes, and what it does with an emulator. */
export interface Operation<Emulator, Input extends z.ZodType, Output> {
  input: Input;
  run: (emulator: Emulator, input: z.output<Input>) => Output | Promise<Output>;
}

/** A misspelt field is an error: it would otherwise be a drill that tests nothing. */
type Strict<Shape extends z.ZodRawShape> = z.ZodObject<Shape, z.core.$strict>;

export type Done<Output> = Exclude<Output, Refused>;

/** Makes operations on one kind of emulator. */
export const operationOn =
  <Emulator>() =>
  <Shape extends z.ZodRawShape, Output>(
    shape: Shape,
    run: (emulator: Emulator, input: z.output<Strict<Shape>>) => Output | Promise<Output>,
  ): Operation<Emulator, Strict<Shape>, Output> => ({ input: z.strictObject(shape), run });

/** File content travels as base64; the typed client takes bytes. */
export const bytes = z
  .union([z.object({ base64: z.string() }), z.custom<Uint8Array>((value) => value instanceof Uint8Array)])
  .transform((value) => (value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(value.base64, 'base64')));

export const since = z.number().int().min(0).default(0);
export const timeoutMs = z.number().int().min(0).max(60_000).default(10_000);

export type Performed = { status: 200; result: unknown } | { status: 400 | 404 | 409; error: string };

/** The table seen without its types, for names that come from outside; `parsed.data` fits its own operation. */
type AnyOperations<Emulator> = Record<string, Operation<Emulator, z.ZodType, unknown> | undefined>;

/** Runs an operation on input that came from outside: unknown names and wrong input are refusals too. */
export const performOn =
  <Emulator>(operations: object) =>
  async (emulator: Emulator, name: string, input: unknown): Promise<Performed> => {
    const found = Object.hasOwn(operations, name) ? (operations as AnyOperations<Emulator>)[name] : undefined;
    if (!found) return { status: 404, error: `there is no operation "${name}"` };
    const parsed = found.input.safeParse(input ?? {});
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { status: 400, error: `${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
    }
    const result = await found.run(emulator, parsed.data);
    return isRefused(result) ? { status: 409, error: result.refused } : { status: 200, result };
  };

/** As over HTTP: the result passes through JSON, so that nobody holds a part of the emulator's own state. */
export const performHere =
  <Emulator>(perform: (emulator: Emulator, name: string, input: unknown) => Promise<Performed>, emulator: Emulator) =>
  async (name: string, input: unknown): Promise<unknown> => {
    const performed = await perform(emulator, name, input);
    if (performed.status !== 200) throw new Error(`${name}: ${performed.error}`);
    return JSON.parse(JSON.stringify(performed.result ?? null)) as unknown;
  };
