/** Typed words and labels, as far as they are compared: without case, accents, emoji and spare spaces. */
export const foldTyped = (text: string): string =>
  text
    // Before they are taken apart: an ℹ would leave an i behind.
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
