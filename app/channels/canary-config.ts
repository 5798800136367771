import { z } from 'zod';
import type { Channel } from '../../core/people/channel.ts';
import { optional } from './read-variables.ts';

/** Addresses of our own, to which Callout writes now and then to see whether messages arrive. */
export const canaryVariables = z.object({
  CANARY_TELEGRAM: optional(z.string().regex(/^-?\d+$/, 'is no chat id (digits)')),
  CANARY_SMS: optional(z.string().regex(/^\+[1-9]\d{6,14}$/, 'is no phone number (+ and digits)')),
  CANARY_WHATSAPP: optional(z.string().regex(/^\+[1-9]\d{6,14}$/, 'is no phone number (+ and digits)')),
});

export type Canaries = ReadonlyMap<Channel, string>;

export const readCanaries = (e: z.infer<typeof canaryVariables>): Canaries =>
  new Map([
    ...(e.CANARY_TELEGRAM === undefined ? [] : [['telegram', e.CANARY_TELEGRAM] as const]),
    ...(e.CANARY_SMS === undefined ? [] : [['sms', e.CANARY_SMS] as const]),
    ...(e.CANARY_WHATSAPP === undefined ? [] : [['whatsapp', e.CANARY_WHATSAPP] as const]),
  ]);
