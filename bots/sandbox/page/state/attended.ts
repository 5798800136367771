/** The phone is in view, and so is the page: what arrives there is read. */
export const isAttended = (phone: number): boolean =>
  document.visibilityState === 'visible' && document.querySelector(`[data-phone="${phone}"]`) !== null;
