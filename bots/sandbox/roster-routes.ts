import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { PhoneBook } from './phone.ts';
import { perform, reachPhones } from './phone-routes.ts';
import { readInput, SandboxError } from './read-input.ts';
import type { TelegramControl } from './telegram/control-client.ts';

const whom = z.strictObject({ personId: z.uuid() });

/** Who has a phone on the page, and phones for more people of the city. `onChanged` tells whoever watches. */
export const addRosterRoutes = (
  app: FastifyInstance,
  telegram: TelegramControl | null,
  book: PhoneBook,
  timeZone: string,
  onChanged: () => void,
): void => {
  app.get('/sandbox/api/phones', async () => ({
    phones: telegram === null ? [] : await book.phones(),
    elsewhere: telegram === null,
    timeZone,
  }));
  app.get('/sandbox/api/neighbours', async () => ({
    neighbours: telegram === null ? [] : await book.neighbours(),
  }));
  app.post('/sandbox/api/phones', ({ body }) =>
    perform(async () => {
      reachPhones(telegram);
      const { personId } = readInput(whom, body);
      const phone = await book.give(personId);
      if (!phone) throw new SandboxError(404, 'There is nobody like that without a phone.');
      onChanged();
      return { phone };
    }),
  );
};
