import { chatPage } from '../desk/pages/chat-page.ts';
import { mirror, type Mirrored } from '../desk/pages/mirror.ts';
import type { Person } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import type { Conversation } from './conversation.ts';

/** Whose chat it is, as it stands at the moment of each line. */
interface Party {
  readonly work: Work;
  readonly person: Person;
  readonly conversation: Conversation;
}

/**
 * What the desk gets to read of one chat during one unit of work. The page is looked up once, so that a mirror costs a
 * chat next to nothing, and so that what ends a ticket is still read below that ticket.
 */
export class ChatMirror {
  readonly #party: Party;
  /** Undefined: not looked up yet. */
  #page: string | null | undefined;
  /** What was said while there was no page: it may turn out to be what has made one. */
  #unseen: Mirrored[] = [];

  constructor(party: Party) {
    this.#party = party;
  }

  async add(line: Mirrored | null): Promise<void> {
    if (line === null || !this.#isMirrored()) return;
    this.#unseen.push(line);
    const page = await this.find();
    if (page === null) return;
    const { work } = this.#party;
    for (const unseen of this.#unseen.splice(0)) await mirror(work, page, unseen);
  }

  /** The page as of now: it stays the same for the rest of this work, whatever changes. */
  async find(): Promise<string | null> {
    const { work, person, conversation } = this.#party;
    if (this.#page === undefined) this.#page = await chatPage(work, person, conversation, null);
    return this.#page;
  }

  /** Something has happened that may have given the chat a page, such as a ticket that was handed in. */
  lookAgain(): void {
    if (this.#page === null) this.#page = undefined;
  }

  /** What experts and colleagues say to us as such is no customer's chat. */
  #isMirrored(): boolean {
    const { person, conversation } = this.#party;
    if (conversation.takenOver) return true;
    return conversation.role === 'customer' && person.roles.includes('customer');
  }
}
