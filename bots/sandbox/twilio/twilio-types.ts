/** JSON objects as they travel: whoever reads a field looks at its type first. */
export type Json = Record<string, unknown>;

export type Channel = 'sms' | 'whatsapp';

/** Twilio's own words; `read` exists on WhatsApp only. */
export type MessageStatus =
  | 'accepted'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'undelivered'
  | 'failed'
  | 'read'
  | 'received';
