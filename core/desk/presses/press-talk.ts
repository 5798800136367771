import { refuse } from '../../kernel/result.ts';
import { handBack } from '../../usecases/desk/hand-back.ts';
import { takeOver } from '../../usecases/desk/take-over.ts';
import { type DeskTurn, whisperText } from '../desk-turn.ts';
import { isId } from '../is-id.ts';
import type { DeskPage } from '../pages/desk-page.ts';
import { findTicket, mayDo, type Press, sayRefused } from './press.ts';

/** The conversation behind a ticket's page or a person's. */
interface TalkBehind {
  readonly page: DeskPage;
  readonly customerId: string;
}

const talkBehind = async (turn: DeskTurn, about: string): Promise<TalkBehind | null> => {
  const ticket = await findTicket(turn, about);
  if (ticket) return { page: { kind: 'ticket', ticketId: ticket.id }, customerId: ticket.customerId };
  const person = isId(about) ? await turn.work.people.find(about) : null;
  return person && { page: { kind: 'person', personId: person.id }, customerId: person.id };
};

/** *Take over*: from here on what they write in that thread goes to the customer. */
export const pressTakeOver: Press = async (turn, { about, at, inWhisper = false }) => {
  const { work, person, say, spot } = turn;
  if (!(await mayDo(turn, 'take_over'))) return;
  const talk = await talkBehind(turn, about);
  if (talk === null) return sayRefused(turn, refuse('no_such_person').refusal);
  const before = (await work.desk.talkWith(talk.customerId))?.takenOver ?? null;
  const taken = await takeOver(work, person, talk.page, at);
  if (!taken.ok) return sayRefused(turn, taken.refusal);
  // Where nothing changes to see, or not where they look, they are told where to write.
  const isNews = before?.page !== taken.value.page;
  if (!isNews || spot === null || inWhisper) await whisperText(turn, say('desk-write-in-thread'));
};

/** *Hand back*: the bot answers again. */
export const pressHandBack: Press = async (turn, { about, at }) => {
  const { work, person } = turn;
  const talk = await talkBehind(turn, about);
  if (talk === null) return sayRefused(turn, refuse('no_such_person').refusal);
  // Locked: whose it is must still be so when it is handed back.
  const { takenOver } = await work.chat.conversation(talk.customerId);
  if (!(await mayDo(turn, 'hand_back', { belongsTo: takenOver?.by ?? null }))) return;
  const back = await handBack(work, talk.customerId, person, at);
  if (!back.ok) await sayRefused(turn, back.refusal);
};
