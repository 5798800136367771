/** Somebody whom the page gives a phone. */
export interface Phone {
  /** The person's id on the emulated Telegram, and that of their chat with the bot. */
  readonly id: number;
  readonly name: string;
  readonly role: 'customer' | 'expert';
  /** A few words beside the role: what this person stands for in the story. */
  readonly about: string;
  /** What "share my location" sends. */
  readonly place: { readonly latitude: number; readonly longitude: number };
}
