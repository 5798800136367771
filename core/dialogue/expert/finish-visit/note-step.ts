import { isBlank } from '../../../kernel/text.ts';
import type { Move, Step, Talk } from '../../dialogue.ts';
import { type FinishDraft, finishDraft, withNote, withPictures } from './finish-draft.ts';
import { typedText } from './part-steps.ts';

/** As the visit's own rule has it. */
const NOTE_LIMIT = 2_000;

/** The customer is told why a device can't be repaired, so that note can't be skipped. */
const needsNote = ({ outcome }: FinishDraft): boolean => outcome === 'irreparable';

export const noteStep: Step = {
  collects: true,
  ask: ({ say }, draft) => {
    const finish = finishDraft(draft);
    const body = say(`finish-ask-note-${finish.outcome.replaceAll('_', '-')}`);
    return Promise.resolve({ body, optional: !needsNote(finish) });
  },
  answer: ({ say }, draft, answer) => {
    const finish = finishDraft(draft);
    if (answer.kind === 'skip' && !needsNote(finish)) {
      return Promise.resolve({ kind: 'go', step: 'photo', draft: { ...finish, note: '' } });
    }
    if (answer.kind === 'media')
      return Promise.resolve(takeMedia(say, withPictures(finish, answer.media), answer.caption));
    const text = typedText(answer);
    if (text === null || isBlank(text)) {
      return Promise.resolve({ kind: 'stay', draft, because: say('finish-note-in-words') });
    }
    return Promise.resolve(takeNote(say, { ...finish, note: '' }, text));
  },
};

const takeMedia = (say: Talk['say'], finish: FinishDraft, caption: string): Move =>
  isBlank(caption)
    ? { kind: 'stay', draft: finish, because: say('finish-photo-kept', { count: finish.attachments.length }) }
    : takeNote(say, { ...finish, note: '' }, caption);

const takeNote = (say: Talk['say'], finish: FinishDraft, text: string): Move => {
  const noted = withNote(finish, text);
  return noted.note.length > NOTE_LIMIT
    ? { kind: 'stay', draft: finish, because: say('finish-note-too-long', { most: NOTE_LIMIT }) }
    : { kind: 'go', step: 'photo', draft: noted };
};
