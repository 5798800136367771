import type { DeferredAction } from '../../desk/deferred-action.ts';
import { deskRefusalWords } from '../../desk/desk-refusal-words.ts';
import type { DeskVoice } from '../../desk/desk-voice.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';

/** What somebody at the desk decided, as it is told. */
export interface DecisionWords {
  readonly what: DeferredAction['do'];
  readonly expert: string;
  readonly reason: string;
}

export const decisionWords = async (work: Work, action: DeferredAction): Promise<DecisionWords> => ({
  what: action.do,
  expert: 'expertId' in action ? ((await work.people.find(action.expertId))?.name ?? '') : '',
  reason: 'reason' in action ? action.reason : '',
});

/** That it was not done, and why. */
export const notPerformed = (
  voice: DeskVoice,
  { code }: Pick<Ticket, 'code'>,
  { what, expert }: DecisionWords,
  refusal: Refusal,
): string => {
  const wanted = voice.say(`desk-wanted-${what.replaceAll('_', '-')}`, { code, expert });
  return voice.say('desk-not-performed', { wanted, why: deskRefusalWords(voice, refusal) });
};
