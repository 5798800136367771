import type { Refusal } from '../../kernel/result.ts';
import { refusalByTable } from '../../kernel/transitions.ts';
import type { Attachment } from '../../ticket/ticket.ts';
import { isSoonEnoughToReopen } from '../../ticket/ticket-rules.ts';
import { ticketTransitions } from '../../ticket/ticket-transitions.ts';
import { addNote } from '../../usecases/add-note.ts';
import { reopenTicket } from '../../usecases/reopen-ticket.ts';
import type { Dialogue, Move, Step, Talk } from '../dialogue.ts';
import { answerWithStanding } from './answer-with-standing.ts';
import { answerWindows, askWindows, type WindowDraft } from './choose-windows.ts';
import { ownTicket } from './own-ticket.ts';
import { readWords, saysSomething } from './read-words.ts';
import { ticketChoices } from './ticket-choices.ts';
import { wordsForRefusal } from './words-for-refusal.ts';
import { zoneOf } from '../../notify/zone-of.ts';

type AgainDraft = {
  readonly ticketId: string;
  readonly code: string;
  readonly device: string;
  readonly timeZone: string;
  readonly why: string;
  readonly attachments: ReadonlyArray<{ readonly mediaId: string; readonly kind: Attachment['kind'] }>;
  readonly windows: readonly WindowDraft[];
  readonly typed: readonly WindowDraft[];
};

const whyStep: Step = {
  collects: true,
  ask: ({ say }, draft) => {
    const { device, code } = draft as AgainDraft;
    return Promise.resolve({ body: say('not-fixed-why', { device, code }), numbersAreAnswers: true });
  },
  answer: ({ say }, draft, answer) => {
    const again = draft as AgainDraft;
    const media = answer.kind === 'media' ? answer.media.map(({ mediaId, kind }) => ({ mediaId, kind })) : [];
    const next: AgainDraft = { ...again, attachments: [...again.attachments, ...media] };
    const words = readWords(answer);
    return Promise.resolve(
      words === null || !saysSomething(words.text)
        ? { kind: 'stay', draft: next, because: say('not-fixed-words') }
        : { kind: 'go', step: 'when', draft: { ...next, why: words.text } },
    );
  },
};

const whenStep: Step = {
  ask: (talk, draft) => Promise.resolve(askWindows(talk, draft as AgainDraft, talk.say('not-fixed-when'))),
  answer: async (talk, draft, answer) => {
    const again = draft as AgainDraft;
    const answered = answerWindows(talk, again, answer);
    if (answered.kind === 'done') return reopen(talk, { ...again, windows: answered.windows });
    const next: AgainDraft = { ...again, windows: answered.times.windows, typed: answered.times.typed };
    return { kind: 'stay', draft: next, because: answered.because };
  },
};

const reopen = async (talk: Talk, { ticketId, why, windows, attachments }: AgainDraft): Promise<Move> => {
  const { work, say, person } = talk;
  const reopened = await reopenTicket(work, ticketId, person.id, { why, windows });
  if (!reopened.ok) return { kind: 'done', say: [{ body: wordsForRefusal(say, reopened.refusal) }], next: 'tickets' };
  await addNote(work, ticketId, person.id, { text: why, attachments });
  return answerWithStanding(talk, reopened.value, say('not-fixed-done', { code: reopened.value.code }));
};

/** *Not fixed*: what is still wrong, and when somebody can come again. */
export const notFixedDialogue: Dialogue = {
  name: 'not_fixed',
  isResumable: true,
  open: async (talk, { ticketId = '' }) => {
    const { work, say } = talk;
    const ticket = await ownTicket(talk, ticketId);
    if (!ticket) return { kind: 'done', say: [{ body: say('choose-ticket') }], next: 'tickets' };
    const refusal: Refusal | null =
      refusalByTable(ticketTransitions, ticket.status, 'reopen') ?? isSoonEnoughToReopen(ticket, work.now);
    if (refusal) {
      const choices = ticketChoices(say, ticketId, ['report', 'person']);
      return { kind: 'done', say: [{ body: wordsForRefusal(say, refusal), choices }] };
    }
    const { code, device } = ticket;
    const known = { ticketId, code, device: device.label, timeZone: zoneOf(work, ticket) };
    const draft: AgainDraft = { ...known, why: '', attachments: [], windows: [], typed: [] };
    return { kind: 'go', step: 'why', draft };
  },
  steps: { why: whyStep, when: whenStep },
};
