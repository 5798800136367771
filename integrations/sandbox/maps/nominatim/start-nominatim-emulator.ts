import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type MapServer, startMapServer } from '../map-server.ts';
import { HAMBURG, nearestEntry, searchStreets, type Street } from './gazetteer.ts';
import { placeJson } from './place-json.ts';

export interface NominatimEmulator extends MapServer {
  /** Puts a street on the map. */
  addStreet(street: Street): void;
}

export interface NominatimEmulatorOptions {
  readonly port?: number;
  /** One is the public server's condition; null: as many as you like. */
  readonly requestsPerSecond?: number | null;
}

interface Route {
  readonly Querystring: Readonly<Record<string, string | undefined>>;
}

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

/** What libraries call themselves: the public server wants to know who it is. */
const NOBODY = /^(|node|undici|axios.*|python-requests.*|curl.*|okhttp.*)$/i;

/** Clocks and networks are not exact: who keeps the pace is not sent away for some milliseconds. */
const TOLERANCE = 0.8;

/** A Nominatim of its own on loopback: `/search` by free words, `/reverse`, `/status`. */
export const startNominatimEmulator = async (options: NominatimEmulatorOptions = {}): Promise<NominatimEmulator> => {
  const streets: Street[] = [...HAMBURG];
  const { port = 0, requestsPerSecond = 1 } = options;
  const server = await startMapServer(
    (app) => {
      app.addHook('onRequest', sendStrangersAway);
      if (requestsPerSecond !== null) app.addHook('onRequest', keepPace(1_000 / requestsPerSecond));
      addRoutes(app, streets);
    },
    { port },
  );
  return { ...server, addStreet: (street) => void streets.push(street) };
};

const sendStrangersAway: Hook = async ({ headers }, reply) =>
  NOBODY.test(headers['user-agent'] ?? '')
    ? reply.code(403).type('text/html').send('Access blocked: say who you are, in the User-Agent')
    : undefined;

const keepPace = (everyMs: number): Hook => {
  let last = Number.NEGATIVE_INFINITY;
  return async (_, reply) => {
    const now = performance.now();
    const isTooSoon = now - last < everyMs * TOLERANCE;
    last = now;
    if (!isTooSoon) return undefined;
    return reply.code(429).header('retry-after', '1').type('text/html').send('Bandwidth limit exceeded');
  };
};

const refuse = (reply: FastifyReply, message: string): FastifyReply =>
  reply.code(400).send({ error: { code: 400, message } });

const isJson = (format: string): boolean => format === 'jsonv2';

const addRoutes = (app: FastifyInstance, streets: readonly Street[]): void => {
  app.get<Route>('/search', ({ query }, reply) => {
    const { q = '', format = 'jsonv2', countrycodes, limit = '10', addressdetails = '0' } = query;
    if (!isJson(format)) return refuse(reply, `Parameter 'format': only jsonv2 here, not ${format}`);
    if (q.trim() === '') return refuse(reply, 'Nothing to search for.');
    if (!/^\d+$/.test(limit)) return refuse(reply, "Integer number expected for parameter 'limit'");
    // What is no country's code is passed over, as it is there.
    const codes = (countrycodes ?? '').split(',').filter((code) => /^[a-z]{2}$/i.test(code));
    const found = searchStreets(streets, q).filter(
      ({ street }) => codes.length === 0 || codes.includes(street.countryCode),
    );
    const most = Math.min(40, Math.max(1, Number(limit)));
    return reply.send(found.slice(0, most).map((entry) => placeJson(entry, addressdetails === '1')));
  });
  app.get<Route>('/reverse', ({ query }, reply) => {
    const { lat, lon, format = 'jsonv2' } = query;
    if (!isJson(format)) return refuse(reply, `Parameter 'format': only jsonv2 here, not ${format}`);
    if (!isDegrees(lat, 90) || !isDegrees(lon, 180)) return refuse(reply, "Floating-point number expected for 'lat'");
    const nearest = nearestEntry(streets, { lat: Number(lat), lon: Number(lon) });
    return reply.send(nearest ? placeJson(nearest, true) : { error: 'Unable to geocode' });
  });
  app.get<Route>('/status', ({ query }, reply) =>
    query['format'] === 'json'
      ? reply.send({ status: 0, message: 'OK', data_updated: '2026-11-01T00:00:00+00:00', software_version: '5.1.0' })
      : reply.type('text/plain').send('OK'),
  );
};

const isDegrees = (text: string | undefined, most: number): boolean =>
  text !== undefined && /^-?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most;
