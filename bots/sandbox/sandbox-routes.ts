import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyError, FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { CityReader } from './city.ts';
import { addCityRoutes } from './city-routes.ts';
import { addClockRoutes } from './clock-routes.ts';
import { createWatchers, type Follow } from './event-stream.ts';
import { addFaultRoutes } from './fault-routes.ts';
import type { Fault } from './faults.ts';
import { followClock } from './follow-clock.ts';
import { followPhones } from './follow-phones.ts';
import { followSlack } from './follow-slack.ts';
import { followCity, followFaults, followRoster } from './follow-value.ts';
import { refuseOthers } from './loopback-only.ts';
import type { PhoneBook } from './phone.ts';
import { addPhoneActs, findPhone, perform, reachPhones } from './phone-routes.ts';
import { readPhone } from './phone-views.ts';
import { readInput, type SandboxError } from './read-input.ts';
import { addRosterRoutes } from './roster-routes.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import type { SlackControl } from './slack/control-client.ts';
import { addSlackRoutes } from './slack-routes.ts';
import type { TelegramControl } from './telegram/control-client.ts';

export interface SandboxRoutesOptions {
  /** Null where the emulated Telegram runs elsewhere. */
  readonly telegram: TelegramControl | null;
  /** Null where there is none, or it runs elsewhere. */
  readonly slack: SlackControl | null;
  /** What a person in Slack is to the product; null where nothing is known. */
  readonly roleInSlack?: (slackId: string) => string | null;
  readonly book: PhoneBook;
  readonly clock: SandboxClock;
  readonly city: CityReader;
  readonly faults: readonly Fault[];
  /** IANA zone in which the page shows the time. */
  readonly timeZone?: string;
}

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));
const resume = z.object({ after: z.coerce.number().int().min(0).default(0) });
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);
const file = z.object({ fileId: z.string().min(1).max(200) });

/** The page with the phones and what it lives on, for this machine alone. */
export const sandboxRoutes: FastifyPluginAsync<SandboxRoutesOptions> = async (app, options) => {
  const watchers = createWatchers();
  app.addHook('onRequest', refuseOthers);
  // Streams never end by themselves; the server would wait for them.
  app.addHook('preClose', () => Promise.resolve(watchers.end()));
  app.setErrorHandler<FastifyError | SandboxError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'The sandbox failed');
    return reply.code(status).send({ error: status === 500 ? 'Something broke: see the log.' : error.message });
  });

  await addPage(app);
  addClockRoutes(app, options.clock, () => watchers.lookAgain());
  addRosterRoutes(app, options.telegram, options.book, options.timeZone ?? 'Europe/Berlin', () => watchers.lookAgain());
  addPhoneRoutes(app, options);
  addCityRoutes(app, options.city);
  addSlackRoutes(app, options.slack, options.clock, options.roleInSlack ?? (() => null));
  addFaultRoutes(app, options.faults, () => watchers.lookAgain());
  app.get('/sandbox/api/events', (request, reply) => {
    // A browser that connects again by itself repeats the address, and says in the header what it has seen since.
    const seen = request.headers['last-event-id'];
    const { after } = readInput(resume, seen === undefined ? request.query : { after: seen });
    watchers.open(request, reply, followsFrom(options, after));
  });
};

/** What a build names by its content never changes; the page itself is asked for each time. */
const addPage = async (app: FastifyInstance): Promise<void> => {
  await app.register(staticFiles, { root: PAGE, prefix: '/sandbox/page/', cacheControl: false, index: false });
  if (existsSync(`${PAGE}assets`)) {
    const named = { root: `${PAGE}assets`, prefix: '/sandbox/page/assets/', maxAge: '1y', immutable: true };
    await app.register(staticFiles, { ...named, index: false, decorateReply: false });
  }
  app.get('/sandbox', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  app.get('/sandbox/', (_request, reply) => reply.redirect('/sandbox'));
};

const followsFrom = ({ telegram, slack, book, clock, city, faults }: SandboxRoutesOptions, after: number): Follow[] => [
  followClock(clock),
  followCity(city),
  followFaults(faults),
  ...(slack ? [followSlack(slack)] : []),
  ...(telegram ? [followRoster(book), followPhones(telegram, book, clock, after)] : []),
];

const addPhoneRoutes = (app: FastifyInstance, { telegram, book, clock }: SandboxRoutesOptions): void => {
  const phones = () => book.phones();
  app.get('/sandbox/api/phones/:id', async ({ params }) => {
    const reached = reachPhones(telegram);
    const phone = await findPhone(phones, params);
    return { phone, ...(await perform(() => readPhone(reached, clock, phone, 0))) };
  });
  app.get('/sandbox/api/commands', async () => perform(() => reachPhones(telegram).commands()));
  app.get('/sandbox/api/files/:fileId', async (request, reply) => {
    const reached = reachPhones(telegram);
    const { fileId } = readInput(file, request.params);
    const found = await perform(() => reached.downloadFile({ fileId }));
    // Sent by whoever holds a phone: nothing of it may run here.
    reply.type(SHOWN.has(found.mimeType) ? found.mimeType : 'application/octet-stream');
    return reply.header('cache-control', 'private, max-age=86400').send(Buffer.from(found.base64, 'base64'));
  });
  addPhoneActs(app, telegram, phones);
};
