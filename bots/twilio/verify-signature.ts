import type { IncomingHttpHeaders } from 'node:http';
import twilio from 'twilio';

export interface SignedRequest {
  readonly headers: IncomingHttpHeaders;
  /** What the connection itself says: `https` or `http`. */
  readonly protocol: string;
  /** Path and query as they came. */
  readonly path: string;
  readonly form: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * Twilio signs the address that it called and all parameters. We may be reached by several addresses, behind proxies
 * that change them: any of them will do, because only Twilio can sign one.
 */
export const isSignedByTwilio = (
  authToken: string,
  publicUrls: readonly string[],
  { headers, protocol, path, form }: SignedRequest,
): boolean => {
  const signature = headers['x-twilio-signature'];
  if (typeof signature !== 'string' || signature === '') return false;
  const origins = publicUrls.length > 0 ? publicUrls : [seenOrigin(headers, protocol)];
  return origins
    .map((origin) => origin.replace(/\/+$/, '') + path)
    .some((url) => URL.canParse(url) && twilio.validateRequest(authToken, signature, url, form));
};

/** Without an address that the deployment names: what the proxy says of it, or else the request itself. */
const seenOrigin = (headers: IncomingHttpHeaders, protocol: string): string => {
  const host = first(headers['x-forwarded-host']) ?? headers.host ?? '';
  return `${first(headers['x-forwarded-proto']) ?? protocol}://${host}`;
};

/** Each proxy on the way adds its own; the first is the one that the world has seen. */
const first = (header: string | string[] | undefined): string | undefined =>
  (Array.isArray(header) ? header[0] : header)?.split(',', 1)[0]?.trim() || undefined;
