import { z } from 'zod';
import { operationOn } from '../../../../emulation/operation.ts';
import type { Emulator } from '../emulator.ts';

export const operation = operationOn<Emulator>();

/** Who acts, and where. */
export const actor = { user: z.string(), channel: z.string() };
