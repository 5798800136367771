/** What a tap means. It is kept with the message, on our side; the button itself carries only an opaque id. */
export type Action =
  | { readonly do: 'answer'; readonly value: string }
  | { readonly do: 'control'; readonly what: Control }
  | { readonly do: 'open'; readonly dialogue: DialogueName; readonly args: Readonly<Record<string, string>> }
  | { readonly do: 'resume' }
  | { readonly do: 'show'; readonly what: Overview }
  | { readonly do: 'accept_offer'; readonly offerId: string; readonly option: number }
  | { readonly do: 'decline_offer'; readonly offerId: string }
  | { readonly do: 'why_me'; readonly offerId: string }
  | { readonly do: 'depart'; readonly visitId: string }
  | { readonly do: 'arrive'; readonly visitId: string }
  | { readonly do: 'show_visit'; readonly visitId: string }
  | { readonly do: 'track'; readonly ticketId: string }
  | { readonly do: 'rate'; readonly ticketId: string; readonly visitId: string; readonly stars: 1 | 2 | 3 | 4 | 5 }
  /** The visit of this ticket stays as it is, whatever a word to the carrier may have meant. */
  | { readonly do: 'keep_visit'; readonly ticketId: string }
  | { readonly do: 'switch_role'; readonly role: 'customer' | 'expert' };

/** Words that work at every step of every dialogue. */
export type Control = 'back' | 'cancel' | 'start_over' | 'person' | 'skip';

/** Lists that can be shown at any time and change nothing. */
export type Overview =
  | 'menu'
  | 'tickets'
  | 'details'
  | 'reach'
  | 'help'
  | 'today'
  | 'week'
  | 'offers'
  | 'skills'
  | 'hours';

export type DialogueName =
  | 'report_fault'
  | 'cancel_ticket'
  | 'change_time'
  | 'add_note'
  | 'not_fixed'
  | 'survey_comment'
  | 'language'
  | 'share_number'
  | 'contact_point'
  | 'finish_visit'
  | 'cannot_make_it';
