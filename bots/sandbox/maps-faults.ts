import type { Fault } from './faults.ts';
import { switchedFault } from './switched-fault.ts';

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
      'Connections to OSRM and Nominatim break. Ways are estimated by distance; whoever types an address that we don’t know yet goes on with it as it is, and the helpdesk clears it up. Nothing waits, and the maps are asked again by themselves.',
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
export const mapsFaults = (maps: readonly Breakable[]): Fault[] =>
  breakages.map(({ fault, ...about }) =>
    switchedFault({ ...about, where: 'maps' }, async () => {
      const mends = await Promise.all(maps.map((map) => breakOne(map, fault)));
      return () => Promise.all(mends.map((mend) => mend()));
    }),
  );

const breakOne = async (map: Breakable, fault: Breakage['fault']): Promise<() => Promise<unknown>> => {
  const { id } = await map.arm(fault);
  return () => map.disarm(id);
};
