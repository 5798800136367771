/** Everything that a message or a form says, a line per text, with Slack's escapes undone. */
export const wordsOf = ({ text, blocks }: { readonly text: string; readonly blocks: readonly unknown[] }): string =>
  [text, ...textsIn(blocks)].join('\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : textsIn(inner),
  );
};
