import type { DeskInput } from '../../desk/desk-input.ts';
import { type DeskLine, type DeskPage, pageKey } from '../../desk/pages/desk-page.ts';
import type { Conversation } from '../../dialogue/conversation.ts';
import { carry } from '../../notify/tell.ts';
import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { DESK_CARD } from '../note-delivery.ts';
import { waitForAgent } from './end-take-over.ts';
import { customerBehind } from './take-over.ts';

type Wrote = Extract<DeskInput, { readonly kind: 'wrote' }>;

/**
 * What became of something written at the desk: said to the customer, kept as a note of ours, or written below nothing
 * that is a page. `only_files` and `too_long`: meant for the customer, and not sent, as the files beside words.
 */
export type Heard =
  | 'said'
  | 'said_without_files'
  | 'noted'
  | 'elsewhere'
  | { readonly unsendable: 'only_files' | 'too_long' };

/** What fits into one message of any chat with room for a name; longer words would arrive cut. */
export const MOST_CHARACTERS = 3_500;

/** Somebody at the desk wrote below a page: to the customer, if they have taken over there, or else a note for us. */
export const hearAgent = async (work: Work, agent: Person, wrote: Wrote): Promise<Heard> => {
  const { place, thread } = wrote.spot;
  const page = thread === null ? null : await work.desk.pageAt(place, thread);
  if (!page) return 'elsewhere';
  const customerId = await customerBehind(work, page);
  const conversation = customerId === null ? null : await work.chat.conversation(customerId);
  const known = await work.desk.lineAt(place, wrote.ref);
  if (known) return known.kind === 'agent' ? 'said' : 'noted';
  if (!conversation || !isMeantForCustomer(conversation, agent, page, wrote)) {
    await work.desk.addLine(lineOf(work, agent, page, wrote, null));
    return 'noted';
  }
  return speak(work, agent, page, wrote, conversation);
};

/** In the thread from which they have taken over, and written after that by the desk's own clock. */
const isMeantForCustomer = ({ takenOver }: Conversation, { id }: Person, page: DeskPage, { at }: Wrote): boolean =>
  takenOver !== null && takenOver.by === id && takenOver.page === pageKey(page) && at > takenOver.from;

const speak = async (
  work: Work,
  agent: Person,
  page: DeskPage,
  wrote: Wrote,
  conversation: Conversation,
): Promise<Heard> => {
  const { personId, takenOver } = conversation;
  const body = wrote.text.trim();
  await waitForAgent(work, personId);
  if (body === '') return { unsendable: 'only_files' };
  if (body.length > MOST_CHARACTERS) return { unsendable: 'too_long' };
  const id = work.ids.token(20);
  const line = lineOf(work, agent, page, wrote, id);
  await work.desk.addLine(line);
  const ticketId = takenOver?.ticketId ?? null;
  const words = { id, cardKey: `${DESK_CARD}${line.id}`, ticketId };
  const isUnderWay = await carry(work, personId, words, { title: agent.name, body });
  if (isUnderWay) await noteSaid(work, page, wrote, conversation);
  else await work.desk.settleLine(id, { delivered: false, why: 'unreachable' });
  return wrote.files > 0 ? 'said_without_files' : 'said';
};

/** Whoever waited for words has some now. */
const noteSaid = async (work: Work, page: DeskPage, { at }: Wrote, conversation: Conversation): Promise<void> => {
  const { takenOver, waitingSince } = conversation;
  const lastWordsAt = Math.max(at, takenOver?.lastWordsAt ?? at);
  await work.chat.saveConversation({
    ...conversation,
    takenOver: takenOver && { ...takenOver, lastWordsAt },
    waitingSince: null,
  });
  if (waitingSince !== null) await work.desk.touch(page);
};

const lineOf = (work: Work, { name }: Person, page: DeskPage, wrote: Wrote, messageId: string | null): DeskLine => ({
  id: work.ids.uuid(),
  pageKey: pageKey(page),
  kind: messageId === null ? 'note' : 'agent',
  who: name,
  text: wrote.text.trim(),
  at: work.now,
  writtenAt: { place: wrote.spot.place, ref: wrote.ref },
  messageId,
});
