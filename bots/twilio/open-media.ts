import type { MediaBytes } from '../../core/ports/channel-adapter.ts';
import { readUpTo } from '../adapter/read-up-to.ts';
import { readMediaSource } from './read-media.ts';
import type { TwilioAccount } from './twilio-caller.ts';
import { DEADLINE_MS, NoAnswer } from './twilio-http.ts';

/** WhatsApp's largest files; MMS has five. */
const LARGEST_BYTES = 16 * 1_024 * 1_024;
const MOST_REDIRECTS = 3;
const TWILIO = 'https://api.twilio.com';
/** Where Twilio's redirects lead. */
const STORES = /(^|\.)(twilio\.com|twiliocdn\.com|amazonaws\.com)$/;

/**
 * The bytes of a file that came in, by the `source` that was kept of it; null when Twilio has it no more, or when it is
 * larger than any file may be. Throws `NoAnswer` where it may be had later.
 */
export const openMedia = async (account: TwilioAccount, source: string): Promise<MediaBytes | null> => {
  const media = readMediaSource(source);
  if (!media) return null;
  const { accountSid, authToken, apiUrl } = account;
  const root = (apiUrl ?? TWILIO).replace(/\/+$/, '');
  const url = `${root}/2010-04-01/Accounts/${accountSid}/Messages/${media.messageSid}/Media/${media.mediaSid}`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const signal = AbortSignal.timeout(DEADLINE_MS);
  try {
    const response = await follow(new URL(url), { authorization }, signal);
    if (response.status === 404 || response.status === 410) return null;
    if (!response.ok) throw new NoAnswer(`HTTP ${response.status}`);
    const bytes = await readUpTo(response, LARGEST_BYTES);
    return bytes && { bytes, contentType: response.headers.get('content-type') ?? 'application/octet-stream' };
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer(signal.aborted ? 'timeout' : 'connection lost');
  }
};

/** The signed address that Twilio leads to is nobody's to see our token. */
const follow = async (start: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Response> => {
  let url = start;
  let response = await fetch(url, { headers, redirect: 'manual', signal });
  for (let left = MOST_REDIRECTS; isRedirect(response) && left > 0; left -= 1) {
    await response.body?.cancel();
    url = new URL(response.headers.get('location') ?? '', url);
    if (url.origin !== start.origin && !isStore(url)) throw new NoAnswer('redirected elsewhere');
    response = await fetch(url, { redirect: 'manual', signal });
  }
  return response;
};

const isRedirect = ({ status }: Response): boolean => [301, 302, 303, 307, 308].includes(status);

const isStore = ({ protocol, hostname }: URL): boolean => protocol === 'https:' && STORES.test(hostname);
