import type { z } from 'zod';
import type { Done, Operation } from './operation.ts';

/** Bytes may be given as such; everything else is JSON. */
type Input<One extends { input: z.ZodType }> = z.input<One['input']>;

type OptionalInput<One extends { input: z.ZodType }> =
  Record<string, never> extends Input<One> ? [input?: Input<One>] : [input: Input<One>];

/** Each operation of a table as whoever drives the emulator calls it. */
export type ControlCalls<Operations extends Record<keyof Operations, Operation<never, z.ZodType, unknown>>> = {
  [Name in keyof Operations]: (
    ...input: OptionalInput<Operations[Name]>
  ) => Promise<Done<Awaited<ReturnType<Operations[Name]['run']>>>>;
};
