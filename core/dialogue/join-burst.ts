import { chosenByWords } from './chosen-by-words.ts';
import type { Inbound, Input } from './inbound.ts';
import { mostAlike } from './most-alike.ts';
import { recogniseControl } from './recognise.ts';
import type { Session } from './session.ts';

type Said = Extract<Input, { kind: 'text' | 'media' | 'edit' }>;

export interface Thought {
  readonly inbound: Inbound;
  /** What comes after it. */
  readonly rest: readonly Inbound[];
}

/**
 * What stands at the head of a burst, as one thought: texts, corrections and pictures that belong together become one
 * input; taps, commands and words that choose something stay what they are.
 */
export const joinBurst = async (session: Session, first: Inbound, rest: readonly Inbound[]): Promise<Thought> => {
  const said: Said[] = [];
  for (const { input } of [first, ...rest]) {
    if (!isSaid(input) || !(await joins(session, said, input))) break;
    said.push(input);
  }
  const [head, ...more] = said;
  if (!head || more.length === 0) return { inbound: first, rest };
  return { inbound: { ...first, input: more.reduce(join, head) }, rest: rest.slice(more.length) };
};

/** Words that choose or command stand alone, and so does a correction of something from before the burst. */
const joins = async (session: Session, said: readonly Said[], input: Said): Promise<boolean> => {
  if (input.kind === 'edit') return mostAlike(input.text, said.flatMap(linesOf)) !== null;
  return input.kind !== 'text' || !(await choosesSomething(session, input.text));
};

const isSaid = (input: Input): input is Said =>
  input.kind === 'text' || input.kind === 'media' || input.kind === 'edit';

const choosesSomething = async (session: Session, text: string): Promise<boolean> =>
  recogniseControl(session.say, text) !== null || (await chosenByWords(session, text)) !== null;

const join = (before: Said, next: Said): Said => {
  const media = [...mediaOf(before), ...mediaOf(next)];
  const text = next.kind === 'edit' ? corrected(before, next.text) : lines(wordsOf(before), wordsOf(next));
  return media.length > 0 ? { kind: 'media', media, caption: text } : { kind: 'text', text };
};

/** The new words stand where those stood that they are most like. */
const corrected = (before: Said, text: string): string => {
  const said = linesOf(before);
  return said.with(mostAlike(text, said) ?? -1, text).join('\n');
};

const mediaOf = (said: Said) => (said.kind === 'media' ? said.media : []);
const wordsOf = (said: Said): string => (said.kind === 'media' ? said.caption : said.text);
const linesOf = (said: Said): readonly string[] => wordsOf(said).split('\n');
const lines = (...texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n');
