import { formatMoment } from '../../dialogue/format/format-time.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { DeskButton } from '../desk-verb.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { FoundExpert, FoundTicket, WaitingCustomer } from '../pages/desk-glance.ts';
import type { DeskBlock } from './desk-card.ts';

type Item = Extract<DeskBlock, { readonly kind: 'item' }>;

const LONGEST_DEVICE = 60;
const LONGEST_SKILLS = 200;

/** A ticket in a list; `button` is what the list is for. */
export const ticketItem = (voice: DeskVoice, ticket: FoundTicket, button?: DeskButton): Item => {
  const { say, locale, timeZone } = voice;
  const { code, customer, ownerName, waitingSince, tasks } = ticket;
  const status = say(`desk-status-${ticket.status.replaceAll('_', '-')}`);
  const since = formatMoment(ticket.since, timeZone, locale);
  const device = shorten(ticket.device, LONGEST_DEVICE);
  const text = [
    say('desk-found-ticket', { customer, status, since }),
    ownerName === null ? say('desk-found-ownerless') : say('desk-found-owner', { name: ownerName }),
    ...(waitingSince === null
      ? []
      : [say('desk-found-waiting', { since: formatMoment(waitingSince, timeZone, locale) })]),
    ...(tasks === 0 ? [] : [say('desk-found-tasks', { tasks })]),
  ].join(' · ');
  return {
    kind: 'item',
    title: say('desk-found-title', { code, device }),
    text,
    button: button ?? { label: say('desk-show'), verb: 'show_ticket', about: ticket.id },
  };
};

/** A customer who waits, and by when somebody should have answered. */
export const waitingItem = (voice: DeskVoice, waiting: WaitingCustomer, due: Instant, now: Instant): Item => {
  const { say, locale, timeZone } = voice;
  const { name, since, agent, ticket, personId } = waiting;
  const times = { since: formatMoment(since, timeZone, locale), due: formatMoment(due, timeZone, locale) };
  return {
    kind: 'item',
    title: ticket === null ? name : say('desk-waiting-title', { name, code: ticket.code }),
    text: [
      now >= due ? say('desk-clock-overdue', times) : say('desk-clock-running', times),
      ...(agent === null ? [] : [say('desk-waiting-agent', { agent })]),
    ].join(' · '),
    button:
      ticket === null
        ? { label: say('desk-take-over'), verb: 'take_over', about: personId }
        : { label: say('desk-show'), verb: 'show_ticket', about: ticket.id },
  };
};

/** An expert in a list: what they can, and what they have on their hands. */
export const expertItem = ({ say }: DeskVoice, expert: FoundExpert): Item => {
  const { name, status, skills, rating, visitsToday, capacityPerDay, openOffers, busyWith } = expert;
  return {
    kind: 'item',
    title: say(`desk-expert-${status}`, { name }),
    text: [
      shorten(skills.join(', '), LONGEST_SKILLS),
      ...(rating === null ? [] : [say('desk-expert-rating', { rating: rating.toFixed(1) })]),
      say('desk-expert-day', { visits: visitsToday, capacity: capacityPerDay }),
      ...(openOffers === 0 ? [] : [say('desk-expert-offers', { offers: openOffers })]),
      ...(busyWith === null ? [] : [say('desk-expert-busy', { code: busyWith })]),
    ].join(' · '),
  };
};
