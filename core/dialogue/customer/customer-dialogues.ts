import type { Dialogues } from '../engine.ts';
import { addNoteDialogue } from './add-note-dialogue.ts';
import { cancelTicketDialogue } from './cancel-ticket-dialogue.ts';
import { changeTimeDialogue } from './change-time-dialogue.ts';
import { contactPointDialogue } from './reach-me/contact-point-dialogue.ts';
import { languageDialogue } from './language-dialogue.ts';
import { notFixedDialogue } from './not-fixed-dialogue.ts';
import { reportFault } from './report-fault/report-fault-dialogue.ts';
import { shareNumberDialogue } from './share-number-dialogue.ts';
import { surveyCommentDialogue } from './survey-comment-dialogue.ts';

type CustomerDialogue =
  | 'report_fault'
  | 'cancel_ticket'
  | 'change_time'
  | 'add_note'
  | 'not_fixed'
  | 'survey_comment'
  | 'language'
  | 'share_number'
  | 'contact_point';

export const customerDialogues: Pick<Dialogues, CustomerDialogue> = {
  report_fault: reportFault,
  cancel_ticket: cancelTicketDialogue,
  change_time: changeTimeDialogue,
  add_note: addNoteDialogue,
  not_fixed: notFixedDialogue,
  survey_comment: surveyCommentDialogue,
  language: languageDialogue,
  share_number: shareNumberDialogue,
  contact_point: contactPointDialogue,
};
