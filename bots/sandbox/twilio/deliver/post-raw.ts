import type { Emulator } from '../emulator.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import type { WebhookKind } from '../world.ts';
import { forwardedHeaders, toLocal, toPublic } from './public-address.ts';
import { signBody, signForm } from './sign-request.ts';

export interface RawPost {
  to: WebhookKind;
  body: string;
  contentType: string;
  signature: 'valid' | 'missing' | 'wrong';
}

const form = 'application/x-www-form-urlencoded';

/** Any bytes to an address of the app: malformed forms, a forged signature, JSON under its hash, ten megabytes. */
export async function postRaw(emulator: Emulator, post: RawPost): Promise<{ status: number; body: string } | Refused> {
  const { configuration } = emulator.world;
  const { messagesUrl, fallbackUrl, statusUrl } = configuration;
  const url = { messages: messagesUrl, fallback: fallbackUrl, status: statusUrl }[post.to];
  if (url === null) return { refused: `no address for ${post.to} is set` };
  const local = toLocal(configuration, url);
  const { address, headers } = signed(emulator, local, post);
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': post.contentType, ...headers },
    body: post.body,
    redirect: 'manual',
  });
  return { status: response.status, body: await response.text() };
}

function signed(
  { world }: Emulator,
  local: string,
  { body, contentType, signature }: RawPost,
): { address: string; headers: Record<string, string> } {
  const { configuration, account } = world;
  const open = toPublic(configuration, local);
  const forwarded = forwardedHeaders(local, open);
  const secret = signature === 'wrong' ? `${account.authToken}-of-another` : account.authToken;
  if (contentType.startsWith(form)) {
    const sign = signForm(secret, open, Object.fromEntries(new URLSearchParams(body)));
    return { address: local, headers: { ...forwarded, ...(signature === 'missing' ? {} : head(sign)) } };
  }
  const hashed = signBody(secret, open, body);
  const address = local + hashed.url.slice(open.length);
  return { address, headers: { ...forwarded, ...(signature === 'missing' ? {} : head(hashed.signature)) } };
}

function head(signature: string): Record<string, string> {
  return { 'x-twilio-signature': signature };
}
