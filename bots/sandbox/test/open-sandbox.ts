import fastify, { type FastifyInstance } from 'fastify';
import type { City, CityReader } from '../city.ts';
import { queueFault } from '../faults.ts';
import type { Phone, PhoneBook } from '../phones/phone.ts';
import type { SandboxClock } from '../sandbox-clock.ts';
import type { HealthReader } from '../follow-health.ts';
import { sandboxRoutes, type SandboxRoutesOptions } from '../sandbox-routes.ts';
import { telegramFaults } from '../telegram-faults.ts';
import { startTelegramEmulator } from '../telegram/start-telegram-emulator.ts';
import { startTwilioEmulator, type TwilioEmulator } from '../twilio/start-twilio-emulator.ts';
import { twilioFaults } from '../twilio-faults.ts';

export const ANN: Phone = {
  id: 'ann',
  name: 'Ann Example',
  role: 'customer',
  about: '',
  place: { latitude: 53.5, longitude: 10 },
  lines: { telegram: 7, whatsapp: '+4915112345678', sms: '+4915112345678', twilioPerson: 'ann' },
  home: 'telegram',
};

/** Has nothing but a number. */
const SIM: Phone = {
  ...ANN,
  id: 'sim',
  name: 'Sim Example',
  lines: { telegram: null, whatsapp: null, sms: '+4915112345679', twilioPerson: 'sim' },
  home: 'sms',
};

/** Business time as data: an hour ahead of the machine, with one thing due. */
const createClock = (): SandboxClock & { due: number | null; read(): number } => {
  let now = 1_000_000;
  return {
    due: 1_600_000.25,
    read: () => now,
    now: () => Promise.resolve(now),
    moveBy: (ms) => Promise.resolve((now += ms)),
    nextDueAt(): Promise<number | null> {
      return Promise.resolve(this.due);
    },
    businessTimeOf: (instant) => instant + 3_600_000,
  };
};

export const BOB = {
  personId: '0190a000-0000-7000-8000-00000000000b',
  name: 'Bob Example',
  role: 'customer',
  about: '',
} as const;

/** Ann and Sim have phones, Bob may get one. */
const createBook = (): PhoneBook => {
  const phones = [ANN, SIM];
  const waiting = [BOB];
  return {
    phones: () => Promise.resolve(phones),
    neighbours: () => Promise.resolve(waiting),
    give: (personId) => {
      if (!waiting.some((candidate) => candidate.personId === personId)) return Promise.resolve(null);
      waiting.pop();
      const phone: Phone = { ...ANN, id: 'bob', name: BOB.name };
      phones.push(phone);
      return Promise.resolve(phone);
    },
  };
};

/** A city of one ticket, whose revision a test can move. */
const createCity = (): CityReader & { city: City } => ({
  city: { revision: '1', experts: [], tickets: [] },
  revision(): Promise<string> {
    return Promise.resolve(this.city.revision);
  },
  read(): Promise<City> {
    return Promise.resolve(this.city);
  },
  story: (code) =>
    Promise.resolve(code === 'T-7K3QX' ? { code, status: 'pending', timeZone: 'Europe/Berlin', story: [] } : null),
});

/** The sandbox's addresses before an emulated Telegram, with people, a clock and a city of paper. */
export interface OpenSandbox {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly clock: ReturnType<typeof createClock>;
  readonly city: ReturnType<typeof createCity>;
  readonly twilio: TwilioEmulator;
  /** Another one beside it, whose platforms are emulated elsewhere. */
  serveWithoutPhones(): Promise<FastifyInstance>;
  post(path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  get(path: string): Promise<unknown>;
  /** The bot writes to Ann on Telegram; how Telegram answers it. */
  botSays(text?: string): Promise<Response>;
  /** The same on another channel; fields of a message as Twilio's API has them. */
  businessSays(to: string, fields: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

const JSON_BODY = { 'content-type': 'application/json' };

const NOBODY_LOOKED: HealthReader = { read: () => Promise.resolve([]) };

const serve = async (
  emulated: Pick<SandboxRoutesOptions, 'telegram' | 'twilio' | 'faults'>,
  around: Pick<SandboxRoutesOptions, 'clock' | 'city'>,
): Promise<FastifyInstance> => {
  // This process's own fetch leaves spare connections behind, which a close would wait for.
  const server = fastify({ forceCloseConnections: true });
  await server.register(sandboxRoutes, {
    ...emulated,
    ...around,
    slack: null,
    book: createBook(),
    health: NOBODY_LOOKED,
  });
  return server;
};

export const openSandbox = async (): Promise<OpenSandbox> => {
  const clock = createClock();
  const city = createCity();
  const telegram = await startTelegramEmulator();
  const statusPausesMs = { accepted: 1, queued: 1, sending: 1, sent: 1 };
  const twilio = await startTwilioEmulator({ statusPausesMs, clock: () => clock.read(), approveTemplatesAfterMs: 0 });
  await telegram.control.createUser({ id: 7, firstName: 'Ann' });
  const { sms: number } = ANN.lines;
  await twilio.control.createPerson({
    id: 'ann',
    name: ANN.name,
    ...(number !== null && { smsNumber: number, whatsapp: { number } }),
  });
  await twilio.control.createPerson({ id: 'sim', name: SIM.name, ...(SIM.lines.sms && { smsNumber: SIM.lines.sms }) });
  const faults = [
    ...telegramFaults(telegram.control, 7),
    ...twilioFaults(twilio.control, clock, 'ann'),
    queueFault(() => Promise.resolve(3)),
  ];
  const app = await serve({ telegram: telegram.control, twilio: twilio.control, faults }, { clock, city });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    url,
    clock,
    city,
    twilio,
    serveWithoutPhones: () => serve({ telegram: null, twilio: null, faults: [] }, { clock, city }),
    post: async (path, body = {}) => {
      const order = { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) };
      const answer = await fetch(`${url}/sandbox/api${path}`, order);
      return { status: answer.status, body: await answer.json() };
    },
    get: async (path) => (await fetch(`${url}/sandbox/api${path}`)).json(),
    botSays: (text = 'Hello') => {
      const reply_markup = { inline_keyboard: [[{ text: 'Yes', callback_data: 'y' }]] };
      const body = JSON.stringify({ chat_id: 7, text, reply_markup });
      const address = `${telegram.apiRoot}/bot${telegram.botToken}/sendMessage`;
      return fetch(address, { method: 'POST', headers: JSON_BODY, body });
    },
    businessSays: (to, fields) => {
      const from = to.startsWith('whatsapp:') ? twilio.whatsappFrom : twilio.smsFrom;
      const body = new URLSearchParams({ To: to, From: from, ...fields });
      const authorization = `Basic ${Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString('base64')}`;
      const address = `${twilio.apiUrl}/2010-04-01/Accounts/${twilio.accountSid}/Messages.json`;
      return fetch(address, { method: 'POST', headers: { authorization }, body });
    },
    close: async () => {
      await app.close();
      await Promise.all([telegram.close(), twilio.close()]);
    },
  };
};
