import type { PhoneChannel } from '../../phones/phone.ts';

/** The phone is in view, and so is the page. */
export const isInView = (phone: string): boolean => isShown(`[data-phone="${CSS.escape(phone)}"]`);

/** And this app lies open on it: what arrives there is read. */
export const isAttended = (phone: string, channel: PhoneChannel): boolean =>
  isShown(`[data-phone="${CSS.escape(phone)}"][data-app="${channel}"]`);

const isShown = (selector: string): boolean =>
  document.visibilityState === 'visible' && document.querySelector(selector) !== null;
