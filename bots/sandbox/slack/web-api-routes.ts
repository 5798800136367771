import type { FastifyInstance } from 'fastify';
import type { Emulator } from './emulator.ts';

export function addWebApiRoutes(_app: FastifyInstance, _emulator: Emulator): void {}
