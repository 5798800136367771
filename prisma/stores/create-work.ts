import type { Texts } from '../../core/dialogue/texts/texts.ts';
import type { Policies } from '../../core/policies/policies.ts';
import type { Reply } from '../../core/ports/turn-store.ts';
import type { Channels } from '../../core/ports/channels.ts';
import type { PhoneNumbers } from '../../core/ports/phone-numbers.ts';
import type { Places } from '../../core/ports/places.ts';
import type { Work } from '../../core/ports/work.ts';
import type { TravelEstimator } from '../../core/scheduling/travel.ts';
import { createBillingStore } from './billing-store.ts';
import { type CapabilityReadings, createCapabilityStore } from './capability-store.ts';
import { type Catalogue, createCatalogueStore } from './catalogue-store.ts';
import { createChatStore } from './chat-store.ts';
import { createDeskChanges } from './desk-changes.ts';
import { createDeskStore } from './desk-store.ts';
import { createEventLog } from './event-log.ts';
import { createMatchStore } from './match-store.ts';
import { createMergeStore } from './merge-store.ts';
import { createOfferStore } from './offer-store.ts';
import { createOneTimeCodes } from './one-time-codes.ts';
import { createOutgoing } from './outgoing.ts';
import { createPeopleStore } from './people-store.ts';
import { createPlaces } from './places.ts';
import { createTaskStore } from './task-store.ts';
import { createTicketStore } from './ticket-store.ts';
import { createTimerStore } from './timer-store.ts';
import type { WorkContext } from './transaction.ts';
import { createVisitStore } from './visit-store.ts';

export interface WorkSurroundings {
  readonly policies: Policies;
  readonly catalogue: () => Promise<Catalogue>;
  readonly texts: Texts;
  readonly travel: TravelEstimator;
  readonly phoneNumbers: PhoneNumbers;
  readonly timeZoneAt: Places['timeZoneAt'];
  readonly channels: Channels;
  readonly capabilities: CapabilityReadings;
}

/** The stores of one unit of work, and a `flush` that writes what they collected. */
export const createWork = (
  context: WorkContext,
  { catalogue, capabilities, timeZoneAt, ...surroundings }: WorkSurroundings,
): { readonly work: Work; readonly flush: () => Promise<readonly Reply[]> } => {
  const desk = createDeskChanges(context);
  const log = createEventLog(context, desk);
  const outgoing = createOutgoing(context);
  const chat = createChatStore(context, outgoing);
  const timers = createTimerStore(context);
  const entitlements = capabilities.get('entitlements') ?? null;
  const staleAfter = surroundings.policies['staleAfter.entitlements'];
  const billing = createBillingStore(context, { entitlements, staleAfter });
  const { now, ids } = context;
  const work: Work = {
    ...surroundings,
    now,
    get cause() {
      return context.cause;
    },
    actAs: (actor) => {
      context.cause = { ...context.cause, actor };
    },
    ids,
    tickets: createTicketStore(context, log),
    visits: createVisitStore(context, log),
    offers: createOfferStore(context, log),
    matches: createMatchStore(context),
    people: createPeopleStore(context, (personId) => billing.standing(personId, null)),
    places: createPlaces(context, timeZoneAt),
    merges: createMergeStore(context, desk),
    codes: createOneTimeCodes(context),
    billing,
    catalogue: createCatalogueStore(catalogue),
    capabilities: createCapabilityStore(context, capabilities),
    chat,
    timers,
    tasks: createTaskStore(context, desk),
    desk: createDeskStore(context, desk),
  };
  const flush = async (): Promise<readonly Reply[]> => {
    await log.flush();
    await chat.flush();
    await timers.flush();
    await desk.flush();
    // Last: its numbers are an order, and the shorter they are uncommitted the less can overtake them.
    return outgoing.flush();
  };
  return { work, flush };
};
