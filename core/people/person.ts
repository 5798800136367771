import type { Instant } from '../kernel/instant.ts';
import type { Place } from '../kernel/place.ts';
import type { Window } from '../kernel/window.ts';
import type { Channel } from './channel.ts';

export type Role = 'customer' | 'expert' | 'helpdesk' | 'manager' | 'admin';

/** Somebody we talk to. What they may do follows from their roles; one person can have several. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly locale: string;
  readonly timeZone: string;
  readonly legacyId: string | null;
  readonly createdAt: Instant;
}

/** Nobody who works with us, as far as we know. */
export const isOnlyCustomer = ({ roles }: Pick<Person, 'roles'>): boolean => roles.every((role) => role === 'customer');

/** One address of one person on one channel. */
export interface ContactPoint {
  readonly id: string;
  readonly personId: string;
  readonly channel: Channel;
  readonly address: string;
  readonly verified: boolean;
  /** The person's own order, the smallest first; null: by what they used last. */
  readonly rank: number | null;
  readonly optedOutAt: Instant | null;
  /** The platform says that nobody can be reached there any more (blocked, deleted). */
  readonly goneAt: Instant | null;
  readonly lastInboundAt: Instant | null;
  readonly lastDeliveryAt: Instant | null;
}

/** An address that a customer has used before. */
export interface SavedAddress {
  readonly id: string;
  readonly personId: string;
  readonly text: string;
  readonly place: Place;
  readonly timeZone: string;
}

/** What an expert can repair: a whole category, or one brand of it. */
export interface Skill {
  readonly category: string;
  readonly brand: string | null;
  readonly level: 1 | 2 | 3;
}

export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Wall-clock hours in the expert's own zone, `HH:mm`, per ISO weekday (1 = Monday). */
export type WorkingHours = Readonly<Record<IsoWeekday, ReadonlyArray<{ readonly from: string; readonly to: string }>>>;

export interface Expert {
  readonly personId: string;
  readonly name: string;
  readonly status: 'active' | 'paused' | 'suspended';
  readonly skills: readonly Skill[];
  readonly home: Place;
  readonly radiusKm: number;
  readonly timeZone: string;
  readonly workingHours: WorkingHours;
  readonly timeOff: readonly Window[];
  readonly capacityPerDay: number;
  /** Mean of customers' stars, null before the first. */
  readonly rating: number | null;
}

/** A one-time way in for somebody whom an admin wants as expert or helpdesk agent. */
export interface Invitation {
  readonly id: string;
  readonly token: string;
  readonly personId: string;
  readonly role: Role;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}
