export interface CommandHint {
  /** What is typed; what follows a blank at its end is left to the person. */
  readonly typed: string;
  readonly rest: string;
  readonly about: string;
}

const HINTS: readonly CommandHint[] = [
  { typed: '/callout ', rest: 'T-7K3QX', about: 'shows a ticket' },
  { typed: '/callout search ', rest: 'name, number, device, street', about: 'finds tickets' },
  { typed: '/callout experts ', rest: 'name, skill, place', about: 'finds experts' },
  { typed: '/callout health', rest: '', about: 'says how the system is' },
  { typed: '/callout help', rest: '', about: 'says what Callout understands' },
];

/** What could be meant by what was typed so far; nothing where it is no command, or one that is complete. */
export const hintsFor = (text: string): readonly CommandHint[] => {
  const words = text.toLowerCase();
  if (!words.startsWith('/')) return [];
  return HINTS.filter(({ typed }) => typed.startsWith(words) && typed !== words);
};
