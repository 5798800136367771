const PREFIX = 'whatsapp:';
/** A number; or, of people who hide theirs behind a username, the id that WhatsApp has given them for our business. */
const ADDRESS = /^(?:\+[1-9]\d{6,14}|[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128})$/;

/** What Twilio calls an address on WhatsApp. */
export const asTwilioAddress = (address: string): string =>
  address.startsWith(PREFIX) ? address : `${PREFIX}${address}`;

/** Ours; null for what is no person's on WhatsApp. */
export const readTwilioAddress = (text: string): string | null => {
  const address = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : '';
  return ADDRESS.test(address) ? address : null;
};
