import { type Refusal, refuse } from '../../kernel/result.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { authorise, type DeskObject } from '../authorise.ts';
import type { DeskInput } from '../desk-input.ts';
import { deskRefusalWords } from '../desk-refusal-words.ts';
import { type DeskTurn, whisperText } from '../desk-turn.ts';
import type { DeskVerb } from '../desk-verb.ts';
import { isId } from '../is-id.ts';

export type Pressed = Extract<DeskInput, { readonly kind: 'pressed' }>;

/** Carries out one verb, or says why not: its answer is the page that changes, a form, or a whisper. */
export type Press = (turn: DeskTurn, pressed: Pressed) => Promise<void>;

/** Says why something was not done. */
export const sayRefused = (turn: DeskTurn, refusal: Refusal): Promise<void> =>
  whisperText(turn, deskRefusalWords(turn, refusal));

/** Whether they may; if not, they have been told. */
export const mayDo = async (turn: DeskTurn, verb: DeskVerb, object?: DeskObject): Promise<boolean> => {
  const allowed = authorise(turn.person, verb, object);
  if (!allowed.ok) await sayRefused(turn, allowed.refusal);
  return allowed.ok;
};

/** The ticket that a button or a form is about; if there is none, they have been told. */
export const ticketAbout = async (turn: DeskTurn, about: string): Promise<Ticket | null> => {
  const ticket = await findTicket(turn, about);
  if (ticket === null) await sayRefused(turn, refuse('no_such_ticket').refusal);
  return ticket;
};

export const findTicket = async ({ work }: DeskTurn, about: string): Promise<Ticket | null> =>
  isId(about) ? ((await work.tickets.find(about))?.state ?? null) : null;
