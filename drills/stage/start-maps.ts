import type { MapControl } from '../../integrations/sandbox/maps/map-server.ts';
import {
  type NominatimEmulator,
  startNominatimEmulator,
} from '../../integrations/sandbox/maps/nominatim/start-nominatim-emulator.ts';
import { startOsrmEmulator } from '../../integrations/sandbox/maps/osrm/start-osrm-emulator.ts';

/** Who measures roads, and who knows addresses. */
export interface MapServices {
  readonly osrm: MapControl;
  readonly nominatim: MapControl;
  /** Puts a street on the map. */
  readonly addStreet: NominatimEmulator['addStreet'];
  /** What the product has to know of them. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export const startMaps = async (): Promise<MapServices> => {
  const osrm = await startOsrmEmulator();
  // A server of the retailer's own: every worker keeps the public one's pace by itself, and there are several.
  const nominatim = await startNominatimEmulator({ requestsPerSecond: null });
  return {
    osrm: osrm.control,
    nominatim: nominatim.control,
    addStreet: (street) => nominatim.addStreet(street),
    env: { OSRM_URL: osrm.root, NOMINATIM_URL: nominatim.root, MAPS_CONTACT: 'drills@callout.example' },
    close: async () => void (await Promise.all([osrm.close(), nominatim.close()])),
  };
};
