import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CityReader } from './city.ts';
import { readInput, SandboxError } from './read-input.ts';

const which = z.object({ code: z.string().regex(/^T-[0-9A-Z]{5}$/, 'is no ticket code, such as T-7K3QX') });

/** Who is where, which tickets there are, and what happened to each. */
export const addCityRoutes = (app: FastifyInstance, city: CityReader): void => {
  app.get('/sandbox/api/city', () => city.read());
  app.get('/sandbox/api/tickets', async () => ({ tickets: (await city.read()).tickets }));
  app.get('/sandbox/api/tickets/:code/story', async ({ params }) => {
    const { code } = readInput(which, params);
    const told = await city.story(code);
    if (!told) throw new SandboxError(404, `There is no ticket ${code}.`);
    return told;
  });
};
