import type { ContactPoint, Person } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import type { DeskCard } from './cards/desk-card.ts';
import type { DeskInput, DeskSpot } from './desk-input.ts';
import { type DeskVoice, deskVoice } from './desk-voice.ts';
import type { DeskForm } from './forms/desk-form.ts';

/** Who did something at the desk's platform, with a desk role or without one. */
export interface DeskVisitor {
  readonly contactPoint: ContactPoint;
  readonly person: Person;
}

/** What somebody did, and what it takes to answer them. */
export interface DeskTurn extends DeskVoice, DeskVisitor {
  readonly work: Work;
  readonly spot: DeskSpot | null;
  /** What a form can be opened with, for a few seconds. */
  readonly trigger: string | null;
  /** Whether they were answered where they look. */
  readonly answered: { yet: boolean };
}

export const openTurn = (work: Work, { contactPoint, person }: DeskVisitor, input: DeskInput): DeskTurn => ({
  ...deskVoice(work, person),
  work,
  contactPoint,
  person,
  spot: 'spot' in input ? input.spot : null,
  trigger: 'trigger' in input ? input.trigger : null,
  answered: { yet: false },
});

/** Answers so that only this one sees it. */
export const whisper = ({ work, contactPoint, spot, answered }: DeskTurn, card: DeskCard): Promise<void> => {
  answered.yet = true;
  return work.chat.send({ kind: 'whisper', contactPointId: contactPoint.id, spot, card }, { reply: true });
};

/** The same, in one paragraph. */
export const whisperText = (turn: DeskTurn, text: string): Promise<void> =>
  whisper(turn, { text, blocks: [{ kind: 'text', text }] });

/** Opens a form over what they see; without a trigger there is nothing to open it with, and they hear so. */
export const openForm = async (turn: DeskTurn, form: DeskForm): Promise<void> => {
  const { work, contactPoint, trigger, spot, say } = turn;
  if (trigger === null) return whisperText(turn, say('desk-form-too-late'));
  turn.answered.yet = true;
  await work.chat.send({ kind: 'open_form', contactPointId: contactPoint.id, trigger, form, spot }, { reply: true });
};
