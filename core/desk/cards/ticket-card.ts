import { formatMoment } from '../../dialogue/format/format-time.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import type { Hold, Ticket, TicketStatus } from '../../ticket/ticket.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { DeskBlock, DeskCard } from './desk-card.ts';
import { cut, fitCard } from './fit-card.ts';
import type { TicketView } from './read-ticket-view.ts';
import { taskItem } from './task-words.ts';
import { ticketButtons } from './ticket-buttons.ts';
import { clockFacts, ticketFacts } from './ticket-facts.ts';

/** Read from the side of one's eye; the word beside it says the same. */
const SIGNS: Readonly<Record<TicketStatus, string>> = {
  incomplete: '⏸️',
  pending: '🔎',
  scheduled: '📅',
  in_progress: '🔧',
  resolved: '✅',
  irreparable: '❌',
  closed: '🗄️',
  cancelled: '🚫',
  expired: '⌛',
};
const OVERDUE = '🔴';
const LONGEST_DESCRIPTION = 1_000;
const LONGEST_DEVICE = 80;

/** A ticket as it stands: the parent of its thread, and what whoever asks for it is shown. */
export const ticketCard = (voice: DeskVoice, view: TicketView): DeskCard => {
  const { say } = voice;
  const { ticket } = view;
  const sign = view.clocks.some(({ overdue }) => overdue) ? OVERDUE : SIGNS[ticket.status];
  const status = say(`desk-status-${ticket.status.replaceAll('_', '-')}`);
  const device = shorten(ticket.device.label, LONGEST_DEVICE);
  const heading = say('desk-ticket-heading', { sign, code: ticket.code, device, status });
  return fitCard({
    text: heading,
    blocks: [
      { kind: 'heading', text: heading },
      { kind: 'facts', facts: [...clockFacts(voice, view.clocks), ...ticketFacts(voice, view)] },
      ...holdsOf(ticket).map((hold): DeskBlock => ({ kind: 'text', text: holdWords(voice, hold) })),
      ...descriptionOf(voice, ticket, view.customer),
      ...view.tasks.map((task) => taskItem(voice, task)),
      ...decisionOf(voice, view),
      { kind: 'buttons', buttons: ticketButtons(say, view) },
    ],
  });
};

const descriptionOf = ({ say }: DeskVoice, ticket: Ticket, who: string): DeskBlock[] => {
  const { description, attachments } = ticket;
  const files = attachments.length;
  return [
    ...(description.trim() === ''
      ? []
      : [{ kind: 'quote', who, text: cut(description, LONGEST_DESCRIPTION) } as const]),
    ...(files === 0 ? [] : [{ kind: 'small', text: say('desk-ticket-files', { files }) } as const]),
  ];
};

/** What an incomplete ticket waits for. */
const holdWords = ({ say, locale, timeZone }: DeskVoice, { kind, why, until }: Hold): string => {
  if (kind === 'customer' && why === 'new_times') return say('desk-hold-new-times');
  const words = kind === 'part' ? say('desk-hold-part', { part: why }) : say(`desk-hold-${kind}`);
  return until === null ? words : say('desk-hold-until', { words, until: formatMoment(until, timeZone, locale) });
};

const decisionOf = ({ say }: DeskVoice, { ticket, decision }: TicketView): DeskBlock[] => {
  if (decision === null) return [];
  const { by, action, expert } = decision;
  const title = say(`desk-decision-${action.do.replaceAll('_', '-')}`, { by, expert });
  const text = 'reason' in action ? cut(action.reason, LONGEST_DESCRIPTION) : say('desk-decision-waits');
  return [
    {
      kind: 'item',
      title,
      text,
      button: { label: say('desk-undo'), verb: 'undo', about: ticket.id, style: 'primary' },
    },
  ];
};
