/** What came of one request to the app. */
export interface AppReply {
  /** It said 2xx in time. */
  acknowledged: boolean;
  status: number | null;
  /** "ok", or what went wrong. */
  outcome: string;
  /** Twilio's code for it: 11200 an answer that is no success, 11205 no answer. */
  errorCode: number | null;
  body: string;
  contentType: string;
}

export function failedReply(outcome: string, errorCode: number): AppReply {
  return { acknowledged: false, status: null, outcome, errorCode, body: '', contentType: '' };
}

/** One request to an address of the app, as Twilio makes it. Never rejects: a failure of the app is an outcome. */
export async function postToApp(
  url: string,
  request: { body: string; headers: Record<string, string> },
  timeoutMs: number,
  closing: AbortSignal,
): Promise<AppReply> {
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), closing]);
    const response = await fetch(url, { method: 'POST', ...request, signal, redirect: 'manual' });
    const body = await response.text();
    const acknowledged = response.status >= 200 && response.status <= 299;
    return {
      acknowledged,
      status: response.status,
      outcome: acknowledged ? 'ok' : `HTTP ${response.status}`,
      errorCode: acknowledged ? null : 11200,
      body,
      contentType: response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '',
    };
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    return failedReply(isTimeout ? 'timeout' : 'connection failed', 11205);
  }
}
