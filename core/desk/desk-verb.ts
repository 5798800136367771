/** What somebody at the desk can do with one tap. What it is done to is named beside it, by id. */
export const DESK_VERBS = [
  'take_over',
  'hand_back',
  'own',
  'disown',
  'ask_expert',
  'assign',
  'cancel_ticket',
  'undo',
  'mark_paid',
  'ask_to_pay',
  'reject',
  'refund',
  'confirm_refund',
  'set_address',
  'merge_people',
  'unmerge_people',
  'finish_task',
  'show_ticket',
  'show_story',
  'explain_match',
  'refresh_home',
] as const;

export type DeskVerb = (typeof DESK_VERBS)[number];

export interface DeskButton {
  readonly label: string;
  readonly verb: DeskVerb;
  /** The id of what it is about: a ticket, a person, a task. */
  readonly about: string;
  readonly style?: 'primary' | 'danger';
  readonly confirm?: {
    readonly title: string;
    readonly text: string;
    readonly yes: string;
    readonly no: string;
  };
}
