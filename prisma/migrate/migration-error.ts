/** Why a database was not brought to this release's schema; the message is for the operator. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly reason: 'failed' | 'edited' | 'busy' | 'missing';
  readonly migration: string;

  constructor(reason: MigrationError['reason'], migration: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    this.migration = migration;
  }
}
