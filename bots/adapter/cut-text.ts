/** At most `limit` UTF-16 units, as platforms count them; what was cut ends in "…", and never inside a character. */
export const cutText = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 2);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, isHalf ? limit - 2 : limit - 1)}…`;
};

/** A platform may refuse a whole message for half a surrogate pair, which is what a careless cut leaves of an emoji. */
export const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
