import fastify, { type FastifyInstance } from 'fastify';
import type { City, CityReader } from '../city.ts';
import { queueFault } from '../faults.ts';
import type { Phone, PhoneBook } from '../phone.ts';
import type { SandboxClock } from '../sandbox-clock.ts';
import { sandboxRoutes } from '../sandbox-routes.ts';
import { telegramFaults } from '../telegram-faults.ts';
import { startTelegramEmulator, type TelegramEmulator } from '../telegram/start-telegram-emulator.ts';

export const ANN: Phone = {
  id: 7,
  name: 'Ann Example',
  role: 'customer',
  about: '',
  place: { latitude: 53.5, longitude: 10 },
};

/** Business time as data: an hour ahead of the machine, with one thing due. */
const createClock = (): SandboxClock & { due: number | null } => {
  let now = 1_000_000;
  return {
    due: 1_600_000.25,
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

/** Ann has a phone, Bob may get one. */
const createBook = (): PhoneBook => {
  const phones = [ANN];
  const waiting = [BOB];
  return {
    phones: () => Promise.resolve(phones),
    neighbours: () => Promise.resolve(waiting),
    give: (personId) => {
      if (!waiting.some((candidate) => candidate.personId === personId)) return Promise.resolve(null);
      waiting.pop();
      const phone: Phone = { ...ANN, id: 8, name: BOB.name };
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
  /** Another one beside it; without `telegram`, the platforms are emulated elsewhere. */
  serve(telegram: TelegramEmulator['control'] | null): Promise<FastifyInstance>;
  post(path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  get(path: string): Promise<unknown>;
  /** The bot writes to Ann; how Telegram answers it. */
  botSays(text?: string): Promise<Response>;
  close(): Promise<void>;
}

const JSON_BODY = { 'content-type': 'application/json' };

export const openSandbox = async (): Promise<OpenSandbox> => {
  const emulator = await startTelegramEmulator();
  await emulator.control.createUser({ id: ANN.id, firstName: 'Ann' });
  const clock = createClock();
  const city = createCity();
  const serve: OpenSandbox['serve'] = async (telegram) => {
    // This process's own fetch leaves spare connections behind, which a close would wait for.
    const server = fastify({ forceCloseConnections: true });
    const faults = telegram ? [...telegramFaults(telegram, ANN.id), queueFault(() => Promise.resolve(3))] : [];
    await server.register(sandboxRoutes, { telegram, slack: null, book: createBook(), clock, city, faults });
    return server;
  };
  const app = await serve(emulator.control);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    url,
    clock,
    city,
    serve,
    post: async (path, body = {}) => {
      const order = { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) };
      const answer = await fetch(`${url}/sandbox/api${path}`, order);
      return { status: answer.status, body: await answer.json() };
    },
    get: async (path) => (await fetch(`${url}/sandbox/api${path}`)).json(),
    botSays: (text = 'Hello') => {
      const reply_markup = { inline_keyboard: [[{ text: 'Yes', callback_data: 'y' }]] };
      const body = JSON.stringify({ chat_id: ANN.id, text, reply_markup });
      const address = `${emulator.apiRoot}/bot${emulator.botToken}/sendMessage`;
      return fetch(address, { method: 'POST', headers: JSON_BODY, body });
    },
    close: async () => {
      await app.close();
      await emulator.close();
    },
  };
};
