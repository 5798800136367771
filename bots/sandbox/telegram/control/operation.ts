import { z } from 'zod';
import { operationOn } from '../../../../emulation/operation.ts';
import type { Emulator } from '../emulator.ts';

export const operation = operationOn<Emulator>();

/** Who acts, and where: without `chat`, in the private chat with the bot. */
export const actor = { user: z.number().int(), chat: z.number().int().optional() };
