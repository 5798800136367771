/** How one request to an address of the app ended: any answer is one, whatever its status. */
export type Posted =
  | { kind: 'answered'; status: number; statusText: string; isSuccess: boolean; headers: Headers; body: string }
  | { kind: 'timeout' }
  | { kind: 'broken'; error: unknown };

/** One request to an address of the app, as a platform makes it. Never rejects: a failure of the app is an outcome. */
export async function postToApp(
  url: string,
  request: { body: string; headers: Record<string, string> },
  timeoutMs: number,
  closing: AbortSignal,
): Promise<Posted> {
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), closing]);
    const response = await fetch(url, { method: 'POST', ...request, signal, redirect: 'manual' });
    const { status, statusText, headers } = response;
    const isSuccess = status >= 200 && status <= 299;
    return { kind: 'answered', status, statusText, isSuccess, headers, body: await response.text() };
  } catch (error) {
    return isTimeout(error) ? { kind: 'timeout' } : { kind: 'broken', error };
  }
}

/** By its name: the runtime's own errors are of no class that we could ask for everywhere. */
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
}
