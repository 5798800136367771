import type { Log } from '../../core/ports/log.ts';
import type { MapControl } from '../../integrations/sandbox/maps/map-server.ts';
import { startNominatimEmulator } from '../../integrations/sandbox/maps/nominatim/start-nominatim-emulator.ts';
import { startOsrmEmulator } from '../../integrations/sandbox/maps/osrm/start-osrm-emulator.ts';
import type { MapsConfig } from '../maps/maps-config.ts';

export interface SandboxMaps {
  /** How the product reaches the emulators: as it would reach servers of its operator. */
  readonly config: MapsConfig;
  /** Nobody where the operator named servers: those are not ours to break. */
  readonly controls: readonly MapControl[];
  stop(): Promise<void>;
}

/** An emulated OSRM and a Nominatim that knows the demo's streets, unless the operator named map servers. */
export const startMaps = async (config: MapsConfig, log: Log): Promise<SandboxMaps> => {
  if (config.osrmUrl !== null || config.nominatimUrl !== null)
    return { config, controls: [], stop: () => Promise.resolve() };
  const [osrm, nominatim] = await Promise.all([startOsrmEmulator(), startNominatimEmulator()]);
  log.info({ osrmUrl: osrm.root, nominatimUrl: nominatim.root }, 'The sandbox emulates OSRM and Nominatim');
  return {
    config: { ...config, osrmUrl: osrm.root, nominatimUrl: nominatim.root },
    controls: [osrm.control, nominatim.control],
    stop: async () => void (await Promise.all([osrm.close(), nominatim.close()])),
  };
};
