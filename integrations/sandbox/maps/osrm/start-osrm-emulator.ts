import type { FastifyInstance } from 'fastify';
import { type MapServer, startMapServer } from '../map-server.ts';
import { type Point, secondsOfDriving } from './drive.ts';
import { OsrmRefusal, readTableRequest } from './read-table-request.ts';

const waypoint = ({ lat, lon }: Point) => ({ hint: '', distance: 0, name: '', location: [lon, lat] });

interface Route {
  readonly Params: Readonly<Record<'service' | 'version' | 'profile' | 'coordinates', string>>;
  readonly Querystring: Readonly<Record<string, unknown>>;
}

const addRoutes = (app: FastifyInstance): void => {
  app.setErrorHandler((error, _, reply) => {
    if (!(error instanceof OsrmRefusal)) throw error;
    return reply.code(400).send({ code: error.code, message: error.message });
  });
  app.get<Route>('/:service/:version/:profile/:coordinates', ({ params, query }, reply) => {
    const { service, version, coordinates } = params;
    if (service !== 'table') throw new OsrmRefusal('InvalidService', `Service ${service} not found!`);
    if (version !== 'v1')
      throw new OsrmRefusal('InvalidVersion', `Service ${service} not found for version ${version}`);
    const { sources, destinations, annotations } = readTableRequest(coordinates, query);
    const durations = sources.map((from) => destinations.map((to) => secondsOfDriving(from, to)));
    return reply.send({
      code: 'Ok',
      ...(annotations.has('duration') && { durations }),
      sources: sources.map(waypoint),
      destinations: destinations.map(waypoint),
    });
  });
  app.setNotFoundHandler((_, reply) => reply.code(400).send({ code: 'InvalidUrl', message: 'URL string malformed' }));
};

/** An OSRM of its own on loopback, as `osrm-routed` with a map of Europe: `/table`, with durations. */
export const startOsrmEmulator = (options: { readonly port?: number } = {}): Promise<MapServer> =>
  startMapServer(addRoutes, options);
