import type { Step } from '../../dialogue.ts';
import { parseMinutes } from '../parse-minutes.ts';
import { typedText } from './part-steps.ts';

const USUAL = [30, 60, 90] as const;
/** As the visit's own rule has them. */
const MOST = 600;

export const minutesStep: Step = {
  ask: ({ say }) =>
    Promise.resolve({
      body: say('finish-ask-minutes'),
      options: USUAL.map((count) => ({ label: say('finish-minutes', { count }), value: String(count) })),
      columns: 3,
      numbersAreAnswers: true,
    }),
  answer: ({ say }, draft, answer) => {
    const minutes = answer.kind === 'picked' ? Number(answer.value) : parseMinutes(typedText(answer) ?? '');
    return Promise.resolve(
      minutes === null || minutes < 1 || minutes > MOST
        ? { kind: 'stay', draft, because: say('finish-minutes-unclear', { most: MOST }) }
        : { kind: 'go', step: 'note', draft: { ...draft, minutes } },
    );
  },
};
