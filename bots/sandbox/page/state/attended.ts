/** Somebody points at this phone or has the focus in it: what arrives there is read. */
export const isAttended = (phone: number): boolean => {
  const shown = document.querySelector(`[data-phone="${phone}"]`);
  if (!shown) return false;
  return shown.matches(':hover') || shown.contains(document.activeElement);
};
