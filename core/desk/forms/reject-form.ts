import { shorten } from '../../dialogue/format/shorten.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { DeskForm } from './desk-form.ts';
import { LEAST_REASON, MOST_REASON, REASON_FIELD } from './expert-form.ts';

const LONGEST_DEVICE = 80;

/** *Reject*: what its customer is told. */
export const rejectForm = ({ say }: DeskVoice, { id, code, device }: Ticket): DeskForm => ({
  name: 'reject',
  about: id,
  title: say('desk-reject-title'),
  submit: say('desk-reject-submit'),
  close: say('desk-form-close'),
  intro: [{ kind: 'text', text: say('desk-reject-about', { code, device: shorten(device.label, LONGEST_DEVICE) }) }],
  fields: [
    {
      kind: 'words',
      name: REASON_FIELD,
      label: say('desk-reject-reason'),
      hint: say('desk-reject-hint'),
      long: true,
      least: LEAST_REASON,
      most: MOST_REASON,
    },
  ],
});
