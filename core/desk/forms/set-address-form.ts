import { shorten } from '../../dialogue/format/shorten.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { DeskForm } from './desk-form.ts';

export const ADDRESS_FIELD = 'address';
export const PIN_FIELD = 'pin';

const LONGEST = 300;

/** What the customer wrote about where they live; the ticket waits until somebody knows where that is. */
export const addressWordsOf = (ticket: Ticket): string =>
  holdsOf(ticket).find(({ kind }) => kind === 'address')?.why ?? '';

/** *Set address*: the words that an expert reads, and where on the map that is, if the map doesn't know the words. */
export const setAddressForm = ({ say }: DeskVoice, ticket: Ticket): DeskForm => ({
  name: 'set_address',
  about: ticket.id,
  title: say('desk-address-title'),
  submit: say('desk-address-submit'),
  close: say('desk-form-close'),
  intro: [
    {
      kind: 'text',
      text: say('desk-address-about', { code: ticket.code, words: shorten(addressWordsOf(ticket), LONGEST) }),
    },
  ],
  fields: [
    {
      kind: 'words',
      name: ADDRESS_FIELD,
      label: say('desk-address-words'),
      hint: say('desk-address-words-hint'),
      long: false,
      optional: true,
      most: LONGEST,
    },
    {
      kind: 'words',
      name: PIN_FIELD,
      label: say('desk-address-pin'),
      hint: say('desk-address-pin-hint'),
      long: false,
      optional: true,
      most: LONGEST,
    },
  ],
});
