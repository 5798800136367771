import type { z } from 'zod';
import { readInput } from '../read-input.ts';
import type { Phone } from './phone.ts';

/** Something that a person does in an app; the answer is for the page. */
export type Act = (phone: Phone, input: unknown) => Promise<unknown>;

/** What the body must be, and what is done with it; with the types of the two checked against each other, once. */
export const act =
  <Schema extends z.ZodType>(schema: Schema, run: (phone: Phone, input: z.output<Schema>) => Promise<unknown>): Act =>
  (phone, body) =>
    run(phone, readInput(schema, body));
