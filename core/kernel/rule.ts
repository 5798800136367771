import type { Refusal, Result } from './result.ts';

/** What a named rule answers: why not, or null where it has nothing against it. */
export type Objection<Code extends string> = Refusal<Code> | null;

export const objectIf = <Code extends string>(
  is: boolean,
  code: Code,
  facts: Refusal['facts'] = {},
): Objection<Code> => (is ? { code, facts } : null);

/** The events, unless a rule objects; of several objections the first is the reason that people hear. */
export const unless = <Event, Code extends string>(
  objections: ReadonlyArray<Objection<Code>>,
  events: readonly Event[],
): Result<readonly Event[], Refusal<Code>> => {
  const refusal = objections.find((objection) => objection !== null);
  return refusal ? { ok: false, refusal } : { ok: true, value: events };
};
