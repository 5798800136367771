export type UnusableReason =
  | 'wrong-credentials'
  | 'no-such-database'
  | 'too-old'
  | 'missing-rights'
  | 'missing-extension'
  | 'refused';

/** The database answers, and Callout cannot work with it until a person changes something; the message says what. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
  readonly reason: UnusableReason;

  constructor(reason: UnusableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
