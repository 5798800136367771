import type { Dialogue, Move, Step, Talk } from '../dialogue.ts';

/** A language in its own words: people look for what they can read. */
const ownName = (locale: string): string => {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
};

const languageStep: Step = {
  ask: ({ work, say }) =>
    Promise.resolve({
      body: say('language-ask'),
      options: work.texts.locales.map((locale) => ({ label: ownName(locale), value: locale })),
      columns: 1,
    }),
  answer: async (talk, draft, answer) =>
    answer.kind === 'picked'
      ? speak(talk, answer.value)
      : {
          kind: 'stay',
          draft,
          because: talk.say('language-which', { known: talk.work.texts.locales.map(ownName).join(', ') }),
        },
};

const speak = async (talk: Talk, locale: string): Promise<Move> => {
  await talk.work.people.setLocale(talk.person.id, locale);
  await talk.become({ ...talk.person, locale });
  return { kind: 'done', say: [{ body: talk.say('language-done', { language: ownName(locale) }) }], next: 'menu' };
};

/** *Language*. */
export const languageDialogue: Dialogue = {
  name: 'language',
  open: () => Promise.resolve({ kind: 'go', step: 'language', draft: {} }),
  steps: { language: languageStep },
};
