import type { FastifyInstance } from 'fastify';
import type { Emulator } from '../emulator.ts';

export function addSocketMode(_app: FastifyInstance, _emulator: Emulator): void {}
export function disconnectSockets(
  _emulator: Emulator,
  _reason: 'warning' | 'refresh_requested' | 'link_disabled' | 'cut',
): { disconnected: number } {
  return { disconnected: 0 };
}
