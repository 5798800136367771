import type { DialogueName } from '../action.ts';
import type { Dialogue } from '../dialogue.ts';
import { cannotMakeIt } from './cannot-make-it.ts';
import { finishVisitDialogue } from './finish-visit/finish-visit-dialogue.ts';

export const expertDialogues: Readonly<Record<Extract<DialogueName, 'finish_visit' | 'cannot_make_it'>, Dialogue>> = {
  finish_visit: finishVisitDialogue,
  cannot_make_it: cannotMakeIt,
};
