/** What a log line needs; pino's loggers are such. Facts name things by id, never by a person's words. */
export interface Log {
  info(facts: object, what: string): void;
  warn(facts: object, what: string): void;
  error(facts: object, what: string): void;
}
