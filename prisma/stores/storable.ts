import type { Prisma } from '../generated/client.ts';

/** What PostgreSQL refuses in text and in jsonb: the NUL character, and halves of a surrogate pair (cut emoji). */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** Chats send whatever they like; what cannot be stored becomes the replacement character. */
export const storableText = (text: string): string => text.replaceAll(UNSTORABLE, '\uFFFD');

/** JSON for a `jsonb` parameter of hand-written SQL. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storableText(part) : part));

/** The same for Prisma's own queries, which write the JSON themselves. */
export const toDocument = (value: unknown): Prisma.InputJsonValue =>
  JSON.parse(storableJson(value)) as Prisma.InputJsonValue;
