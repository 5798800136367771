import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { perform, readInput, SandboxError } from '../read-input.ts';
import type { PhoneBook } from './phone.ts';
import { NO_PHONES } from './phone-routes.ts';

const whom = z.strictObject({ personId: z.uuid() });

export interface Roster {
  readonly book: PhoneBook;
  /** The platforms are emulated elsewhere: no phones here. */
  readonly elsewhere: boolean;
  readonly timeZone: string;
}

/** Who has a phone on the page, and phones for more people of the city. `onChanged` tells whoever watches. */
export const addRosterRoutes = (
  app: FastifyInstance,
  { book, elsewhere, timeZone }: Roster,
  onChanged: () => void,
): void => {
  app.get('/sandbox/api/phones', async () => ({ phones: elsewhere ? [] : await book.phones(), elsewhere, timeZone }));
  app.get('/sandbox/api/neighbours', async () => ({ neighbours: elsewhere ? [] : await book.neighbours() }));
  app.post('/sandbox/api/phones', ({ body }) =>
    perform(async () => {
      if (elsewhere) throw new SandboxError(409, NO_PHONES);
      const { personId } = readInput(whom, body);
      const phone = await book.give(personId);
      if (!phone) throw new SandboxError(404, 'There is nobody like that without a phone.');
      onChanged();
      return { phone };
    }),
  );
};
