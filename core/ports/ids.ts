/** Chance comes in through here, so that a simulation can replay it. */
export interface Ids {
  /** A UUID version 7. */
  uuid(): string;
  /** Unguessable, `[A-Za-z0-9]`, for links, buttons and invitations. */
  token(length: number): string;
  bytes(length: number): Uint8Array;
}
