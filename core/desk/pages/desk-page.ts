import type { Instant } from '../../kernel/instant.ts';

/**
 * The desk is a set of pages, each of which shows how one thing stands: it is brought up to date after every change, in
 * its place, as often as the platform allows. What is a page needs no message of its own when something happens.
 */
export type DeskPage =
  /** A ticket: the parent of its thread. */
  | { readonly kind: 'ticket'; readonly ticketId: string }
  /** A customer who asked for a person and has no ticket open. */
  | { readonly kind: 'person'; readonly personId: string }
  /** Something that only managers can settle, by the key of its task. */
  | { readonly kind: 'task'; readonly key: string }
  /** What happened on one local day, `YYYY-MM-DD`. */
  | { readonly kind: 'digest'; readonly day: string }
  /** Somebody's own overview. */
  | { readonly kind: 'home'; readonly personId: string };

/** Where a page is: a channel of the desk, or the overview of whom it belongs to. */
export type DeskRoom = 'helpdesk' | 'managers' | 'home';

const ROOMS: Readonly<Record<DeskPage['kind'], DeskRoom>> = {
  ticket: 'helpdesk',
  person: 'helpdesk',
  task: 'managers',
  digest: 'managers',
  home: 'home',
};

export const roomOf = (page: DeskPage): DeskRoom => ROOMS[page.kind];

export const kindsIn = (room: DeskRoom): readonly string[] =>
  Object.entries(ROOMS).flatMap(([kind, itsRoom]) => (itsRoom === room ? [kind] : []));

export const pageKey = (page: DeskPage): string => `${page.kind}:${subjectOf(page)}`;

const subjectOf = (page: DeskPage): string => {
  switch (page.kind) {
    case 'ticket':
      return page.ticketId;
    case 'person':
    case 'home':
      return page.personId;
    case 'task':
      return page.key;
    case 'digest':
      return page.day;
  }
};

/** Null for what is no key of a page. */
export const readPageKey = (key: string): DeskPage | null => {
  const at = key.indexOf(':');
  const subject = key.slice(at + 1);
  if (subject === '') return null;
  switch (key.slice(0, Math.max(0, at))) {
    case 'ticket':
      return { kind: 'ticket', ticketId: subject };
    case 'person':
      return { kind: 'person', personId: subject };
    case 'home':
      return { kind: 'home', personId: subject };
    case 'task':
      return { kind: 'task', key: subject };
    case 'digest':
      return { kind: 'digest', day: subject };
    default:
      return null;
  }
};

/** One line of the thread below a page: what was said in the customer's chat, or a note of our own. */
export interface DeskLine {
  readonly id: string;
  readonly pageKey: string;
  readonly kind: DeskLineKind;
  /** The name of whoever said it; empty for the bot and for notices. */
  readonly who: string;
  readonly text: string;
  readonly at: Instant;
  /** What an agent wrote at the desk stands there already; the line only remembers what became of it. */
  readonly writtenAt: { readonly place: string; readonly ref: string } | null;
  /** The message in the customer's chat that carries an agent's words. */
  readonly messageId: string | null;
}

/**
 * `customer` and `bot`: the mirrored chat. `notice`: something that the desk should know. `agent`: words of an agent that
 * went to the customer. `note`: words of an agent that went nowhere.
 */
export type DeskLineKind = 'customer' | 'bot' | 'notice' | 'agent' | 'note';

/** What became of an agent's words. */
export type LineOutcome = { readonly kind: 'delivered' } | { readonly kind: 'failed'; readonly why: string };
