interface RawAnswer {
  httpStatus: number;
  ok: boolean;
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number };
  result?: unknown;
}

/** A call as no typed SDK would make it. */
export async function rawCall(
  emulator: { apiRoot: string; botToken: string },
  method: string,
  init: RequestInit = {},
): Promise<RawAnswer> {
  const response = await fetch(`${emulator.apiRoot}/bot${emulator.botToken}/${method}`, init);
  const answer = (await response.json()) as Omit<RawAnswer, 'httpStatus'>;
  return { httpStatus: response.status, ...answer };
}

export function jsonBody(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
