/** A fault that waits on the desk to strike. */
export interface Armed<Fault> {
  id: number;
  fault: Fault;
  /** Lets so many pass first. */
  skip: number;
  /** How often it still strikes; null: until cleared. */
  left: number | null;
  struck: number;
}

export interface FaultOrder<Fault> {
  fault: Fault;
  skip?: number | undefined;
  times?: number | undefined;
}

export function arm<Fault>(desk: { nextId: number }, { fault, skip, times }: FaultOrder<Fault>): Armed<Fault> {
  const id = desk.nextId;
  desk.nextId += 1;
  return { id, fault, skip: skip ?? 0, left: times ?? null, struck: 0 };
}

/** The faults that strike a call: any delays, and at most one that ends it. */
export function takeFaults<Fault extends { kind: string }, One extends Armed<Fault>>(
  armed: readonly One[],
  isMeant: (one: One) => boolean,
): Fault[] {
  const striking: Fault[] = [];
  for (const one of armed) {
    const hasEnd = striking.some(({ kind }) => kind !== 'delay');
    if (!isMeant(one) || (hasEnd && one.fault.kind !== 'delay')) continue;
    if (strikes(one)) striking.push(one.fault);
  }
  return striking;
}

/** Spent faults stay on the desk, so that one can still ask how often they struck. */
export function strikes(armed: Armed<unknown>): boolean {
  if (armed.left === 0) return false;
  if (armed.skip > 0) {
    armed.skip -= 1;
    return false;
  }
  if (armed.left !== null) armed.left -= 1;
  armed.struck += 1;
  return true;
}

/** Takes one fault or all off a desk; tells how often each had struck, because a drill must know that it did. */
export function disarm(
  desk: { calls: Armed<unknown>[]; deliveries: Armed<unknown>[] },
  id: number | null,
): { id: number; struck: number }[] {
  const calls = takeOff(desk.calls, id);
  const deliveries = takeOff(desk.deliveries, id);
  desk.calls = calls.kept;
  desk.deliveries = deliveries.kept;
  return [...calls.gone, ...deliveries.gone];
}

export function takeOff<One extends Armed<unknown>>(
  armed: readonly One[],
  id: number | null,
): { kept: One[]; gone: { id: number; struck: number }[] } {
  const isGone = (one: One) => id === null || one.id === id;
  return {
    kept: armed.filter((one) => !isGone(one)),
    gone: armed.filter(isGone).map((one) => ({ id: one.id, struck: one.struck })),
  };
}
