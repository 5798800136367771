import { z } from 'zod';

/** What Twilio sends: named texts. Whatever is no text counts as absent. */
export type Form = Readonly<Record<string, string | undefined>>;

const formSchema = z.record(z.string(), z.unknown());

/** Null for what is no form at all. The inbox gives back what was put there, as JSON. */
export const readForm = (raw: unknown): Form | null => {
  if (Array.isArray(raw)) return null;
  const parsed = formSchema.safeParse(raw);
  if (!parsed.success) return null;
  const texts = Object.entries(parsed.data).filter(([, value]) => typeof value === 'string');
  // Without a prototype, so that a field called like one of its properties is just absent.
  return Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(texts));
};
