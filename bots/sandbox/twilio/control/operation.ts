import { z } from 'zod';
import { operationOn } from '../../../../emulation/operation.ts';
import type { Emulator } from '../emulator.ts';

export const operation = operationOn<Emulator>();

export const person = z.string().min(1);
export const channel = z.enum(['sms', 'whatsapp']);
/** E.164. */
export const number = z.string().regex(/^\+[1-9]\d{6,14}$/);
