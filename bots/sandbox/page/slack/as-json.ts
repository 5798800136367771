/** Blocks come as the app sent them: whoever reads a field looks at its type first. */
export type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export const jsonIn = (of: Json, name: string): Json | null => {
  const value = of[name];
  return isJson(value) ? value : null;
};

export const listIn = (of: Json, name: string): readonly Json[] => {
  const value = of[name];
  return Array.isArray(value) ? value.filter(isJson) : [];
};

export const wordsIn = (of: Json, name: string): string => {
  const value = of[name];
  return typeof value === 'string' ? value : '';
};

/** The words of a text object, whatever its kind. */
export const textIn = (of: Json, name: string): string => wordsIn(jsonIn(of, name) ?? {}, 'text');
