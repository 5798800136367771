import { deskVoice } from '../../desk/desk-voice.ts';
import { mirror, noticeLine } from '../../desk/pages/mirror.ts';
import type { TakenOver } from '../../dialogue/conversation.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { endTakeOver } from './end-take-over.ts';

/**
 * An agent, or a colleague in their place, gives the customer's conversation back to the bot. Answers what has ended.
 * `at` is the desk platform's clock at the tap: of words that were written after it and told before it, the customer has
 * them already, and the thread says so.
 */
export const handBack = async (work: Work, customerId: string, by: Person, at: number): Promise<Result<TakenOver>> => {
  const conversation = await work.chat.conversation(customerId);
  const { takenOver } = conversation;
  if (!takenOver) return refuse('not_taken_over');
  const why = takenOver.by === by.id ? 'agent' : 'colleague';
  await endTakeOver(work, { ...conversation, takenOver }, { why, waitingSince: null }, (say, agent) =>
    say('talk-handed-back', { agent, words: say('control-person') }),
  );
  if (why === 'agent' && (takenOver.lastWordsAt ?? at) > at) {
    await mirror(work, takenOver.page, noticeLine(deskVoice(work).say('talk-desk-said-after', { agent: by.name })));
  }
  return ok(takenOver);
};
