import { formatWindow } from '../../dialogue/format/format-time.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { DeskBlock } from '../cards/desk-card.ts';
import { cut } from '../cards/fit-card.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { CandidateLines } from './candidate-lines.ts';
import type { DeskField, DeskForm } from './desk-form.ts';

/** The names of the fields, under which the answers come back. */
export const EXPERT_FIELD = 'expert';
export const REASON_FIELD = 'reason';
export const LEAST_REASON = 3;
export const MOST_REASON = 300;

const LONGEST_INTRO = 2_500;
const LONGEST_DEVICE = 80;
const LONGEST_DESCRIPTION = 300;

/** *Ask expert*: who could come, the best first, and what speaks for each. */
export const askExpertForm = (voice: DeskVoice, ticket: Ticket, lines: CandidateLines): DeskForm => ({
  name: 'ask_expert',
  about: ticket.id,
  title: voice.say('desk-ask-title'),
  submit: voice.say('desk-ask-submit'),
  close: voice.say('desk-form-close'),
  intro: introOf(voice, ticket, lines),
  fields: [pickExpert(voice, lines)],
});

/** *Assign*: the same people, and the reason that the chosen one is told. */
export const assignForm = (voice: DeskVoice, ticket: Ticket, lines: CandidateLines): DeskForm => ({
  name: 'assign',
  about: ticket.id,
  title: voice.say('desk-assign-title'),
  submit: voice.say('desk-assign-submit'),
  close: voice.say('desk-form-close'),
  intro: introOf(voice, ticket, lines),
  fields: [
    pickExpert(voice, lines),
    {
      kind: 'words',
      name: REASON_FIELD,
      label: voice.say('desk-assign-reason'),
      hint: voice.say('desk-assign-hint'),
      long: true,
      least: LEAST_REASON,
      most: MOST_REASON,
    },
  ],
});

const pickExpert = ({ say }: DeskVoice, { options }: CandidateLines): DeskField => {
  const best = options[0]?.value;
  return {
    kind: 'pick',
    name: EXPERT_FIELD,
    label: say('desk-pick-expert'),
    options,
    ...(best !== undefined && { chosen: best }),
  };
};

const introOf = (voice: DeskVoice, ticket: Ticket, { ranked, excluded }: CandidateLines): readonly DeskBlock[] => {
  const { say, locale, timeZone } = voice;
  const times = ticket.windows.map((window) => formatWindow(window, timeZone, locale)).join('; ');
  const device = shorten(ticket.device.label, LONGEST_DEVICE);
  return [
    { kind: 'text', text: cut(say('desk-form-about', { code: ticket.code, device, times }), LONGEST_INTRO) },
    { kind: 'small', text: shorten(ticket.description, LONGEST_DESCRIPTION) },
    { kind: 'text', text: cut(ranked.join('\n'), LONGEST_INTRO) },
    ...(excluded.length === 0
      ? []
      : [{ kind: 'small', text: cut([say('desk-excluded-title'), ...excluded].join('\n'), LONGEST_INTRO) } as const]),
  ];
};
