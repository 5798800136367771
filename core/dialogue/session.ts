import { botLine } from '../desk/pages/mirror.ts';
import { takeWaitAlong } from '../usecases/desk/ask-for-person.ts';
import type { ContactPoint } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import type { Person } from '../people/person.ts';
import { allChoices, type ChatMessage, type Message } from './message.ts';
import { ChatMirror } from './chat-mirror.ts';
import type { Conversation, Frame } from './conversation.ts';
import type { Talk } from './dialogue.ts';
import type { Say } from './texts/texts.ts';

/** A bubble that is about to be posted. A question gives way to a later one of the same burst. */
interface Reply {
  readonly id: string;
  readonly message: Message;
  readonly isQuestion: boolean;
  readonly cardKey: string | null;
  readonly ticketId: string | null;
}

/**
 * One person talking to us, within one unit of work: what they said is answered through here, so that a burst of
 * messages gets one answer and everything goes out in the order in which it was meant.
 */
export class Session implements Talk {
  readonly work: Work;
  person: Person;
  say: Say;
  readonly contactPoint: ContactPoint;
  conversation: Conversation;
  /** What the desk reads of this chat. */
  readonly mirror: ChatMirror;
  #replies: Reply[] = [];

  constructor(work: Work, person: Person, contactPoint: ContactPoint, conversation: Conversation) {
    this.work = work;
    this.person = person;
    this.contactPoint = contactPoint;
    this.conversation = conversation;
    this.mirror = new ChatMirror(this);
    this.say = work.texts.in(person.locale);
  }

  async become(person: Person, absorbed: string | null = null): Promise<void> {
    const former = this.person.id;
    this.person = person;
    this.say = this.work.texts.in(person.locale);
    this.work.actAs({ kind: 'person', personId: person.id });
    const gone = former === person.id ? absorbed : former;
    if (gone === null) return;
    const joined = await this.work.chat.conversation(person.id);
    // Whoever goes on speaking as themselves stands where they stood; the one who has become part of them may wait.
    const { frame, role } = former === person.id ? this.conversation : joined;
    this.conversation = await takeWaitAlong(this.work, gone, { ...joined, frame, role });
    this.mirror.lookAgain();
  }

  /** Says something; returns the id of the bubble that it will be. */
  reply(message: Message, options: { isQuestion?: boolean; cardKey?: string; ticketId?: string } = {}): string {
    const isQuestion = options.isQuestion ?? false;
    if (isQuestion) this.#replies = this.#replies.filter((earlier) => !earlier.isQuestion);
    const id = this.work.ids.token(20);
    const cardKey = options.cardKey ?? null;
    this.#replies.push({ id, message, isQuestion, cardKey, ticketId: options.ticketId ?? null });
    return id;
  }

  /** A bubble of this chat, also one that this burst has yet to post. */
  async bubble(id: string): Promise<ChatMessage | null> {
    const reply = this.#replies.find((candidate) => candidate.id === id);
    return reply ? this.#bubbleOf(reply) : this.work.chat.message(id);
  }

  setFrame(frame: Frame | null): void {
    this.conversation = { ...this.conversation, frame };
  }

  /** Takes the choices off a bubble, leaving behind what was chosen, so that it can't be tapped again. */
  async settle(messageId: string, chosen: string | null): Promise<void> {
    this.#replies = this.#replies.filter((reply) => reply.id !== messageId);
    const bubble = await this.work.chat.message(messageId);
    if (!bubble || bubble.state === 'closed') return;
    await this.#close(bubble, chosen);
    // The same question in their other chats is answered with it.
    for (const other of await this.work.chat.otherRungs(messageId)) await this.#close(other, chosen);
  }

  async #close(bubble: ChatMessage, chosen: string | null): Promise<void> {
    const { title, body, media } = bubble.message;
    const answered = chosen === null ? body : `${body}\n✓ ${chosen}`;
    await this.revise(bubble, { ...(title && { title }), ...(media && { media }), body: answered }, 'closed', 'drop');
  }

  async revise(
    bubble: ChatMessage,
    message: Message,
    state: 'open' | 'closed',
    otherwise: 'send' | 'drop' = 'send',
  ): Promise<void> {
    await this.work.chat.reviseMessage(bubble.id, message, state);
    const contactPointId = bubble.contactPointId;
    await this.work.chat.send(
      { kind: 'edit', contactPointId, messageId: bubble.id, message, otherwise },
      { reply: true },
    );
  }

  /** Every tap is answered, with or without words. */
  async answerTap(tapRef: string, toast: string | null): Promise<void> {
    const contactPointId = this.contactPoint.id;
    await this.work.chat.send({ kind: 'answer_tap', contactPointId, tapRef, toast }, { reply: true });
  }

  /** Posts what was said and saves where the person stands. */
  async flush(): Promise<void> {
    for (const reply of this.#replies) await this.#post(reply);
    this.#replies = [];
    await this.work.chat.saveConversation(this.conversation);
  }

  async #post(reply: Reply): Promise<void> {
    const { id, message, contactPointId } = this.#bubbleOf(reply);
    await this.work.chat.addMessage(this.#bubbleOf(reply));
    await this.work.chat.send({ kind: 'send', contactPointId, messageId: id, message }, { reply: true });
    await this.mirror.add(botLine(this.work, message, reply.cardKey !== null));
  }

  #bubbleOf({ id, message, cardKey, ticketId }: Reply): ChatMessage {
    const state = allChoices(message).length > 0 || message.ask ? 'open' : 'closed';
    const owner = { personId: this.person.id, contactPointId: this.contactPoint.id };
    return { id, ...owner, cardKey, ticketId, message, state, platformRef: null };
  }
}
