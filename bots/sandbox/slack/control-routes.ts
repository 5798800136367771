import type { FastifyInstance } from 'fastify';
import { addControlRoutes as addRoutes } from '../../../emulation/control-routes.ts';
import { perform } from './control/operations.ts';
import type { Emulator } from './emulator.ts';

const readable = [
  { url: '/control/settings', operation: 'settings' },
  { url: '/control/users', operation: 'users' },
  { url: '/control/users/:user/modal', operation: 'modal' },
  { url: '/control/users/:user/home', operation: 'home' },
  { url: '/control/users/:user/ephemerals', operation: 'ephemerals' },
  { url: '/control/channels', operation: 'channels' },
  { url: '/control/channels/:channel', operation: 'history' },
  { url: '/control/channels/:channel/threads/:threadTs', operation: 'thread' },
  { url: '/control/channels/:channel/wait', operation: 'waitForChannel' },
  { url: '/control/calls', operation: 'calls' },
  { url: '/control/deliveries', operation: 'deliveries' },
  { url: '/control/faults', operation: 'faults' },
];

export function addControlRoutes(app: FastifyInstance, emulator: Emulator): void {
  addRoutes(app, {
    perform: (name, input) => perform(emulator, name, input),
    readable,
    numbers: ['id'],
    listeners: emulator.listeners,
    seq: () => emulator.world.seq,
  });
}
