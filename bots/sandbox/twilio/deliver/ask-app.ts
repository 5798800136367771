import { postToApp } from '../../../../emulation/post-to-app.ts';

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

/** One request to an address of the app, and what Twilio makes of its end. */
export async function askApp(...call: Parameters<typeof postToApp>): Promise<AppReply> {
  const posted = await postToApp(...call);
  if (posted.kind !== 'answered') {
    return failedReply(posted.kind === 'timeout' ? 'timeout' : 'connection failed', 11205);
  }
  const { isSuccess, status, body, headers } = posted;
  return {
    acknowledged: isSuccess,
    status,
    outcome: isSuccess ? 'ok' : `HTTP ${status}`,
    errorCode: isSuccess ? null : 11200,
    body,
    contentType: headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '',
  };
}
