/** At most `limit` UTF-16 units; what was cut ends in "…", and never inside a character. */
export const cutText = (text: string, limit: number): string => {
  const whole = text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  if (whole.length <= limit) return whole;
  const last = whole.charCodeAt(limit - 2);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${whole.slice(0, isHalf ? limit - 2 : limit - 1)}…`;
};
