import { shorten } from '../../dialogue/format/shorten.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { DeskForm } from './desk-form.ts';
import { LEAST_REASON, MOST_REASON, REASON_FIELD } from './expert-form.ts';

const LONGEST_DEVICE = 80;

/** *Cancel ticket*: what its customer is told. */
export const cancelTicketForm = ({ say }: DeskVoice, { id, code, device, status }: Ticket): DeskForm => ({
  name: 'cancel_ticket',
  about: id,
  title: say('desk-cancel-title'),
  submit: say('desk-cancel-submit'),
  close: say('desk-form-close'),
  intro: [
    { kind: 'text', text: say('desk-cancel-about', { code, device: shorten(device.label, LONGEST_DEVICE) }) },
    ...(status === 'scheduled' ? [{ kind: 'text', text: say('desk-cancel-visit') } as const] : []),
  ],
  fields: [
    {
      kind: 'words',
      name: REASON_FIELD,
      label: say('desk-cancel-reason'),
      hint: say('desk-cancel-hint'),
      long: true,
      least: LEAST_REASON,
      most: MOST_REASON,
    },
  ],
});
