import type { Attachment } from '../../ticket/ticket.ts';
import { addNote } from '../../usecases/add-note.ts';
import type { Dialogue, Move, Step, Talk } from '../dialogue.ts';
import { readMedia } from './media-argument.ts';
import { ownTicket } from './own-ticket.ts';
import { MOST_CHARACTERS, readWords } from './read-words.ts';
import { ticketChoices } from './ticket-choices.ts';
import { wordsForRefusal } from './words-for-refusal.ts';

type NoteDraft = { readonly ticketId: string; readonly code: string };

const noteStep: Step = {
  collects: true,
  ask: ({ say }, draft) =>
    Promise.resolve({ body: say('note-ask', { code: (draft as NoteDraft).code }), numbersAreAnswers: true }),
  answer: (talk, draft, answer) => {
    const { ticketId } = draft as NoteDraft;
    const words = readWords(answer);
    const attachments = answer.kind === 'media' ? answer.media : [];
    return words === null && attachments.length === 0
      ? Promise.resolve({ kind: 'stay', draft, because: talk.say('note-what') })
      : keep(talk, ticketId, { text: words?.text ?? '', attachments }, words?.isCut ?? false);
  },
};

const keep = async (
  talk: Talk,
  ticketId: string,
  note: { readonly text: string; readonly attachments: readonly Attachment[] },
  isCut: boolean,
): Promise<Move> => {
  const { work, say, person } = talk;
  const attachments = note.attachments.map(({ mediaId, kind }) => ({ mediaId, kind }));
  const added = await addNote(work, ticketId, person.id, { text: note.text, attachments });
  if (!added.ok) return { kind: 'done', say: [{ body: wordsForRefusal(say, added.refusal) }], next: 'tickets' };
  const cut = isCut ? `\n${say('report-description-cut', { most: MOST_CHARACTERS })}` : '';
  const body = `${say('note-kept', { code: added.value.code })}${cut}`;
  return { kind: 'done', say: [{ body, choices: ticketChoices(say, ticketId, ['track', 'add_note']) }] };
};

/** *Add photo or note*. Opened with `text` and `media` when somebody has sent them already. */
export const addNoteDialogue: Dialogue = {
  name: 'add_note',
  open: async (talk, { ticketId = '', text = '', media = '' }) => {
    const ticket = await ownTicket(talk, ticketId);
    if (!ticket) return { kind: 'done', say: [{ body: talk.say('choose-ticket') }], next: 'tickets' };
    const attachments = readMedia(media);
    if (text !== '' || attachments.length > 0) return keep(talk, ticketId, { text, attachments }, false);
    const draft: NoteDraft = { ticketId, code: ticket.code };
    return { kind: 'go', step: 'note', draft };
  },
  steps: { note: noteStep },
};
