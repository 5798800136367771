import { missingParameter, unknownParameter, wrongParameter } from './stripe-error.ts';

export type Params = { [name: string]: string | Params };

/** `a[b][0]=c` as Stripe's form encoding nests it: every leaf is text, a list an object of indices. */
export const readForm = (text: string): Params => {
  const root: Params = {};
  for (const [name, value] of new URLSearchParams(text)) put(root, partsOf(name), value);
  return root;
};

/** `a[b][]` is `a`, `b` and, for the next of a list, nothing. */
const partsOf = (name: string): string[] => name.replaceAll(']', '').split('[');

const put = (into: Params, [first, ...rest]: readonly string[], value: string): void => {
  if (first === undefined) return;
  const name = first === '' ? String(Object.keys(into).length) : first;
  const inner = into[name];
  const next: Params = typeof inner === 'object' ? inner : {};
  into[name] = rest.length === 0 ? value : next;
  put(next, rest, value);
};

/** For a method of which only the id in its path counts. */
export const nothingBut = (params: Params, known: readonly string[]): KnownParams => new KnownParams(params, known);

/** The parameters that a method knows, by the path of each; whatever else comes is refused, as Stripe does. */
export class KnownParams {
  readonly #params: Params;

  constructor(params: Params, known: readonly string[]) {
    this.#params = params;
    for (const path of pathsOf(params)) {
      if (!known.some((pattern) => matches(pattern, path))) throw unknownParameter(path);
    }
  }

  text(path: string): string | null {
    const value = this.#at(path);
    if (typeof value === 'object') throw wrongParameter(path, `Invalid string: ${path}`);
    return value === undefined || value === '' ? null : value;
  }

  required(path: string): string {
    const value = this.text(path);
    if (value === null) throw missingParameter(path);
    return value;
  }

  whole(path: string): number | null {
    const value = this.text(path);
    if (value === null) return null;
    if (!/^-?\d{1,15}$/.test(value))
      throw wrongParameter(path, `Invalid integer: ${value}`, 'parameter_invalid_integer');
    return Number(value);
  }

  bool(path: string): boolean | null {
    const value = this.text(path);
    if (value !== null && value !== 'true' && value !== 'false')
      throw wrongParameter(path, `Invalid boolean: ${value}`);
    return value === null ? null : value === 'true';
  }

  /** Every leaf below a path: metadata, and lists. */
  below(path: string): Readonly<Record<string, string>> {
    const value = this.#at(path);
    if (value === undefined) return {};
    if (typeof value !== 'object') throw wrongParameter(path, `Invalid object`);
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  }

  #at(path: string): string | Params | undefined {
    return path
      .split('.')
      .reduce<string | Params | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), this.#params);
  }
}

const pathsOf = (params: Params, above = ''): string[] =>
  Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'object' ? pathsOf(value, `${above}${name}.`) : [`${above}${name}`],
  );

/** `*` stands for one part. */
const matches = (pattern: string, path: string): boolean => {
  const [wanted, given] = [pattern.split('.'), path.split('.')];
  return wanted.length === given.length && wanted.every((part, at) => part === '*' || part === given[at]);
};
