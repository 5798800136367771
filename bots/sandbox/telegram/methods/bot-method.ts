import { z } from 'zod';
import { badRequest } from '../answers.ts';
import type { ApiAnswer } from '../bot-api-types.ts';
import type { Emulator } from '../emulator.ts';
import type { Upload } from '../request-params.ts';

export interface MethodCall {
  emulator: Emulator;
  uploads: Map<string, Upload>;
  hungUp: AbortSignal;
}

export interface BotMethod {
  name: string;
  run(call: MethodCall, values: Record<string, unknown>): Promise<ApiAnswer>;
}

/** A method of the Bot API: the first parameter that does not fit refuses the call in Telegram's words. */
export function botMethod<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  run: (call: MethodCall, params: z.output<z.ZodObject<Shape>>) => ApiAnswer | Promise<ApiAnswer>,
): BotMethod {
  const schema = z.object(shape);
  return {
    name,
    async run(call, values) {
      const parsed = schema.safeParse(values);
      if (parsed.success) return run(call, parsed.data);
      return badRequest(parsed.error.issues[0]?.message ?? 'wrong parameters');
    },
  };
}
