/** `lose-answer`: done, then the connection is cut. `reset`: nothing done. `garbage`: done, answered with nonsense. */
export type CallFault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'delay'; readonly delayMs: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'lose-answer' }
  | { readonly kind: 'garbage' };

/** `discard`: never arrives. `drop`: fails, and is tried again. */
export type DeliveryFault =
  | { readonly kind: 'discard' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'delay'; readonly delayMs: number }
  | { readonly kind: 'duplicate'; readonly copies: number };

export interface ArmedFault<Fault> {
  readonly id: number;
  readonly fault: Fault;
  /** The beginning of the paths, or of the event types, that it strikes; empty: all. */
  readonly at: string;
  skip: number;
  /** Null: until it is cleared. */
  left: number | null;
  struck: number;
}

export interface FaultOrder<Fault> {
  readonly fault: Fault;
  readonly at?: string;
  readonly times?: number;
  readonly skip?: number;
}

export const arm = <Fault>(
  armed: Array<ArmedFault<Fault>>,
  { fault, at = '', times, skip = 0 }: FaultOrder<Fault>,
  id: number,
): void => {
  armed.push({ id, fault, at, skip, left: times ?? null, struck: 0 });
};

/** Every fault that strikes now; each counts that it did, because a drill must know. */
export const strike = <Fault>(armed: ReadonlyArray<ArmedFault<Fault>>, at: string): readonly Fault[] =>
  armed.filter((one) => strikes(one, at)).map(({ fault }) => fault);

const strikes = (armed: ArmedFault<unknown>, at: string): boolean => {
  if (armed.left === 0 || !at.startsWith(armed.at)) return false;
  if (armed.skip > 0) {
    armed.skip -= 1;
    return false;
  }
  if (armed.left !== null) armed.left -= 1;
  armed.struck += 1;
  return true;
};
