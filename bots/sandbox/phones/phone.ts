/** A point in WGS 84 degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** The apps that a phone may have, in the order of its bar. */
export const PHONE_CHANNELS = ['telegram', 'whatsapp', 'sms'] as const;
export type PhoneChannel = (typeof PHONE_CHANNELS)[number];

/** Under which name somebody is reached in each app; null: they don't have it. */
export interface PhoneLines {
  /** Their id on the emulated Telegram, and that of their chat with the bot. */
  readonly telegram: number | null;
  readonly whatsapp: string | null;
  /** The number. */
  readonly sms: string | null;
  /** Their id on the emulated Twilio, which carries both WhatsApp and SMS. */
  readonly twilioPerson: string | null;
}

/** Somebody whom the page gives a phone. */
export interface Phone {
  readonly id: string;
  readonly name: string;
  readonly role: 'customer' | 'expert';
  /** A few words beside the role: what this person stands for in the story. */
  readonly about: string;
  /** What "share my location" sends. */
  readonly place: Point;
  readonly lines: PhoneLines;
  /** The app that this person lives in: it lies open at first. */
  readonly home: PhoneChannel;
}

export const hasApp = ({ lines }: Pick<Phone, 'lines'>, channel: PhoneChannel): boolean => lines[channel] !== null;

export const appsOf = (phone: Pick<Phone, 'lines'>): readonly PhoneChannel[] =>
  PHONE_CHANNELS.filter((channel) => hasApp(phone, channel));

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
  /** Gives this person a phone with all apps, ready to be used; null for somebody who isn't there or has one. */
  give(personId: string): Promise<Phone | null>;
}
