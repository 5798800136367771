import { hours } from '../../../core/kernel/instant.ts';
import type { Capabilities } from '../../../core/ports/channel-adapter.ts';

/** Up to three quick replies, or a list of ten; with more choices it is numbered text. */
export const whatsappCapabilities: Capabilities = {
  buttons: 10,
  edit: false,
  textLimit: 1_024,
  asksForLocation: false,
  asksForContact: false,
  links: false,
  media: true,
  window: hours(24),
  beyondWindow: 'template',
  receipts: 'read',
  carrierKeywords: false,
};
