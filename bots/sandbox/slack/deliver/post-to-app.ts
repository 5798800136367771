/** What came of one request to the app. */
export interface AppReply {
  /** It said 2xx in time. */
  acknowledged: boolean;
  status: number | null;
  /** "ok", or Slack's name for what went wrong: it is what `x-slack-retry-reason` says. */
  outcome: string;
  body: string;
  /** `x-slack-no-retry: 1`: the app wants no second try. */
  noRetry: boolean;
}

export function failedReply(outcome: string): AppReply {
  return { acknowledged: false, status: null, outcome, body: '', noRetry: false };
}

/** One request to an address of the app, as Slack makes it. Never rejects: a failure of the app is an outcome. */
export async function postToApp(
  url: string,
  request: { body: string; headers: Record<string, string> },
  deadlineMs: number,
  closing: AbortSignal,
): Promise<AppReply> {
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(deadlineMs), closing]);
    const response = await fetch(url, { method: 'POST', ...request, signal, redirect: 'manual' });
    const body = await response.text();
    const acknowledged = response.status >= 200 && response.status <= 299;
    return {
      acknowledged,
      status: response.status,
      outcome: acknowledged
        ? 'ok'
        : response.status >= 300 && response.status <= 399
          ? 'too_many_redirects'
          : 'http_error',
      body,
      noRetry: response.headers.get('x-slack-no-retry') === '1',
    };
  } catch (error) {
    return failedReply(isTimeout(error) ? 'http_timeout' : 'connection_failed');
  }
}

/** By its name: the runtime's own errors are of no class that we could ask for everywhere. */
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
}
