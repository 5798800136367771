import type { FastifyInstance } from 'fastify';
import { addControlRoutes as addRoutes } from '../../../emulation/control-routes.ts';
import { perform } from './control/operations.ts';
import type { Emulator } from './emulator.ts';

const readable = [
  { url: '/control/settings', operation: 'settings' },
  { url: '/control/people', operation: 'people' },
  { url: '/control/people/:person', operation: 'history' },
  { url: '/control/people/:person/screen', operation: 'screen' },
  { url: '/control/people/:person/wait', operation: 'waitForPerson' },
  { url: '/control/messages', operation: 'messages' },
  { url: '/control/templates', operation: 'templates' },
  { url: '/control/calls', operation: 'calls' },
  { url: '/control/deliveries', operation: 'deliveries' },
  { url: '/control/webhooks', operation: 'webhooks' },
  { url: '/control/alerts', operation: 'alerts' },
  { url: '/control/faults', operation: 'faults' },
];

export function addControlRoutes(app: FastifyInstance, emulator: Emulator): void {
  addRoutes(app, {
    perform: (name, input) => perform(emulator, name, input),
    readable,
    numbers: [],
    listeners: emulator.listeners,
    seq: () => emulator.world.seq,
  });
}
