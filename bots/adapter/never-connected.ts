const CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A connection that was never made has delivered nothing; one that broke may have. `code` is the error's own. */
export const wasNeverConnected = (code: string): boolean => CODES.has(code);
