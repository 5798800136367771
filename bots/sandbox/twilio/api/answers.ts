import type { Json } from '../twilio-types.ts';

/** What one resource says: JSON, nothing, or where to look. */
export type ApiAnswer = { status: number; body: Json | null } | { status: 307; location: string };

export interface Refusal {
  status: number;
  code: number;
  message: string;
}

export function refused({ status, code, message }: Refusal): ApiAnswer {
  const body = { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
  return { status, body };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

export function notFound(path: string): ApiAnswer {
  return refused({ status: 404, code: 20404, message: `The requested resource ${path} was not found` });
}

export const unauthenticated: Refusal = { status: 401, code: 20003, message: 'Authenticate' };
export const suspended: Refusal = { status: 401, code: 20005, message: 'Account not active' };
export const tooManyRequests: Refusal = { status: 429, code: 20429, message: 'Too Many Requests' };
