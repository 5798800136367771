import { changeWindows } from '../../usecases/change-windows.ts';
import type { Dialogue, Step } from '../dialogue.ts';
import { answerWithStanding } from './answer-with-standing.ts';
import { answerWindows, askWindows, stillAhead, type WindowDraft } from './choose-windows.ts';
import { describeVisit } from './describe-visit.ts';
import { ownTicket } from './own-ticket.ts';
import { standingOf } from './standing-of.ts';
import { wordsForRefusal } from './words-for-refusal.ts';
import { zoneOf } from '../../notify/zone-of.ts';

type TimeDraft = {
  readonly ticketId: string;
  readonly windows: readonly WindowDraft[];
  readonly typed: readonly WindowDraft[];
  readonly timeZone: string;
  readonly intro: string;
};

const whenStep: Step = {
  ask: (talk, draft) => {
    const times = draft as TimeDraft;
    return Promise.resolve(askWindows(talk, times, times.intro));
  },
  answer: async (talk, draft, answer) => {
    const times = draft as TimeDraft;
    const { work, say, person } = talk;
    const answered = answerWindows(talk, times, answer);
    if (answered.kind === 'more') {
      const next: TimeDraft = { ...times, windows: answered.times.windows, typed: answered.times.typed };
      return { kind: 'stay', draft: next, because: answered.because };
    }
    const changed = await changeWindows(work, times.ticketId, person.id, answered.windows);
    if (!changed.ok) return { kind: 'done', say: [{ body: wordsForRefusal(say, changed.refusal) }], next: 'tickets' };
    return answerWithStanding(talk, changed.value, say('change-time-done', { code: changed.value.code }));
  },
};

/** *Change time*: the times given so far can be tapped away; a planned visit is given up only with the new ones. */
export const changeTimeDialogue: Dialogue = {
  name: 'change_time',
  open: async (talk, { ticketId = '' }) => {
    const { work, say, person } = talk;
    const ticket = await ownTicket(talk, ticketId);
    if (!ticket) return { kind: 'done', say: [{ body: say('choose-ticket') }], next: 'tickets' };
    const { code } = ticket;
    const timeZone = zoneOf(work, ticket);
    const begin = (intro: string, windows: readonly WindowDraft[]) => {
      const draft: TimeDraft = { ticketId, windows, typed: [], timeZone, intro };
      return { kind: 'go', step: 'when', draft } as const;
    };
    const { visit, full } = await standingOf(work, ticket);
    if (ticket.status === 'scheduled' && visit) {
      const { window, expert } = (await describeVisit(work, ticket, visit))(person.locale);
      return begin(say('change-time-scheduled', { code, window, expert }), []);
    }
    if (ticket.status !== 'pending' && ticket.status !== 'incomplete') {
      return {
        kind: 'done',
        say: [{ body: `${say('cannot-change-time')}\n${full(say, person.locale)}` }],
        next: 'tickets',
      };
    }
    const windows = stillAhead(ticket.windows, work.now).map(({ start, end }) => ({ start, end }));
    return begin(say('change-time', { code }), windows);
  },
  steps: { when: whenStep },
};
