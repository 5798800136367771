import type { ApiAnswer, ApiFailure } from './bot-api-types.ts';

/** Telegram's envelope for a call that did what it was asked. */
export function answered(result: unknown): ApiAnswer {
  return { ok: true, result };
}

/** 400: `problem` follows "Bad Request: ", in Telegram's own words where they are known. */
export function badRequest(problem: string): ApiFailure {
  return { ok: false, error_code: 400, description: `Bad Request: ${problem}` };
}

export function forbidden(problem: string): ApiFailure {
  return { ok: false, error_code: 403, description: `Forbidden: ${problem}` };
}

export function conflict(problem: string): ApiFailure {
  return { ok: false, error_code: 409, description: `Conflict: ${problem}` };
}

export function unauthorized(): ApiFailure {
  return { ok: false, error_code: 401, description: 'Unauthorized' };
}

export function unknownMethod(): ApiFailure {
  return { ok: false, error_code: 404, description: 'Not Found: method not found' };
}

/** 429: whole seconds, at least one, as Telegram gives them. */
export function tooManyRequests(retryAfterSeconds: number): ApiFailure {
  const seconds = Math.max(1, Math.ceil(retryAfterSeconds));
  return {
    ok: false,
    error_code: 429,
    description: `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  };
}

export function isFailure(value: object): value is ApiFailure {
  return 'ok' in value && value.ok === false && 'error_code' in value;
}
