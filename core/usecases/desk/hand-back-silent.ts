import { deskVoice } from '../../desk/desk-voice.ts';
import { mirror, noticeLine } from '../../desk/pages/mirror.ts';
import type { TakenOver } from '../../dialogue/conversation.ts';
import type { Work } from '../../ports/work.ts';
import { personTask } from './ask-for-person.ts';
import { endTakeOver, silentAt } from './end-take-over.ts';

/** The agent has said nothing for too long: the bot answers again, and whoever still waits for an answer is a task anew. */
export const handBackSilent = async (work: Work, personId: string): Promise<void> => {
  const conversation = await work.chat.conversation(personId);
  const { takenOver, waitingSince } = conversation;
  // Two people who turned out to be one may have had a timer each.
  const dueAt = await silentAt(work, personId);
  if (!takenOver || (dueAt !== null && dueAt > work.now)) return;
  const isWaiting = waitingSince !== null;
  await endTakeOver(work, { ...conversation, takenOver }, { why: 'silent', waitingSince }, (say, agent) =>
    isWaiting ? say('talk-left-waiting', { agent }) : say('talk-left-alone', { agent, words: say('control-person') }),
  );
  await tellDesk(work, personId, takenOver, isWaiting);
  if (isWaiting) await work.tasks.open(personTask(personId), takenOver.ticketId, personId, 'asked_for_a_person');
};

const tellDesk = async (work: Work, personId: string, { by, page }: TakenOver, isWaiting: boolean): Promise<void> => {
  const { say } = deskVoice(work);
  const agent = (await work.people.find(by))?.name ?? '';
  const customer = (await work.people.find(personId))?.name ?? '';
  const text = isWaiting
    ? say('talk-desk-silent-waiting', { agent, customer })
    : say('talk-desk-silent', { agent, customer });
  await mirror(work, page, noticeLine(text));
};
