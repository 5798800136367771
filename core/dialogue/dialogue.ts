import type { ContactPoint, Person } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import type { IncomingMedia } from './inbound.ts';
import type { Place } from '../kernel/place.ts';
import type { DialogueName, Overview } from './action.ts';
import type { Draft } from './conversation.ts';
import type { Message } from './message.ts';
import type { Say } from './texts/texts.ts';

/** Everything that a step may look at or act through: one person, one transaction. */
export interface Talk {
  readonly work: Work;
  readonly person: Person;
  /** Speaks the person's language. */
  readonly say: Say;
  /** Where they write from. */
  readonly contactPoint: ContactPoint;
  /**
   * They have turned out to be somebody we know, or have changed: from now on the talk is with this person. `absorbed`:
   * who has become part of them by it, if not whoever spoke so far.
   */
  become(person: Person, absorbed?: string | null): Promise<void>;
}

/** An input after the engine has resolved taps, numbers, labels and first letters against the open question. */
export type Answer =
  | { readonly kind: 'picked'; readonly value: string; readonly label: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'location'; readonly place: Place }
  | { readonly kind: 'contact'; readonly phone: string; readonly own: boolean }
  | { readonly kind: 'media'; readonly media: readonly IncomingMedia[]; readonly caption: string }
  /** The person edited something said before. */
  | { readonly kind: 'correction'; readonly text: string }
  | { readonly kind: 'skip' };

/** A question, before the engine adds Back, Cancel and Talk to a person. */
export interface Question {
  readonly title?: string;
  readonly body: string;
  readonly options?: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  readonly columns?: 1 | 2 | 3 | 5;
  readonly ask?: Message['ask'];
  /** Adds the Skip choice. */
  readonly optional?: boolean;
  /** A typed number is the answer itself (a house number), not the number of a choice. */
  readonly numbersAreAnswers?: boolean;
}

export type Move =
  /** Asks the next step's question; `say` goes before it. */
  | { readonly kind: 'go'; readonly step: string; readonly draft: Draft; readonly say?: readonly Message[] }
  /** Not understood, or not yet enough: the same question again, with `because` above it. */
  | { readonly kind: 'stay'; readonly draft: Draft; readonly because: string }
  /** The dialogue is over. With `next`, something else is shown after it. */
  | { readonly kind: 'done'; readonly say: readonly Message[]; readonly next?: Overview };

export interface Step {
  /** Answers of this step may come in several messages (a text, then photos): wait for quiet before answering. */
  readonly collects?: boolean;
  ask(talk: Talk, draft: Draft): Promise<Question>;
  answer(talk: Talk, draft: Draft, answer: Answer): Promise<Move>;
}

export interface Dialogue {
  readonly name: DialogueName;
  /** Its draft is worth coming back to when another dialogue has come in between. */
  readonly isResumable?: boolean;
  /** Where to begin, given what opened it; known answers are put into the draft and not asked again. */
  open(talk: Talk, args: Readonly<Record<string, string>>): Promise<Move>;
  readonly steps: Readonly<Record<string, Step>>;
}
