export interface NumberedChoice {
  /** What is typed to choose it. */
  readonly answer: string;
  readonly label: string;
}

const LINE = /^(\d{1,2})(?: (.+))?$/;

/** The numbered lines at the end of a text; a number alone, as for stars, is its own label. */
export const choicesIn = (text: string | null): readonly NumberedChoice[] => {
  const choices: NumberedChoice[] = [];
  for (const line of (text ?? '').split('\n').toReversed()) {
    const found = LINE.exec(line.trim());
    // A choice that has no number of its own stands among the others behind a dash.
    if (!found && line.startsWith('- ')) continue;
    if (!found) break;
    choices.unshift({ answer: found[1] ?? '', label: found[2] ?? '' });
  }
  return choices;
};
