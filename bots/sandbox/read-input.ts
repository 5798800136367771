import type { z } from 'zod';

/** Said to whoever called, with the status that Fastify reads from an error. */
export class SandboxError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** What came from outside, in the shape we asked for, or a 400 that says which field was wrong. */
export const readInput = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new SandboxError(400, `${where === '' ? '' : `${where}: `}${issue?.message ?? 'wrong input'}`);
};

/** What the person's app would not allow is told in its own words; an emulator out of reach is another matter. */
export const perform = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof SandboxError) throw error;
    if (error instanceof TypeError) throw new SandboxError(502, 'The emulated platform does not answer.');
    throw new SandboxError(409, error instanceof Error ? error.message.replace(/^\w+: /, '') : String(error));
  }
};
