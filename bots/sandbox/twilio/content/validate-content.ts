import { z } from 'zod';
import type { ContentTypes } from './content-types.ts';

const body = z.string().min(1).max(1_024);
const title = z.string().min(1).max(20);

/** Twilio refuses what these types do not know. */
const types = z
  .strictObject({
    'twilio/text': z.strictObject({ body: z.string().min(1).max(1_600) }),
    'twilio/media': z.strictObject({ body: body.optional(), media: z.array(z.string().min(1)).min(1).max(10) }),
    'twilio/quick-reply': z.strictObject({
      body,
      actions: z
        .array(
          z.strictObject({
            title,
            id: z.string().min(1).max(200).optional(),
            type: z.literal('QUICK_REPLY').optional(),
          }),
        )
        .min(1)
        .max(10),
    }),
    'twilio/list-picker': z.strictObject({
      body,
      button: title,
      items: z
        .array(
          z.strictObject({
            item: z.string().min(1).max(24),
            id: z.string().min(1).max(200),
            description: z.string().max(72).optional(),
          }),
        )
        .min(1)
        .max(10),
    }),
    'twilio/call-to-action': z.strictObject({
      body,
      actions: z
        .array(
          z.discriminatedUnion('type', [
            z.strictObject({
              type: z.literal('URL'),
              title,
              url: z.string().min(1).max(2_000),
              id: z.string().optional(),
            }),
            z.strictObject({
              type: z.literal('PHONE_NUMBER'),
              title,
              phone: z.string().regex(/^\+[1-9]\d{6,14}$/),
              id: z.string().optional(),
            }),
          ]),
        )
        .min(1)
        .max(2),
    }),
  })
  .partial()
  .refine((given) => Object.keys(given).length > 0, 'at least one type is required');

const request = z.looseObject({
  friendly_name: z.string().max(64).nullish(),
  language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/),
  variables: z.record(z.string(), z.string()).nullish(),
  types,
});

export interface ContentRequest {
  friendlyName: string | null;
  language: string;
  variables: Record<string, string>;
  types: ContentTypes;
}

export interface ContentFlaw {
  /** 21658: too long. 20001: anything else. */
  code: number;
  message: string;
}

export function validateContent(given: unknown): ContentRequest | ContentFlaw {
  const parsed = request.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    const code = issue?.code === 'too_big' && issue.origin === 'string' ? 21658 : 20001;
    return { code, message: `Invalid Parameter: ${where} ${issue?.message ?? ''}`.trim() };
  }
  const { friendly_name: friendlyName, language, variables } = parsed.data;
  const repeated = sameItemTwice(parsed.data.types as ContentTypes);
  if (repeated !== null) return { code: 20001, message: repeated };
  return {
    friendlyName: friendlyName ?? null,
    language,
    variables: variables ?? {},
    // Absent keys only: zod writes them as possibly undefined.
    types: parsed.data.types as ContentTypes,
  };
}

/** WhatsApp refuses two buttons or items that look the same, or that answer the same. */
function sameItemTwice(given: ContentTypes): string | null {
  const actions = given['twilio/quick-reply']?.actions ?? [];
  const items = given['twilio/list-picker']?.items ?? [];
  const titles = actions.map((action) => action.title);
  const ids = [...actions.flatMap(({ id }) => id ?? []), ...items.map(({ id }) => id)];
  if (new Set(titles).size < titles.length) return 'Invalid Parameter: two buttons have the same title';
  return new Set(ids).size < ids.length ? 'Invalid Parameter: two items have the same id' : null;
}
