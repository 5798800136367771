import { DESK_VERBS, type DeskVerb } from '../../core/desk/desk-verb.ts';

/** Slack's own limit; ids are far shorter. */
const ACTION_ID_LIMIT = 255;

/**
 * A button of the desk says what it does in its action id and to what in its value. The place makes the id unique, which
 * Slack demands within a block.
 */
export const writeButtonAction = (verb: DeskVerb, place: string): string => `desk:${verb}:${place}`;

/** A list has its value from what is picked, so the rest must go into the action id. */
export const writePickAction = (verb: DeskVerb, about: string): string =>
  `pick:${verb}:${about}`.slice(0, ACTION_ID_LIMIT);

export interface DeskAction {
  readonly verb: DeskVerb;
  readonly about: string;
  readonly value: string | null;
}

/** Null for what is no action of the desk. `given` is the button's value, or the picked option's. */
export const readDeskAction = (actionId: string, given: string | null): DeskAction | null => {
  const [, kind, name, rest] = /^(desk|pick):([a-z_]+):(.*)$/s.exec(actionId) ?? [];
  const verb = DESK_VERBS.find((candidate) => candidate === name);
  if (!verb || rest === undefined || given === null) return null;
  return kind === 'pick' ? { verb, about: rest, value: given } : { verb, about: given, value: null };
};

/** In a chat a button carries an opaque message id and the number of the choice, as on every channel. */
export const writeChoice = (messageId: string, choice: number): string => `${messageId}:${choice}`;

export const readChoice = (value: string): { messageId: string; choice: number } | null => {
  const [, messageId, choice] = /^([A-Za-z0-9]{1,48}):(\d{1,3})$/.exec(value) ?? [];
  return messageId && choice ? { messageId, choice: Number(choice) } : null;
};

export const CHOICE_ACTION = 'choice';
