import { type Armed, strikes } from '../../../emulation/fault-desk.ts';

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

/** `at`: the beginning of the paths, or of the event types, that it strikes; empty: all. */
export type ArmedFault<Fault> = Armed<Fault> & { readonly at: string };

/** Every fault that strikes now; each counts that it did, because a drill must know. */
export const strike = <Fault>(armed: ReadonlyArray<ArmedFault<Fault>>, at: string): readonly Fault[] =>
  armed.filter((one) => at.startsWith(one.at) && strikes(one)).map(({ fault }) => fault);
