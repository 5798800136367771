import type { Fault } from './faults.ts';

/** A map service that can be broken until it is told otherwise. */
interface Breakable {
  arm(fault: Breakage['fault']): Promise<{ readonly id: number }>;
  disarm(id: number): Promise<unknown>;
}

interface Breakage {
  readonly id: string;
  readonly label: string;
  readonly expect: string;
  readonly fault: { readonly kind: 'reset' } | { readonly kind: 'status'; readonly status: number };
}

const breakages: readonly Breakage[] = [
  {
    id: 'maps-down',
    label: 'Maps are down',
    expect:
      'Connections to OSRM and Nominatim break. Ways are estimated by distance, and whoever types an address is asked for a pin, or the helpdesk finds it; nothing waits, and the maps are asked again by themselves.',
    fault: { kind: 'reset' },
  },
  {
    id: 'maps-shut-out',
    label: 'Maps shut us out',
    expect:
      'Both answer 403, as to a key that was revoked. They are left alone, for longer each time; the helpdesk is told what to do, and every ticket goes on without them.',
    fault: { kind: 'status', status: 403 },
  },
];

/** The ways in which the emulated maps can be broken from the page: all of them at once. */
export const mapsFaults = (maps: readonly Breakable[]): Fault[] => breakages.map((one) => everywhere(maps, one));

const everywhere = (maps: readonly Breakable[], { fault, ...about }: Breakage): Fault => {
  /** Faults end with their emulators, as this does: they live in one process. */
  let mending: Array<() => Promise<unknown>> = [];
  return {
    ...about,
    where: 'maps',
    lasting: true,
    isOn: () => Promise.resolve(mending.length > 0),
    set: async (on) => {
      if (on === mending.length > 0) return null;
      if (on) mending = await Promise.all(maps.map((map) => breakOne(map, fault)));
      else await Promise.all(mending.splice(0).map((mend) => mend()));
      return null;
    },
  };
};

const breakOne = async (map: Breakable, fault: Breakage['fault']): Promise<() => Promise<unknown>> => {
  const { id } = await map.arm(fault);
  return () => map.disarm(id);
};
