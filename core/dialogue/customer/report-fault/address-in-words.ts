const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/stra(ss|s)e\b/g, 'str')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The address as it is kept: as the map writes it, and what the customer wrote beside it wherever that says more
 * ("back yard, third floor").
 */
export const addressInWords = (label: string, typed: string): string => {
  const known = wordsOf(label);
  const isAllSaid = wordsOf(typed).every((word) => known.some((other) => other === word || other.endsWith(word)));
  return isAllSaid ? label : `${label} (${typed.trim()})`;
};
