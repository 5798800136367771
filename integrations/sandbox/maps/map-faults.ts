import { arm, type Armed, takeFaults, takeOff } from '../../../emulation/fault-desk.ts';

/** What can be wrong with a service on the network. */
export type MapFault =
  /** Another status than 200, with the body that such servers send; `retryAfter` as its header has it. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string | undefined }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection breaks before there is an answer. */
  | { readonly kind: 'reset' }
  /** 200, and a body that is none of this service's. */
  | { readonly kind: 'garbage'; readonly body?: string | undefined };

export interface MapFaults {
  arm(fault: MapFault, times?: number | null): Armed<MapFault>;
  armed(): ReadonlyArray<Armed<MapFault>>;
  /** One of them or all; tells how often each had struck, because a drill must know that it did. */
  disarm(id?: number): ReadonlyArray<{ readonly id: number; readonly struck: number }>;
  /** The faults that strike one request: any delays, and at most one that ends it. */
  take(): readonly MapFault[];
}

export const createMapFaults = (): MapFaults => {
  const numbers = { nextId: 1 };
  let desk: Array<Armed<MapFault>> = [];
  return {
    arm(fault, times) {
      const armed = arm(numbers, { fault, times: times ?? undefined });
      desk.push(armed);
      return { ...armed };
    },
    armed: () => desk.map((one) => ({ ...one })),
    disarm(id) {
      const { kept, gone } = takeOff(desk, id ?? null);
      desk = kept;
      return gone;
    },
    take: () => takeFaults(desk, () => true),
  };
};
