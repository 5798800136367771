import { authorise } from '../../desk/authorise.ts';
import type { DeferredAction } from '../../desk/deferred-action.ts';
import { type DeskVoice, deskVoice } from '../../desk/desk-voice.ts';
import { type DeskPage, pageKey } from '../../desk/pages/desk-page.ts';
import { mirror, noticeLine } from '../../desk/pages/mirror.ts';
import { tellColleague } from '../../desk/tell-colleague.ts';
import { type Result, unreachable } from '../../kernel/result.ts';
import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { rejectTicket } from '../billing/reject-ticket.ts';
import { cancelForCustomer } from '../cancel-for-customer.ts';
import { askExpert } from './ask-expert.ts';
import { assignExpert } from './assign-expert.ts';
import { decisionWords, type DecisionWords, notPerformed } from './decision-words.ts';

export interface Deferred {
  readonly ticketId: string;
  readonly by: string;
  readonly action: DeferredAction;
}

/**
 * Does what somebody at the desk decided and did not take back, in their name. What is refused by now changes nothing:
 * they are told why, and the ticket's thread says so to their colleagues.
 */
export const performDeferred = async (work: Work, { ticketId, by, action }: Deferred): Promise<void> => {
  work.actAs({ kind: 'person', personId: by });
  const page: DeskPage = { kind: 'ticket', ticketId };
  const ticket = (await work.tickets.lock(ticketId))?.state;
  const colleague = await work.people.find(by);
  if (!ticket || !colleague) return;
  const done = await perform(work, colleague, ticketId, action);
  // What the page shows as waiting does so no more, whatever came of it.
  await work.desk.touch(page);
  const words = await decisionWords(work, action);
  const told = done.ok
    ? noticeOf(deskVoice(work), action, { by: colleague.name, ...words })
    : notPerformed(deskVoice(work), ticket, words, done.refusal);
  await mirror(work, pageKey(page), noticeLine(told));
  if (!done.ok) await tellColleague(work, by, (voice) => notPerformed(voice, ticket, words, done.refusal));
};

const perform = async (
  work: Work,
  colleague: Person,
  ticketId: string,
  action: DeferredAction,
): Promise<Result<unknown>> => {
  // They may have lost the role while it waited.
  const allowed = authorise(colleague, action.do);
  if (!allowed.ok) return allowed;
  switch (action.do) {
    case 'ask_expert':
      return askExpert(work, ticketId, action.expertId);
    case 'assign':
      return assignExpert(work, ticketId, { ...action, manager: colleague });
    case 'cancel_ticket':
      return cancelForCustomer(work, ticketId, action.reason);
    case 'reject':
      return rejectTicket(work, ticketId, action.reason);
    default:
      return unreachable(action);
  }
};

const noticeOf = (
  { say }: DeskVoice,
  action: DeferredAction,
  words: DecisionWords & { readonly by: string },
): string => {
  const { by, expert, reason } = words;
  return say(`desk-performed-${action.do.replaceAll('_', '-')}`, { by, expert, reason });
};
