import type { Message } from '../../core/dialogue/message.ts';

export type Link = NonNullable<Message['links']>[number];

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'tg:']);
const LONGEST = 2_048;

/** One button with an address that Telegram does not like fails the whole message: those stay in the text. */
export const canBeButton = ({ url }: Link): boolean => {
  if (url.length > LONGEST || !URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  // A bare name such as "localhost" is no address to Telegram; tel: and mailto: are none at all.
  return SCHEMES.has(protocol) && (protocol === 'tg:' || hostname.includes('.')) && username === '';
};

/** A link in words. Telegram's apps make phone numbers and mail addresses tappable by themselves. */
export const writeLink = ({ label, url }: Link): string => `${label}: ${url.replace(/^(tel|mailto):/i, '')}`;
