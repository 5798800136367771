import type { Answer, Move, Step, Talk } from '../../dialogue.ts';
import { mostAlike } from '../../most-alike.ts';
import { readWords } from '../read-words.ts';
import { takeNumber } from '../take-number.ts';
import { type ReportDraft, reportDraft, withAttachments } from './report-draft.ts';

type Kind = Answer['kind'];

/**
 * Lets a step take what belongs to another one: a photo joins the report, a place is kept for the address, a changed
 * message changes what it said. `own` are the kinds that the step itself understands.
 */
export const welcoming = (step: Step, own: readonly Kind[] = []): Step => ({
  ...step,
  answer: async (talk, draft, answer) =>
    own.includes(answer.kind)
      ? step.answer(talk, draft, answer)
      : ((await keepAside(talk, reportDraft(draft), answer, step)) ?? step.answer(talk, draft, answer)),
});

const keepAside = async (talk: Talk, draft: ReportDraft, answer: Answer, step: Step): Promise<Move | null> => {
  const { say } = talk;
  switch (answer.kind) {
    case 'media': {
      const kept = withAttachments(draft, answer.media);
      if (readWords(answer) !== null) return step.answer(talk, kept, { kind: 'text', text: answer.caption });
      return { kind: 'stay', draft: kept, because: say('report-photo-kept', { count: kept.attachments.length }) };
    }
    case 'location': {
      const { lat, lon } = answer.place;
      const moved = { ...draft, pin: { lat, lon }, address: null, addressText: null, found: [], isPlaceless: false };
      return { kind: 'stay', draft: moved, because: say('report-place-kept') };
    }
    case 'contact':
      return { kind: 'stay', draft, because: await takeNumber(talk, answer) };
    case 'correction': {
      const corrected = correct(draft, answer.text);
      return corrected && { kind: 'stay', draft: corrected, because: say('report-corrected') };
    }
    default:
      return null;
  }
};

/** A platform tells the new words only; they replace whatever they are most like. */
const correct = (draft: ReportDraft, text: string): ReportDraft | null => {
  const lines = draft.description?.split('\n') ?? [];
  const address = draft.address?.text ?? draft.addressText;
  const best = mostAlike(text, address === null ? lines : [...lines, address]);
  if (best === null) return null;
  if (best < lines.length) return { ...draft, description: lines.with(best, text.trim()).join('\n') };
  return draft.address === null
    ? { ...draft, addressText: text.trim() }
    : { ...draft, addressText: text.trim(), address: { ...draft.address, text: text.trim() } };
};
