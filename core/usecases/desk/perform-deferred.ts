import { authorise } from '../../desk/authorise.ts';
import type { DeferredAction } from '../../desk/deferred-action.ts';
import { deskRefusalWords } from '../../desk/desk-refusal-words.ts';
import { type DeskVoice, deskVoice } from '../../desk/desk-voice.ts';
import { type DeskPage, pageKey } from '../../desk/desk-page.ts';
import { mirror, noticeLine } from '../../desk/mirror.ts';
import { tellColleague } from '../../desk/tell-colleague.ts';
import { type Refusal, type Result, unreachable } from '../../kernel/result.ts';
import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { cancelForCustomer } from '../cancel-for-customer.ts';
import { askExpert } from './ask-expert.ts';
import { assignExpert } from './assign-expert.ts';

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
  const words = await wordsFor(work, action);
  const told = done.ok
    ? noticeOf(deskVoice(work), action, { by: colleague.name, ...words })
    : refusalOf(deskVoice(work), ticket, words, done.refusal);
  await mirror(work, pageKey(page), noticeLine(told));
  if (!done.ok) await tellColleague(work, by, (voice) => refusalOf(voice, ticket, words, done.refusal));
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
    default:
      return unreachable(action);
  }
};

interface Words {
  readonly what: DeferredAction['do'];
  readonly expert: string;
  readonly reason: string;
}

const wordsFor = async (work: Work, action: DeferredAction): Promise<Words> => ({
  what: action.do,
  expert: 'expertId' in action ? ((await work.people.find(action.expertId))?.name ?? '') : '',
  reason: 'reason' in action ? action.reason : '',
});

const noticeOf = ({ say }: DeskVoice, action: DeferredAction, words: Words & { readonly by: string }): string => {
  const { by, expert, reason } = words;
  return say(`desk-performed-${action.do.replaceAll('_', '-')}`, { by, expert, reason });
};

const refusalOf = (voice: DeskVoice, { code }: Ticket, { what, expert }: Words, refusal: Refusal): string => {
  const wanted = voice.say(`desk-wanted-${what.replaceAll('_', '-')}`, { code, expert });
  return voice.say('desk-not-performed', { wanted, why: deskRefusalWords(voice, refusal) });
};
