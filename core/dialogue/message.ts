import type { Attachment } from '../ticket/ticket.ts';
import type { Action } from './action.ts';

/** One thing that a person can tap, or type the number, the label or the first letters of. */
export interface Choice {
  readonly label: string;
  readonly action: Action;
}

/**
 * What we say, before any channel has seen it: already in the person's language, plain text without markup, so that
 * nothing a stranger wrote can turn into formatting. Each adapter renders it by its capabilities.
 */
export interface Message {
  /** A short first line that channels with formatting show in bold. */
  readonly title?: string;
  readonly body: string;
  readonly choices?: readonly Choice[];
  /** Ways out (Back, Cancel, Talk to a person), in one row below the choices; their indices go on after them. */
  readonly footer?: readonly Choice[];
  /**
   * Where the numbers of the choices begin, 0 unless it says otherwise. A card whose choices change counts on, because
   * a button that somebody's phone still shows must not mean what has come in its place.
   */
  readonly firstChoice?: number;
  /** How many choices stand side by side where there are buttons. */
  readonly columns?: 1 | 2 | 3 | 5;
  /** A typed number is not the number of a choice here: where choices are listed, they go without numbers. */
  readonly numbersAreAnswers?: boolean;
  /** Asks the person's device for something that only it can give. The label is on the button, where there is one. */
  readonly ask?: { readonly what: 'location' | 'contact'; readonly label: string };
  readonly links?: ReadonlyArray<{ readonly label: string; readonly url: string }>;
  readonly media?: readonly Attachment[];
}

/** Every choice in the order in which they are counted. */
export const allChoices = (message: Message): readonly Choice[] => [
  ...(message.choices ?? []),
  ...(message.footer ?? []),
];

/** What a button with this number means now; undefined where that choice is gone. */
export const choiceByNumber = (message: Message, number: number): Choice | undefined =>
  allChoices(message)[number - (message.firstChoice ?? 0)];

/** A message in one person's chat: what it says now, and whether its choices still count. */
export interface ChatMessage {
  /** Opaque and unguessable; with a choice's index it is all that a button carries. */
  readonly id: string;
  readonly personId: string;
  readonly contactPointId: string;
  /** Names the card that this message is, so that a change of state edits it instead of adding another. */
  readonly cardKey: string | null;
  readonly ticketId: string | null;
  readonly message: Message;
  readonly state: 'open' | 'closed';
  /** Where the platform put it; null until it was sent. */
  readonly platformRef: string | null;
}
