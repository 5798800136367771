import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Fault, readFaults } from './faults.ts';
import { perform, readInput, SandboxError } from './read-input.ts';

const which = z.object({ id: z.string().max(60) });
const wanted = z.strictObject({ on: z.boolean() });

/** What can be broken on purpose. `onChanged` tells whoever watches. */
export const addFaultRoutes = (app: FastifyInstance, faults: readonly Fault[], onChanged: () => void): void => {
  const told = async (said: string | null) => {
    onChanged();
    return { said, faults: await readFaults(faults) };
  };
  app.get('/sandbox/api/faults', () => told(null));
  app.post('/sandbox/api/faults/:id', ({ params, body }) =>
    perform(async () => {
      const { id } = readInput(which, params);
      const { on } = readInput(wanted, body);
      const fault = faults.find((candidate) => candidate.id === id);
      if (!fault) throw new SandboxError(404, `Nothing here breaks in the way of "${id}".`);
      return told(await fault.set(on));
    }),
  );
  app.post('/sandbox/api/heal', () =>
    perform(async () => {
      for (const fault of faults) if (await fault.isOn()) await fault.set(false);
      return told(null);
    }),
  );
};
