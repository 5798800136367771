import type { FastifyInstance } from 'fastify';
import { addControlRoutes as addRoutes } from '../../../emulation/control-routes.ts';
import { perform } from './control/operations.ts';
import type { Emulator } from './emulator.ts';

const readable = [
  { url: '/control/status', operation: 'status' },
  { url: '/control/chats', operation: 'chats' },
  { url: '/control/chats/:chat', operation: 'history' },
  { url: '/control/chats/:chat/wait', operation: 'waitForChat' },
  { url: '/control/users', operation: 'users' },
  { url: '/control/calls', operation: 'calls' },
  { url: '/control/deliveries', operation: 'deliveries' },
  { url: '/control/presses', operation: 'presses' },
  { url: '/control/faults', operation: 'faults' },
];

export function addControlRoutes(app: FastifyInstance, emulator: Emulator): void {
  addRoutes(app, {
    perform: (name, input) => perform(emulator, name, input),
    readable,
    numbers: ['chat', 'user', 'messageId', 'updateId'],
    listeners: emulator.listeners,
    seq: () => emulator.world.seq,
  });
}
