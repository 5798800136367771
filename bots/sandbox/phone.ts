/** A point in WGS 84 degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Somebody whom the page gives a phone. */
export interface Phone {
  /** The person's id on the emulated Telegram, and that of their chat with the bot. */
  readonly id: number;
  readonly name: string;
  readonly role: 'customer' | 'expert';
  /** A few words beside the role: what this person stands for in the story. */
  readonly about: string;
  /** What "share my location" sends. */
  readonly place: Point;
}

/** Somebody of the city who has no phone on the page yet, and may get one. */
export interface Neighbour {
  readonly personId: string;
  readonly name: string;
  readonly role: Phone['role'];
  readonly about: string;
}

/** Who has a phone, and how others get one. */
export interface PhoneBook {
  phones(): Promise<Phone[]>;
  neighbours(): Promise<Neighbour[]>;
  /** Gives this person a phone, ready to be used; null for somebody who isn't there or has one. */
  give(personId: string): Promise<Phone | null>;
}
