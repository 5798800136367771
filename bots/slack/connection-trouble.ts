import type { FetchFunction } from '@slack/web-api';

/** A call that got no answer. Only the code: nothing else of such an error is known to be free of secrets. */
class ConnectionTrouble extends Error {
  override readonly name = 'ConnectionTrouble';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The platform's fetch. The SDK keeps an error's words and drops its cause, in which the code is. */
export const fetchForSlack: FetchFunction = async (url, init) => {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw new ConnectionTrouble(connectionTrouble(error));
  }
};

/** `ECONNREFUSED`, `timeout`, and the like, from wherever in the error it stands. */
export const connectionTrouble = (error: unknown): string =>
  codeOf(error) ?? codeOf(property(error, 'cause')) ?? codeOf(property(error, 'original')) ?? 'connection lost';

const codeOf = (error: unknown): string | null => {
  if (property(error, 'name') === 'TimeoutError') return 'timeout';
  const code = property(error, 'code');
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : null;
};

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
