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
import { followHealth, type HealthReader } from './follow-health.ts';
import { followSlack } from './follow-slack.ts';
import { followCity, followFaults, followRoster } from './follow-value.ts';
import { refuseOthers } from './loopback-only.ts';
import { followPhones } from './phones/follow-phones.ts';
import type { PhoneBook } from './phones/phone.ts';
import { addPhoneRoutes, platformsOnPhones } from './phones/phone-routes.ts';
import { BEGINNING, type Cursor, readCursor } from './phones/read-changes.ts';
import { addRosterRoutes } from './phones/roster-routes.ts';
import { readInput, SandboxError } from './read-input.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import type { SlackControl } from './slack/control-client.ts';
import { addSlackRoutes } from './slack-routes.ts';
import type { TelegramControl } from './telegram/control-client.ts';
import type { TwilioControl } from './twilio/control-client.ts';

export interface SandboxRoutesOptions {
  /** Null where the emulated Telegram runs elsewhere. */
  readonly telegram: TelegramControl | null;
  /** WhatsApp and SMS; null where there is none, or it runs elsewhere. */
  readonly twilio: TwilioControl | null;
  /** Null where there is none, or it runs elsewhere. */
  readonly slack: SlackControl | null;
  /** What a person in Slack is to the product; null where nothing is known. */
  readonly roleInSlack?: (slackId: string) => string | null;
  readonly book: PhoneBook;
  readonly clock: SandboxClock;
  readonly city: CityReader;
  readonly faults: readonly Fault[];
  readonly health: HealthReader;
  /** IANA zone in which the page shows the time. */
  readonly timeZone?: string;
}

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));
const resume = z.object({ after: z.string().max(40).optional() });

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
  const elsewhere = options.telegram === null && options.twilio === null;
  const roster = { book: options.book, elsewhere, timeZone: options.timeZone ?? 'Europe/Berlin' };
  addRosterRoutes(app, roster, () => watchers.lookAgain());
  addPhoneRoutes(app, options, options.book, options.clock);
  addCityRoutes(app, options.city);
  addSlackRoutes(app, options.slack, options.clock, options.roleInSlack ?? (() => null));
  addFaultRoutes(app, options.faults, () => watchers.lookAgain());
  app.get('/sandbox/api/events', (request, reply) => {
    // A browser that connects again by itself repeats the address, and says in the header what it has seen since.
    const seen = request.headers['last-event-id'];
    const { after } = readInput(resume, seen === undefined ? request.query : { after: seen });
    watchers.open(request, reply, followsFrom(options, after === undefined ? BEGINNING : knownOf(after)));
  });
};

const knownOf = (after: string): Cursor => {
  const known = readCursor(after);
  if (!known) throw new SandboxError(400, 'after: is no place in the stream');
  return known;
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

const followsFrom = (options: SandboxRoutesOptions, after: Cursor): Follow[] => {
  const { slack, book, clock, city, faults, health } = options;
  const platforms = platformsOnPhones(options, clock);
  return [
    followClock(clock),
    followCity(city),
    followFaults(faults),
    followHealth(health),
    ...(slack ? [followSlack(slack)] : []),
    ...(platforms.length > 0 ? [followRoster(book), followPhones(platforms, book, after)] : []),
  ];
};
