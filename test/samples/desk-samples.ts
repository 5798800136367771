import type { DeskCard } from '../../core/desk/cards/desk-card.ts';
import type { DeskForm } from '../../core/desk/forms/desk-form.ts';

/** A ticket's card with one button. */
export const aDeskCard: DeskCard = {
  text: 'T-ABCDE',
  blocks: [{ kind: 'buttons', buttons: [{ label: 'Take over', verb: 'take_over', about: 'tck-1' }] }],
};

/** A form with one field. */
export const aDeskForm: DeskForm = {
  name: 'cancel_ticket',
  about: 'tck-1',
  title: 'Cancel',
  submit: 'Cancel it',
  close: 'Back',
  intro: [],
  fields: [{ kind: 'words', name: 'reason', label: 'Reason', long: false }],
};
