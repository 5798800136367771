export interface TypedChoice {
  /** What is typed to choose it. */
  readonly answer: string;
  /** What it stands for; empty where that is the same. */
  readonly label: string;
}

/** A number alone, as for stars, is its own label; where numbers mean something else, dashes stand before the words. */
const LINE = /^(?:(?<number>\d{1,2})(?: (?<label>.+))?|- (?<words>.+))$/;

/** The choices at the end of a text, as channels without buttons write them. */
export const choicesIn = (text: string | null): readonly TypedChoice[] => {
  const choices: TypedChoice[] = [];
  for (const line of (text ?? '').split('\n').toReversed()) {
    const found = LINE.exec(line.trim())?.groups;
    if (!found) break;
    const { number, label = '', words = '' } = found;
    choices.unshift({ answer: number ?? words, label });
  }
  return choices;
};
