import { GrammyError, HttpError } from 'grammy';

/** Why Telegram does not do what we ask, as far as waiting and telling the operator depend on it. */
export interface ShutOut {
  readonly kind: 'revoked' | 'conflict' | 'rate_limited' | 'unreachable' | 'refused';
  /** Without addresses: they carry the token. */
  readonly why: string;
  /** How long to leave Telegram alone, in milliseconds. */
  readonly pause: number;
}

/** Long enough not to hammer, short enough not to be noticed once it is over. */
const SOON_MS = 1_000;
const CONFLICT_MS = 5_000;
/** A revoked token needs a person; one call a minute finds out when they are done. */
const REVOKED_MS = 60_000;

/** Null for an error that is none of Telegram's. */
export const readShutOut = (error: unknown): ShutOut | null => {
  if (error instanceof HttpError) return { kind: 'unreachable', why: codeOf(error.error), pause: SOON_MS };
  if (!(error instanceof GrammyError)) return null;
  const { error_code: code, description, parameters } = error;
  const why = `${code} ${description}`;
  if (code === 401 || code === 404) return { kind: 'revoked', why, pause: REVOKED_MS };
  if (code === 409) return { kind: 'conflict', why, pause: CONFLICT_MS };
  if (code === 429) return { kind: 'rate_limited', why, pause: (parameters.retry_after ?? 1) * 1_000 };
  return code >= 500 ? { kind: 'unreachable', why, pause: SOON_MS } : { kind: 'refused', why, pause: CONFLICT_MS };
};

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'connection lost';
