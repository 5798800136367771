import { z } from 'zod';
import type { Emulator } from '../emulator.ts';
import type { Refused } from '../people/outcomes.ts';

/** One thing the control API can do: what it takes, and what it does with an emulator. */
export interface Operation<Input extends z.ZodType, Output> {
  input: Input;
  run: (emulator: Emulator, input: z.output<Input>) => Output | Promise<Output>;
}

/** A misspelt field is an error: it would otherwise be a drill that tests nothing. */
type Strict<Shape extends z.ZodRawShape> = z.ZodObject<Shape, z.core.$strict>;

export function operation<Shape extends z.ZodRawShape, Output>(
  shape: Shape,
  run: (emulator: Emulator, input: z.output<Strict<Shape>>) => Output | Promise<Output>,
): Operation<Strict<Shape>, Output> {
  return { input: z.strictObject(shape), run };
}

export type Done<Output> = Exclude<Output, Refused>;

/** File content travels as base64; the typed client takes bytes. */
export const bytes = z
  .union([z.object({ base64: z.string() }), z.custom<Uint8Array>((value) => value instanceof Uint8Array)])
  .transform((value) => (value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(value.base64, 'base64')));

export const person = z.string().min(1);
export const channel = z.enum(['sms', 'whatsapp']);
/** E.164. */
export const number = z.string().regex(/^\+[1-9]\d{6,14}$/);
export const since = z.number().int().min(0).default(0);
export const timeoutMs = z.number().int().min(0).max(60_000).default(10_000);
