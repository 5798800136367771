import { refreshTicketCard } from '../../notify/customer/refresh-ticket-card.ts';
import type { Refusal } from '../../kernel/result.ts';
import { refusalByTable } from '../../kernel/transitions.ts';
import { ticketTransitions } from '../../ticket/ticket-transitions.ts';
import { cancelTicket } from '../../usecases/cancel-ticket.ts';
import type { Draft } from '../conversation.ts';
import type { Dialogue, Move, Step, Talk } from '../dialogue.ts';
import { ownTicket } from './own-ticket.ts';
import { readWords } from './read-words.ts';
import { standingOf } from './standing-of.ts';
import { ticketChoices } from './ticket-choices.ts';
import { wordsForRefusal } from './words-for-refusal.ts';

type CancelDraft = { readonly ticketId: string; readonly code: string; readonly standing: string };

const KEEP = 'keep';
const LONGEST_REASON = 500;

const reasonStep: Step = {
  ask: ({ say }, draft) => {
    const { code, standing } = draft as CancelDraft;
    return Promise.resolve({
      title: say('cancel-title', { code }),
      body: `${standing}\n${say('cancel-why')}`,
      options: [
        { label: say('cancel-works-again'), value: 'works_again' },
        { label: say('cancel-other-help'), value: 'other_help' },
        { label: say('cancel-no-time'), value: 'no_time' },
        { label: say('cancel-keep'), value: KEEP },
      ],
      columns: 1,
    });
  },
  answer: async (talk, draft, answer) => {
    const { ticketId, code } = draft as CancelDraft;
    if (answer.kind === 'picked' && answer.value === KEEP) {
      return { kind: 'done', say: [{ body: talk.say('cancel-kept', { code }) }] };
    }
    const reason = answer.kind === 'picked' ? answer.label : readWords(answer, LONGEST_REASON)?.text;
    if (reason === undefined) return { kind: 'stay', draft, because: talk.say('cancel-words') };
    return cancel(talk, ticketId, reason);
  },
};

const cancel = async (talk: Talk, ticketId: string, reason: string): Promise<Move> => {
  const { work, say, person } = talk;
  const cancelled = await cancelTicket(work, ticketId, person.id, reason);
  if (!cancelled.ok) return end(say('cannot-cancel'), wordsForRefusal(say, cancelled.refusal));
  const { code } = cancelled.value;
  await refreshTicketCard(work, cancelled.value);
  const choices = ticketChoices(say, ticketId, ['report']);
  return { kind: 'done', say: [{ body: say('cancel-done', { code }), choices }] };
};

const end = (...words: readonly string[]): Move => ({
  kind: 'done',
  say: [{ body: words.join('\n') }],
  next: 'tickets',
});

/** *Cancel ticket*. */
export const cancelTicketDialogue: Dialogue = {
  name: 'cancel_ticket',
  open: async (talk, { ticketId = '' }) => {
    const { work, say, person } = talk;
    const ticket = await ownTicket(talk, ticketId);
    if (!ticket) return { kind: 'done', say: [{ body: say('choose-ticket') }], next: 'tickets' };
    const refusal: Refusal | null = refusalByTable(ticketTransitions, ticket.status, 'cancel');
    if (refusal) return end(wordsForRefusal(say, refusal));
    const standing = (await standingOf(work, ticket)).full(say, person.locale);
    const draft: CancelDraft = { ticketId, code: ticket.code, standing };
    return { kind: 'go', step: 'reason', draft: draft satisfies Draft };
  },
  steps: { reason: reasonStep },
};
