import { unreachable } from '../../../kernel/result.ts';
import { isBlank } from '../../../kernel/text.ts';
import type { Step } from '../../dialogue.ts';
import { finishDraft, withNote, withPictures } from './finish-draft.ts';

export const photoStep: Step = {
  collects: true,
  ask: ({ say }, draft) => {
    const { outcome, attachments } = finishDraft(draft);
    const count = attachments.length;
    if (count > 0) {
      const options = [{ label: say('finish-photo-done'), value: 'done' }];
      return Promise.resolve({ body: say('finish-photo-more', { count }), options });
    }
    const body = say(outcome === 'irreparable' ? 'finish-ask-photo-irreparable' : 'finish-ask-photo');
    return Promise.resolve({ body, optional: true });
  },
  answer: ({ say }, draft, answer) => {
    const finish = finishDraft(draft);
    switch (answer.kind) {
      case 'skip':
      case 'picked':
        return Promise.resolve({ kind: 'go', step: 'confirm', draft: finish });
      case 'media': {
        const more = withPictures(isBlank(answer.caption) ? finish : withNote(finish, answer.caption), answer.media);
        const because = say('finish-photo-thanks');
        return Promise.resolve({ kind: 'stay', draft: more, because });
      }
      case 'text':
        return Promise.resolve({
          kind: 'stay',
          draft: withNote(finish, answer.text),
          because: say('finish-note-added'),
        });
      case 'correction':
        return Promise.resolve({
          kind: 'stay',
          draft: withNote({ ...finish, note: '' }, answer.text),
          because: say('finish-note-changed'),
        });
      case 'location':
      case 'contact':
        return Promise.resolve({ kind: 'stay', draft, because: say('finish-photo-wanted') });
      default:
        return unreachable(answer);
    }
  },
};
