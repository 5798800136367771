import type { ApiAnswer, ApiFailure, Json } from './slack-types.ts';
import type { Report } from './validate/rules.ts';

export function answered(result: Json = {}): ApiAnswer {
  return { ok: true, ...result };
}

export function failed(error: string): ApiFailure {
  return { ok: false, error };
}

/** Slack's form of saying what is wrong with the arguments: `[ERROR] … [json-pointer:/blocks/0/text]`. */
export function wrongArguments(messages: readonly string[], error = 'invalid_arguments'): ApiFailure {
  return {
    ok: false,
    error,
    ...(error === 'invalid_blocks' ? { errors: [...messages] } : {}),
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  };
}

export function missing(field: string): ApiFailure {
  return wrongArguments([`missing required field: ${field}`]);
}

/** Gathers what a check finds. */
export function gather(check: (report: Report) => void): string[] {
  const found: string[] = [];
  check((pointer, message) => found.push(`${message} [json-pointer:${pointer}]`));
  return found;
}

export function isFailure(value: unknown): value is ApiFailure {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
