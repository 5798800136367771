/** What can be wrong with a service on the network. */
export type MapFault =
  /** Another status than 200, with the body that such servers send; `retryAfter` as its header has it. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string | undefined }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection breaks before there is an answer. */
  | { readonly kind: 'reset' }
  /** 200, and a body that is none of this service's. */
  | { readonly kind: 'garbage'; readonly body?: string | undefined };

export interface ArmedMapFault {
  readonly id: number;
  readonly fault: MapFault;
  /** How often it still strikes; null: until it is disarmed. */
  readonly left: number | null;
  readonly struck: number;
}

export interface MapFaults {
  arm(fault: MapFault, times?: number | null): ArmedMapFault;
  armed(): readonly ArmedMapFault[];
  /** One of them or all; tells how often each had struck, because a drill must know that it did. */
  disarm(id?: number): readonly ArmedMapFault[];
  /** The faults that strike one request: any delays, and at most one that ends it. */
  take(): readonly MapFault[];
}

export const createMapFaults = (): MapFaults => {
  let nextId = 1;
  let desk: ArmedMapFault[] = [];
  return {
    arm(fault, times = null) {
      const armed = { id: nextId, fault, left: times, struck: 0 };
      nextId += 1;
      desk.push(armed);
      return armed;
    },
    armed: () => [...desk],
    disarm(id) {
      const gone = desk.filter((armed) => id === undefined || armed.id === id);
      desk = desk.filter((armed) => !gone.includes(armed));
      return gone;
    },
    take() {
      const striking: MapFault[] = [];
      desk = desk.map((armed) => {
        const isOver = striking.some(({ kind }) => kind !== 'delay');
        if (armed.left === 0 || (isOver && armed.fault.kind !== 'delay')) return armed;
        striking.push(armed.fault);
        return { ...armed, left: armed.left === null ? null : armed.left - 1, struck: armed.struck + 1 };
      });
      return striking;
    },
  };
};
