import { rateVisit } from '../../usecases/rate-visit.ts';
import type { Dialogue, Move, Step, Talk } from '../dialogue.ts';
import { ownTicket } from './own-ticket.ts';
import { readWords } from './read-words.ts';
import { type TicketChoice, ticketChoices } from './ticket-choices.ts';
import { wordsForRefusal } from './words-for-refusal.ts';

type Stars = 1 | 2 | 3 | 4 | 5;
type CommentDraft = {
  readonly ticketId: string;
  readonly visitId: string;
  readonly stars: Stars;
  readonly expert: string;
};

/** Up to here something went wrong, and it isn't over with a thank-you. */
const LOW = 2;
const LONGEST_COMMENT = 2_000;

const commentStep: Step = {
  collects: true,
  ask: ({ say }, draft) => {
    const { stars, expert } = draft as CommentDraft;
    const body = stars <= LOW ? say('survey-comment-low') : say('survey-comment', { expert });
    return Promise.resolve({ body, optional: true, numbersAreAnswers: true });
  },
  answer: async (talk, draft, answer) => {
    const rated = draft as CommentDraft;
    if (answer.kind === 'skip') return thank(talk, rated, talk.say('survey-comment-none'));
    const words = readWords(answer, LONGEST_COMMENT);
    if (words === null) return { kind: 'stay', draft, because: talk.say('survey-comment-words') };
    const { ticketId, visitId, stars } = rated;
    const rating = { ticketId, visitId, stars, customerId: talk.person.id, comment: words.text };
    const kept = await rateVisit(talk.work, rating);
    if (!kept.ok) return { kind: 'done', say: [{ body: wordsForRefusal(talk.say, kept.refusal) }] };
    return thank(talk, rated, talk.say('survey-comment-kept'));
  },
};

const thank = async (talk: Talk, { ticketId, stars }: CommentDraft, thanks: string): Promise<Move> => {
  const { say } = talk;
  if (stars > LOW) return { kind: 'done', say: [{ body: thanks }] };
  const isReopenable = (await ownTicket(talk, ticketId))?.status === 'resolved';
  const wanted: readonly TicketChoice[] = isReopenable ? ['not_fixed', 'person'] : ['person'];
  const choices = ticketChoices(say, ticketId, wanted);
  return { kind: 'done', say: [{ body: `${thanks}\n${say('survey-comment-low-next')}`, choices }] };
};

/** The words that go with the stars. */
export const surveyCommentDialogue: Dialogue = {
  name: 'survey_comment',
  open: async (talk, { ticketId = '', visitId = '', stars = '' }) => {
    const { work, say } = talk;
    const given = ([1, 2, 3, 4, 5] as const).find((number) => String(number) === stars);
    const visit = visitId === '' ? null : await work.visits.find(visitId);
    const ticket = await ownTicket(talk, ticketId);
    if (!ticket || !given || visit?.state.ticketId !== ticketId) {
      return { kind: 'done', say: [{ body: say('choose-ticket') }], next: 'tickets' };
    }
    const expert = (await work.people.expert(visit.state.expertId))?.name ?? '';
    const draft: CommentDraft = { ticketId, visitId, stars: given, expert };
    return { kind: 'go', step: 'comment', draft };
  },
  steps: { comment: commentStep },
};
