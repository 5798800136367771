import type { Instant } from '../../kernel/instant.ts';
import type { Policies } from '../../policies/policies.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { DeskGlance, FoundTicket, SystemHealth } from '../pages/desk-glance.ts';
import type { DeskBlock, DeskCard } from './desk-card.ts';
import { fitCard, ROOM_IN_OVERVIEW } from './fit-card.ts';
import { ticketItem, waitingItem } from './found-items.ts';
import { healthWords } from './health-words.ts';
import { taskItem } from './task-words.ts';

/** What somebody's overview shows. */
export interface HomeView {
  readonly personId: string;
  readonly own: readonly FoundTicket[];
  readonly glance: DeskGlance;
  readonly health: SystemHealth;
  readonly policies: Pick<Policies, 'desk.answerWithin'>;
  readonly now: Instant;
}

/** As many of each kind as leave room for the others. */
export const HOME_SHOWS = 8;

export const homeCard = (voice: DeskVoice, view: HomeView): DeskCard => {
  const { say } = voice;
  const { own, glance, health, now, personId } = view;
  const { waiting, ownerless, tasks, counts } = glance;
  const asOf = say('desk-home-as-of', { time: toTheSecond(now, voice) });
  const answerBy = (since: Instant): Instant => since + view.policies['desk.answerWithin'];
  const takeOn = (ticket: FoundTicket) => ({ label: say('desk-own'), verb: 'own', about: ticket.id }) as const;
  const blocks: readonly DeskBlock[] = [
    { kind: 'heading', text: say('desk-home-heading') },
    { kind: 'small', text: asOf },
    ...section(
      say('desk-home-own', { count: own.length }),
      say('desk-home-own-none'),
      own.map((t) => ticketItem(voice, t)),
    ),
    ...section(
      say('desk-home-waiting', { count: counts.waiting }),
      say('desk-home-waiting-none'),
      waiting.map((customer) => waitingItem(voice, customer, answerBy(customer.since), now)),
    ),
    ...section(
      say('desk-home-ownerless', { count: counts.ownerless }),
      say('desk-home-ownerless-none'),
      ownerless.map((ticket) => ticketItem(voice, ticket, takeOn(ticket))),
    ),
    ...(tasks.length === 0
      ? []
      : section(
          say('desk-home-tasks', { count: counts.tasks }),
          '',
          tasks.map((task) => taskItem(voice, task)),
        )),
    { kind: 'line' },
    { kind: 'text', text: healthWords(voice, health) },
    { kind: 'buttons', buttons: [{ label: say('desk-refresh'), verb: 'refresh_home', about: personId }] },
  ];
  return fitCard({ text: say('desk-home-heading'), blocks }, ROOM_IN_OVERVIEW);
};

/** What somebody sees who opens it and doesn't work here, or not yet. */
export const strangerCard = ({ say }: DeskVoice): DeskCard => ({
  text: say('desk-stranger-title'),
  blocks: [
    { kind: 'heading', text: say('desk-stranger-title') },
    { kind: 'text', text: say('desk-stranger') },
  ],
});

const section = (title: string, none: string, items: readonly DeskBlock[]): readonly DeskBlock[] => [
  { kind: 'line' },
  { kind: 'text', text: items.length === 0 ? none : title },
  ...items.slice(0, HOME_SHOWS),
];

/** So that whoever asks twice within a minute sees that they were answered. */
const toTheSecond = (at: Instant, { locale, timeZone }: DeskVoice): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone, timeStyle: 'medium' }).format(at);
