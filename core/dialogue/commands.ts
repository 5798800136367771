import type { DialogueName, Overview } from './action.ts';

/** What a command begins. Channels without slashes understand the same words alone. */
type CommandMeaning =
  | { readonly kind: 'show'; readonly what: Overview }
  | { readonly kind: 'open'; readonly dialogue: DialogueName }
  | { readonly kind: 'start' }
  | { readonly kind: 'cancel' };

export const COMMANDS: Readonly<Record<string, CommandMeaning>> = {
  start: { kind: 'start' },
  menu: { kind: 'show', what: 'menu' },
  report: { kind: 'open', dialogue: 'report_fault' },
  tickets: { kind: 'show', what: 'tickets' },
  details: { kind: 'show', what: 'details' },
  reach: { kind: 'show', what: 'reach' },
  language: { kind: 'open', dialogue: 'language' },
  help: { kind: 'show', what: 'help' },
  cancel: { kind: 'cancel' },
  today: { kind: 'show', what: 'today' },
  week: { kind: 'show', what: 'week' },
  offers: { kind: 'show', what: 'offers' },
  hours: { kind: 'show', what: 'hours' },
  skills: { kind: 'show', what: 'skills' },
};
