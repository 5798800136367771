import { createHash, createHmac } from 'node:crypto';

/** Twilio's signature: the public address, then each parameter and its value in the order of their names. */
export function signForm(authToken: string, url: string, params: Readonly<Record<string, string>>): string {
  const names = Object.keys(params).toSorted((a, b) => (a < b ? -1 : 1));
  return sign(authToken, url + names.map((name) => name + (params[name] ?? '')).join(''));
}

/** Of a body that is no form, the address carries the hash, and the signature covers the address alone. */
export function signBody(authToken: string, url: string, body: string): { url: string; signature: string } {
  const hash = createHash('sha256').update(body).digest('hex');
  const hashed = `${url}${url.includes('?') ? '&' : '?'}bodySHA256=${hash}`;
  return { url: hashed, signature: sign(authToken, hashed) };
}

function sign(authToken: string, data: string): string {
  return createHmac('sha1', authToken).update(data, 'utf8').digest('base64');
}
