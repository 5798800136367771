/** Words that differ only in case, commas and gaps lead to the same place. */
export const wordsKey = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s,;]+/g, ' ')
    .trim();
