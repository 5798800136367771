import { type Posted, postToApp } from '../../../../emulation/post-to-app.ts';

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

/** One request to an address of the app, and what Slack makes of its end. */
export async function askApp(...call: Parameters<typeof postToApp>): Promise<AppReply> {
  const posted = await postToApp(...call);
  if (posted.kind !== 'answered') {
    return failedReply(posted.kind === 'timeout' ? 'http_timeout' : 'connection_failed');
  }
  const { isSuccess, status, body, headers } = posted;
  const noRetry = headers.get('x-slack-no-retry') === '1';
  return { acknowledged: isSuccess, status, outcome: outcomeOf(posted), body, noRetry };
}

function outcomeOf({ isSuccess, status }: Extract<Posted, { kind: 'answered' }>): string {
  if (isSuccess) return 'ok';
  return status >= 300 && status <= 399 ? 'too_many_redirects' : 'http_error';
}
