import { formatMoment } from '../../dialogue/format/format-time.ts';
import type { Actor, DomainEvent, RecordedEvent } from '../../kernel/event.ts';
import type { Instant } from '../../kernel/instant.ts';
import { unreachable } from '../../kernel/result.ts';
import type { OfferEvent } from '../../offer/offer.ts';
import type { TicketEvent } from '../../ticket/ticket.ts';
import type { VisitEvent } from '../../visit/visit.ts';
import { offerSentences } from './offer-sentences.ts';
import type { EventSetting, StorySetting } from './story-setting.ts';
import { ticketSentences } from './ticket-sentences.ts';
import { visitSentences } from './visit-sentences.ts';

export interface StoryLine {
  readonly at: Instant;
  /** `at` as a clock in the story's zone shows it. */
  readonly when: string;
  readonly who: string;
  readonly text: string;
  readonly type: DomainEvent['type'];
}

type KnownEvent = TicketEvent | VisitEvent | OfferEvent;
type Tell = (event: DomainEvent, setting: EventSetting) => string;

/** Stored events are looked up by their name, so the tie between name and facts is ours to keep. */
const sentences = new Map(
  Object.entries({ ...ticketSentences, ...visitSentences, ...offerSentences } as unknown as Record<
    KnownEvent['type'],
    Tell
  >),
);

/** The history of a ticket, its visits and offers as a story: a sentence per event, in the order of the events. */
export const tellStory = (events: readonly RecordedEvent[], setting: StorySetting): readonly StoryLine[] => {
  const experts = expertsIn(events);
  return events.map(({ event, subjectId, at, cause }) => {
    const expert = nameIn(setting, experts.get(subjectId) ?? '');
    const tell = sentences.get(event.type);
    return {
      at,
      when: formatMoment(at, setting.timeZone, setting.locale),
      who: isOurs(event) ? setting.say('story-system') : tellActor(cause.actor, setting),
      // A newer release may have written to the same database.
      text: tell?.(event, { ...setting, expert }) ?? setting.say('story-unknown', { type: event.type }),
      type: event.type,
    };
  });
};

/** What we did upon somebody's doing; as it is recorded, the cause of it is theirs. */
const OURS: ReadonlySet<string> = new Set<KnownEvent['type']>([
  'ticket.round_started.v1',
  'ticket.pending_explained.v1',
  'offer.delivered.v1',
  'offer.lapsed.v1',
  'offer.withdrawn.v1',
]);

/** A round's offers are ours; a direct one is the colleague's who asked. */
const isOurs = (event: DomainEvent): boolean => {
  const known = event as KnownEvent;
  return OURS.has(known.type) || (known.type === 'offer.made.v1' && known.facts.kind === 'round');
};

/** Everybody whom the story names: `nameOf` will be asked for these. */
export const peopleIn = (events: readonly RecordedEvent[]): readonly string[] => [
  ...new Set([
    ...expertsIn(events).values(),
    ...events.flatMap(({ cause: { actor } }) => (actor.kind === 'person' ? [actor.personId] : [])),
    ...events.flatMap(({ event }) => colleagueIn(event as KnownEvent) ?? []),
  ]),
];

/** Whom an event about the desk is about; not always who caused it. */
const colleagueIn = (event: KnownEvent): string | null => {
  if (event.type === 'ticket.owned.v1') return event.ownerId;
  if (event.type === 'ticket.assigned.v1') return event.expertId;
  return event.type === 'ticket.taken_over.v1' || event.type === 'ticket.handed_back.v1' ? event.agentId : null;
};

/** Whose visit or offer it is stands in its first event only. */
const expertsIn = (events: readonly RecordedEvent[]): ReadonlyMap<string, string> =>
  new Map(
    events.flatMap(({ event, subjectId }) => {
      const known = event as KnownEvent;
      const isFirst = known.type === 'offer.made.v1' || known.type === 'visit.confirmed.v1';
      return isFirst ? [[subjectId, known.facts.expertId] as const] : [];
    }),
  );

const nameIn = ({ nameOf, say }: StorySetting, personId: string): string => nameOf(personId) ?? say('story-somebody');

const tellActor = (actor: Actor, setting: StorySetting): string => {
  switch (actor.kind) {
    case 'person':
      return nameIn(setting, actor.personId);
    case 'operator':
      return setting.say('story-operator', { name: actor.name });
    case 'system':
      return setting.say('story-system');
    default:
      return unreachable(actor);
  }
};
