import { formatClock, formatMoment, formatWindow } from '../../dialogue/format/format-time.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { expectedArrival } from '../../visit/expected-arrival.ts';
import { addressWordsOf } from '../forms/set-address-form.ts';
import type { DeskVoice } from '../desk-voice.ts';
import { moneyFact, paymentWords } from './payment-words.ts';
import type { TicketView } from './read-ticket-view.ts';
import type { RunningClock } from './ticket-clocks.ts';

interface Fact {
  readonly label: string;
  readonly value: string;
}

const WINDOWS_SHOWN = 3;
const LONGEST_PLACE = 160;

/** What somebody needs to know before they do anything, the most needed first. */
export const ticketFacts = (voice: DeskVoice, view: TicketView): readonly Fact[] => {
  const { say } = voice;
  const { ticket } = view;
  return [
    { label: say('desk-fact-status'), value: statusWords(voice, ticket) },
    { label: say('desk-fact-customer'), value: `${view.customer} · ${paymentWords(voice, ticket)}` },
    { label: say('desk-fact-where'), value: placeOf(voice, ticket) },
    { label: say('desk-fact-when'), value: windowsOf(voice, ticket) },
    ...ownerFact(voice, view),
    ...agentFact(voice, view),
    ...offersFact(voice, view),
    ...visitFact(voice, view),
    ...moneyFact(voice, view.payments),
    ...flagsFact(voice, ticket),
    ...consentFact(voice, view),
  ];
};

/** What people owe, in front of everything else. */
export const clockFacts = ({ say, locale, timeZone }: DeskVoice, clocks: readonly RunningClock[]): readonly Fact[] =>
  clocks.map(({ kind, since, due, overdue }) => {
    const at = { since: formatMoment(since, timeZone, locale), due: formatClock(due, timeZone, locale) };
    const value = overdue ? say('desk-clock-overdue', at) : say('desk-clock-running', at);
    return { label: say(`desk-clock-${kind}`), value };
  });

const statusWords = ({ say, locale, timeZone }: DeskVoice, ticket: Ticket): string => {
  const since = formatMoment(ticket.since, timeZone, locale);
  const words = say(`desk-since-${ticket.status.replaceAll('_', '-')}`, { since });
  return ticket.status === 'pending' ? `${words}. ${say(`desk-pending-${ticket.reason.replaceAll('_', '-')}`)}` : words;
};

const placeOf = ({ say }: DeskVoice, ticket: Ticket): string => {
  if (ticket.address) return shorten(ticket.address.text, LONGEST_PLACE);
  const words = addressWordsOf(ticket);
  return words === '' ? say('desk-no-address') : say('desk-address-unplaced', { words: shorten(words, LONGEST_PLACE) });
};

const windowsOf = ({ say, locale, timeZone }: DeskVoice, { windows }: Ticket): string => {
  if (windows.length === 0) return say('desk-no-times');
  const shown = windows.slice(0, WINDOWS_SHOWN).map((window) => formatWindow(window, timeZone, locale));
  const more = windows.length - shown.length;
  return [...shown, ...(more > 0 ? [say('desk-more-times', { more })] : [])].join('\n');
};

/** A clock that counts how long it has been nobody's says it already. */
const ownerFact = ({ say }: DeskVoice, { owner, clocks }: TicketView): readonly Fact[] =>
  owner === null && clocks.some(({ kind }) => kind === 'owner')
    ? []
    : [{ label: say('desk-fact-owner'), value: owner ?? say('desk-nobody') }];

const agentFact = ({ say, locale, timeZone }: DeskVoice, { agent }: TicketView): readonly Fact[] =>
  agent === null
    ? []
    : [
        {
          label: say('desk-fact-agent'),
          value: say('desk-since', { who: agent.name, since: formatClock(agent.since, timeZone, locale) }),
        },
      ];

const offersFact = ({ say, locale, timeZone }: DeskVoice, { openOffers }: TicketView): readonly Fact[] => {
  if (openOffers.length === 0) return [];
  const until = formatClock(Math.max(...openOffers.map(({ expiresAt }) => expiresAt)), timeZone, locale);
  return [{ label: say('desk-fact-asked'), value: say('desk-asked', { experts: openOffers.length, until }) }];
};

const visitFact = ({ say, locale, timeZone }: DeskVoice, { visit: planned }: TicketView): readonly Fact[] => {
  if (planned === null) return [];
  const { visit, expert } = planned;
  const arrival = formatMoment(expectedArrival(visit), timeZone, locale);
  const value = say(`desk-visit-${visit.status.replaceAll('_', '-')}`, { expert, arrival });
  return [{ label: say('desk-fact-visit'), value }];
};

/** Whoever calls or writes to them must know where nothing gets through, by their own wish. */
const consentFact = ({ say }: DeskVoice, { optedOutOf }: TicketView): readonly Fact[] =>
  optedOutOf.length === 0
    ? []
    : [{ label: say('desk-fact-consent'), value: optedOutOf.map((channel) => say(`channel-${channel}`)).join(', ') }];

const flagsFact = ({ say }: DeskVoice, { flags, urgency }: Ticket): readonly Fact[] => {
  const words = flags.map((flag) => say(`desk-flag-${flag.replaceAll('_', '-')}`));
  const all = urgency === 'urgent' ? [say('desk-urgent'), ...words] : words;
  return all.length === 0 ? [] : [{ label: say('desk-fact-flags'), value: all.join(', ') }];
};
