import type { Capabilities } from '../../core/ports/channel-adapter.ts';

/** In a direct message. A block of buttons holds 25, a section 3000 characters. */
export const slackCapabilities: Capabilities = {
  buttons: 50,
  edit: true,
  textLimit: 3_000,
  takesLocation: false,
  asksForContact: false,
  links: true,
  media: false,
  window: null,
  beyondWindow: 'anything',
  receipts: 'none',
  carrierKeywords: false,
};
