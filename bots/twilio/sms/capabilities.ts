import type { Capabilities } from '../../../core/ports/channel-adapter.ts';

/** Twilio takes 1600 characters in one call, however many segments that is. */
export const smsCapabilities: Capabilities = {
  buttons: 0,
  edit: false,
  textLimit: 1_600,
  takesLocation: false,
  asksForContact: false,
  links: false,
  media: false,
  window: null,
  beyondWindow: 'anything',
  receipts: 'delivered',
  carrierKeywords: true,
};
