import type { Configuration } from '../world.ts';

/** Where the app is told to be seen, and where it really listens: a proxy stands between. */
function pairs(configuration: Configuration): { local: string; open: string }[] {
  const { messagesUrl, statusUrl, fallbackUrl, publicUrl, fallbackPublicUrl } = configuration;
  const main = messagesUrl ?? statusUrl;
  const found: { local: string; open: string }[] = [];
  if (fallbackUrl !== null && fallbackPublicUrl !== null) {
    found.push({ local: originOf(fallbackUrl), open: trim(fallbackPublicUrl) });
  }
  if (main !== null && publicUrl !== null) found.push({ local: originOf(main), open: trim(publicUrl) });
  return found;
}

function originOf(url: string): string {
  return new URL(url).origin;
}

function trim(url: string): string {
  return url.replace(/\/+$/, '');
}

function isBelow(url: string, base: string): boolean {
  return url === base || ['/', '?', '#'].some((sign) => url.startsWith(base + sign));
}

/** The address that a signature covers. */
export function toPublic(configuration: Configuration, url: string): string {
  const pair = pairs(configuration).find(({ local }) => isBelow(url, local));
  return pair ? pair.open + url.slice(pair.local.length) : url;
}

/** Where an address that the app gave for itself is reached from here. */
export function toLocal(configuration: Configuration, url: string): string {
  const pair = pairs(configuration).find(({ open }) => isBelow(url, open));
  return pair ? pair.local + url.slice(pair.open.length) : url;
}

/** What a proxy tells the app of the address that the world used. */
export function forwardedHeaders(localUrl: string, publicUrl: string): Record<string, string> {
  if (localUrl === publicUrl) return {};
  const { host, protocol } = new URL(publicUrl);
  return { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.replace(':', '') };
}
