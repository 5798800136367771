/** A word as it is looked up: people leave out accents and apostrophes, and not everybody has an ß. */
export const foldWord = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll("'", '');
