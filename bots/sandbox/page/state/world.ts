import type { City } from '../../city.ts';
import type { ClockReading } from '../../clock-routes.ts';
import type { FaultView } from '../../faults.ts';
import type { Phone } from '../../phones/phone.ts';
import { createStore } from './store.ts';

export interface Roster {
  /** Null until it is known. */
  readonly phones: readonly Phone[] | null;
  /** The platforms are emulated elsewhere: no phones here. */
  readonly elsewhere: boolean;
}

export interface Clock extends ClockReading {
  /** On the page's own clock. */
  readonly readAt: number;
}

export const roster = createStore<Roster>({ phones: null, elsewhere: false });
export const clock = createStore<Clock | null>(null);
export const city = createStore<City | null>(null);
export const faults = createStore<readonly FaultView[]>([]);
export const connection = createStore<'connecting' | 'connected' | 'reconnecting'>('connecting');

export const showClock = (reading: ClockReading): void => clock.set(() => ({ ...reading, readAt: performance.now() }));

/** Business time goes on by itself between two readings. */
export const nowOn = ({ now, readAt }: Clock): number => now + performance.now() - readAt;
