import { finishVisit } from '../../../usecases/finish-visit.ts';
import type { Step } from '../../dialogue.ts';
import { formatDay } from '../../format/format-time.ts';
import type { Say } from '../../texts/texts.ts';
import { refusalWords } from '../refusal-words.ts';
import { type FinishDraft, finishDraft, outcomeOf } from './finish-draft.ts';

export const confirmStep: Step = {
  ask: ({ say, person }, draft) =>
    Promise.resolve({
      title: say('finish-summary-title', { code: finishDraft(draft).code }),
      body: summary(say, finishDraft(draft), person.locale),
      options: [{ label: say('finish-confirm'), value: 'confirm' }],
    }),
  answer: async ({ say, work, person }, draft, answer) => {
    if (answer.kind !== 'picked') return { kind: 'stay', draft, because: say('finish-please-confirm') };
    const finish = finishDraft(draft);
    const result = await finishVisit(work, finish.visitId, person.id, outcomeOf(finish));
    if (!result.ok) return { kind: 'done', say: [{ body: refusalWords(say, result.refusal) }] };
    const key = `finish-done-${finish.outcome.replaceAll('_', '-')}`;
    const day = formatDay(finish.until, finish.timeZone, person.locale);
    return { kind: 'done', say: [{ body: say(key, { code: finish.code, day }) }], next: 'today' };
  },
};

const summary = (say: Say, finish: FinishDraft, locale: string): string => {
  const { outcome, note, part, until, minutes, attachments, timeZone } = finish;
  return [
    say(`finish-outcome-${outcome.replaceAll('_', '-')}`),
    ...(outcome === 'part_needed'
      ? [say('finish-summary-part', { part, day: formatDay(until, timeZone, locale) })]
      : []),
    ...(outcome === 'follow_up_needed' ? [say('finish-summary-minutes', { minutes })] : []),
    ...(note === '' ? [] : [say('finish-summary-note', { note })]),
    ...(attachments.length === 0 ? [] : [say('finish-summary-photos', { count: attachments.length })]),
    '',
    say('finish-summary-ask'),
  ].join('\n');
};
