import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { CapabilityKey, CapabilitySignal } from '../../core/health/capability.ts';
import type { Cause } from '../../core/kernel/event.ts';
import { seconds } from '../../core/kernel/instant.ts';
import type { CapabilityProbe } from '../../core/ports/capability-probe.ts';
import type { TravelSource } from '../../core/ports/travel-source.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { knownTravel } from '../../core/scheduling/known-travel.ts';
import { estimateByDistance, type TravelEstimator } from '../../core/scheduling/travel.ts';
import { mayHoldAddress, wordsToLookUp } from '../../core/usecases/words-to-look-up.ts';
import { createGeocodeAhead } from '../../integrations/maps/geocode-ahead.ts';
import { createNominatim } from '../../integrations/maps/nominatim.ts';
import { createOsrm } from '../../integrations/maps/osrm.ts';
import { createPace } from '../../integrations/maps/pace.ts';
import { createProvider, type Provider } from '../../integrations/maps/provider.ts';
import { createRefreshWays } from '../../integrations/maps/refresh-ways.ts';
import { warmTravel } from '../../integrations/maps/warm-travel.ts';
import { createWaysInMemory, type WaysInMemory } from '../../integrations/maps/ways-in-memory.ts';
import type { ConversationOptions } from '../../jobs/conversations/conversation-options.ts';
import { startLoop } from '../../jobs/loop/start-loop.ts';
import { createGeocodedTexts } from '../../prisma/flow/geocoded-texts.ts';
import { lead } from '../../prisma/flow/lead.ts';
import { createTravelTimes } from '../../prisma/flow/travel-times.ts';
import type { Running } from '../channels/connection.ts';
import type { Database } from '../open-database.ts';
import type { MapsConfig } from './maps-config.ts';

/** What a worker has to give, so that roads are measured and their state is known. */
interface MapsGround {
  readonly unitOfWork: UnitOfWork;
  readonly note: (signal: CapabilitySignal) => Promise<unknown>;
}

/** Roads and addresses: what all processes know of them, and how they come to know it. */
export interface Maps {
  readonly travel: TravelEstimator;
  /** Looks up typed addresses ahead of a turn; undefined where nobody can be asked. */
  readonly prepare: ConversationOptions['prepare'];
  readonly probes: readonly CapabilityProbe[];
  /** In every worker. */
  start(ground: MapsGround): Running;
}

/** As often as a measurement may be late. */
const REFRESH_EVERY = seconds(5);
const WARM_EVERY = seconds(5);
/** The public Nominatim's condition: one request a second. Nobody who waits for an answer stands in line for long. */
const GEOCODE_EVERY = seconds(1);
const LONGEST_IN_LINE = seconds(2);

const NOBODY_LISTENS: MapsGround['note'] = () => Promise.resolve();

export const connectMaps = (config: MapsConfig, { pool, url }: Database, log: Logger): Maps => {
  const times = createTravelTimes(pool);
  const ways = createWaysInMemory();
  let note = NOBODY_LISTENS;
  const providerOf = (key: CapabilityKey, what: string, root: string): Provider =>
    createProvider({
      key,
      name: `${what} at ${new URL(root).host}`,
      userAgent: config.userAgent,
      onChange: async (signal) => {
        await note(signal).catch((error: unknown) => log.warn({ err: error }, 'The state of a map was not noted'));
      },
    });
  const { osrmUrl } = config;
  const osrm = osrmUrl === null ? null : createOsrm(osrmUrl, providerOf('travel', 'OSRM', osrmUrl));
  const geocoding = connectGeocoder(config, pool, providerOf);
  return {
    travel: osrm ? knownTravel(ways, estimateByDistance) : estimateByDistance,
    prepare: geocoding?.prepare,
    probes: [...(osrm ? [osrm.probe] : []), ...(geocoding ? [geocoding.probe] : [])],
    start: (ground) => {
      note = ground.note;
      if (!osrm) return { stop: () => Promise.resolve() };
      const refresh = startRefreshing(ways, times, ground.unitOfWork, log);
      const warmer = leadTravelWarmer({ source: osrm, times, ways }, url, log);
      return { stop: async () => void (await Promise.all([refresh.stop(), warmer.stop()])) };
    },
  };
};

const connectGeocoder = (
  { nominatimUrl: root, countries }: MapsConfig,
  pool: Pool,
  providerOf: (key: CapabilityKey, what: string, root: string) => Provider,
): { readonly prepare: NonNullable<Maps['prepare']>; readonly probe: CapabilityProbe } | null => {
  if (root === null) return null;
  const pace = createPace(GEOCODE_EVERY, LONGEST_IN_LINE);
  const provider = providerOf('geocoding', 'Nominatim', root);
  const nominatim = createNominatim({ root, countries, provider, pace });
  const geocodeAhead = createGeocodeAhead(nominatim, createGeocodedTexts(pool));
  return {
    probe: nominatim.probe,
    prepare: async (inbounds, frame) => {
      if (!mayHoldAddress(inbounds)) return;
      await geocodeAhead(wordsToLookUp(inbounds, await frame()), inbounds[0]?.sender.language ?? null);
    },
  };
};

type Warming = Parameters<typeof warmTravel>[0] & { readonly source: TravelSource };

/** Of all workers one measures. */
const leadTravelWarmer = (warming: Warming, databaseUrl: string, log: Logger): Running =>
  lead(
    { connectionString: databaseUrl },
    'travel-warmer',
    () => startLoop({ name: 'travel warmer', log, every: WARM_EVERY, step: () => warmTravel(warming) }),
    log,
  );

const CAUSE: Cause = { actor: { kind: 'system', why: 'travel' }, traceId: 'travel', inboxId: null };

const startRefreshing = (
  ways: WaysInMemory,
  times: ReturnType<typeof createTravelTimes>,
  unitOfWork: UnitOfWork,
  log: Logger,
): Running => {
  const staleBefore = (): Promise<number> =>
    unitOfWork.run(CAUSE, ({ now, policies }) => Promise.resolve(now - policies['staleAfter.travel']));
  const step = createRefreshWays({ ways, times, staleBefore });
  return startLoop({ name: 'travel times', log, every: REFRESH_EVERY, step: async () => (await step(), null) });
};
