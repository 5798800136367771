import { isBlank } from '../../../kernel/text.ts';
import type { Answer, Step } from '../../dialogue.ts';
import { shorten } from '../../format/shorten.ts';
import { parsePartDay, partDayIn } from '../parse-part-day.ts';
import { finishDraft } from './finish-draft.ts';

const NAME_LIMIT = 200;

const CHOICES = [
  { days: 3, label: 'finish-part-three-days' },
  { days: 7, label: 'finish-part-week' },
  { days: 14, label: 'finish-part-two-weeks' },
] as const;

export const typedText = (answer: Answer): string | null =>
  answer.kind === 'text' || answer.kind === 'correction' ? answer.text : null;

export const partStep: Step = {
  ask: ({ say }) => Promise.resolve({ body: say('finish-ask-part') }),
  answer: ({ say }, draft, answer) => {
    const text = typedText(answer);
    return Promise.resolve(
      text === null || isBlank(text)
        ? { kind: 'stay', draft, because: say('finish-part-in-words') }
        : { kind: 'go', step: 'part_day', draft: { ...draft, part: shorten(text, NAME_LIMIT) } },
    );
  },
};

export const partDayStep: Step = {
  ask: ({ say }, draft) =>
    Promise.resolve({
      body: say('finish-ask-part-day', { part: finishDraft(draft).part }),
      options: CHOICES.map(({ days, label }) => ({ label: say(label), value: String(days) })),
      columns: 3,
      // `3` is three days, not the third choice.
      numbersAreAnswers: true,
    }),
  answer: ({ say, work, person }, draft, answer) => {
    const { timeZone } = finishDraft(draft);
    const typed = typedText(answer);
    const until =
      answer.kind === 'picked'
        ? partDayIn(Number(answer.value), work.now, timeZone)
        : parsePartDay(typed ?? '', work.now, timeZone, person.locale);
    return Promise.resolve(
      until === null
        ? { kind: 'stay', draft, because: say('finish-part-day-unclear') }
        : { kind: 'go', step: 'note', draft: { ...draft, until } },
    );
  },
};
