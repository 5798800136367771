import type { Say } from '../texts/texts.ts';

/** A kind of device in the reader's language; one that we have no word for goes by the catalogue's own name. */
export const categoryName = (say: Say, { key, name }: { readonly key: string; readonly name: string }): string =>
  say('category-name', { key, name });
