/**
 * Expected refusals are values, failures are exceptions. A refusal carries a code and the facts that a chat text
 * needs; the wording belongs to whoever speaks to the person.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type Result<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = <Code extends string>(
  code: Code,
  facts: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({ ok: false, refusal: { code, facts } });

/** The compiler's proof that every case of a closed union was handled. */
export const unreachable = (value: never): never => {
  throw new Error(`A case that cannot be: ${JSON.stringify(value)}`);
};
