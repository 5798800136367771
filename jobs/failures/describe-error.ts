const SECRETS: ReadonlyArray<readonly [RegExp, string]> = [
  // Bot tokens are part of Telegram's URLs.
  [/\d{6,}:[\w-]{30,}/g, '[token]'],
  [/xox[a-z]-[\w-]+/gi, '[token]'],
  [/\b(?:AC|SK)[0-9a-f]{32}\b/g, '[account]'],
  [/:\/\/[^\s/@:]*:[^\s/@]+@/g, '://[credentials]@'],
  [/\b(bearer|basic)\s+\S+/gi, '$1 [credentials]'],
  [/\+?\d(?:[\s().-]{0,3}\d){8,14}/g, '[number]'],
];

const LONGEST = 500;

/** What went wrong, for a log or an `error` column: short, and without tokens, passwords or phone numbers. */
export const describeError = (error: unknown): string => {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return redact(text).slice(0, LONGEST);
};

export const redact = (text: string): string =>
  SECRETS.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text);
