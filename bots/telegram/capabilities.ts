import type { Capabilities } from '../../core/ports/channel-adapter.ts';

export const telegramCapabilities: Capabilities = {
  buttons: 100,
  edit: true,
  textLimit: 4096,
  takesLocation: true,
  asksForContact: true,
  links: true,
  media: true,
  window: null,
  beyondWindow: 'nothing',
  receipts: 'none',
  carrierKeywords: false,
};
