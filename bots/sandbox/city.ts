import type { Point } from './phones/phone.ts';

/** Where an expert is, as far as the tickets tell. */
export type Whereabouts =
  | { readonly kind: 'home' }
  /** Moves in a straight line: nobody sends live positions here. */
  | {
      readonly kind: 'en_route';
      readonly code: string;
      readonly to: Point;
      readonly from: number;
      readonly until: number;
    }
  | { readonly kind: 'on_site'; readonly code: string; readonly at: Point };

export interface ExpertOnMap {
  readonly personId: string;
  readonly name: string;
  readonly status: 'active' | 'paused' | 'suspended';
  /** As words: `tv, level 3`. */
  readonly skills: readonly string[];
  readonly hours: string;
  readonly radiusKm: number;
  /** Mean of customers' stars; null before the first. */
  readonly rating: number | null;
  readonly home: Point;
  readonly where: Whereabouts;
  /** The id that their phone on the page has, if they were given one. */
  readonly phone: string | null;
}

export interface TicketOnMap {
  readonly code: string;
  readonly status: string;
  /** Business time. */
  readonly since: number;
  readonly device: string;
  readonly category: string;
  readonly description: string;
  readonly customer: string;
  readonly address: string | null;
  readonly place: Point | null;
  readonly urgent: boolean;
  /** Of the visit that is planned or under way. */
  readonly expert: string | null;
  readonly window: { readonly start: number; readonly end: number } | null;
}

export interface City {
  /** Changes whenever anything here may have. */
  readonly revision: string;
  readonly experts: readonly ExpertOnMap[];
  /** Newest first. */
  readonly tickets: readonly TicketOnMap[];
}

export interface ToldTicket {
  readonly code: string;
  readonly status: string;
  readonly timeZone: string;
  readonly story: ReadonlyArray<{
    readonly at: number;
    readonly when: string;
    readonly who: string;
    readonly text: string;
    readonly type: string;
  }>;
}

/** What the database knows of the city, read for the map and the story. */
export interface CityReader {
  revision(): Promise<string>;
  read(): Promise<City>;
  /** Everything that happened to a ticket, as sentences; null where there is no such ticket. */
  story(code: string): Promise<ToldTicket | null>;
}
