import type { WaitingDecision } from '../../desk/deferred-action.ts';
import { type DeskPage, pageKey } from '../../desk/pages/desk-page.ts';
import { deskVoice } from '../../desk/desk-voice.ts';
import { mirror, noticeLine } from '../../desk/pages/mirror.ts';
import { tellColleague } from '../../desk/tell-colleague.ts';
import { refuse } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { decisionWords, notPerformed } from './decision-words.ts';

/** Whoever decided something that somebody else has taken back relies on it until they hear so. */
export const tellTakenBack = async (
  work: Work,
  ticket: Ticket,
  { by: decider, action }: WaitingDecision,
  by: string,
): Promise<void> => {
  if (decider === by) return;
  const words = await decisionWords(work, action);
  const { refusal } = refuse('taken_back', { by: (await work.people.find(by))?.name ?? '' });
  const page: DeskPage = { kind: 'ticket', ticketId: ticket.id };
  await mirror(work, pageKey(page), noticeLine(notPerformed(deskVoice(work), ticket, words, refusal)));
  await tellColleague(work, decider, (voice) => notPerformed(voice, ticket, words, refusal));
};
