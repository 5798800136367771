import { hours } from '../../../core/kernel/instant.ts';
import type { Capabilities } from '../../../core/ports/channel-adapter.ts';

/** Up to three quick replies, or a list of ten; with more choices it is numbered text. A place is sent by the app’s own paper clip. */
export const whatsappCapabilities: Capabilities = {
  buttons: 10,
  edit: false,
  textLimit: 1_024,
  takesLocation: true,
  asksForContact: false,
  links: false,
  media: true,
  window: hours(24),
  beyondWindow: 'template',
  receipts: 'read',
  carrierKeywords: false,
};
