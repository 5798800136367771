import type { Message } from '../dialogue/message.ts';
import type { Say } from '../dialogue/texts/texts.ts';
import { showCard } from '../notify/show-card.ts';
import { DESK_CHANNEL } from '../people/channel.ts';
import type { ContactPoint } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import type { CapabilityReading } from './capability.ts';
import { channelOf } from './channel-of.ts';
import { evidenceWords } from './evidence.ts';
import { capabilityName } from './what-it-disables.ts';

const DESK: `channel:${typeof DESK_CHANNEL}` = `channel:${DESK_CHANNEL}`;

/** The desk can't say that it is down itself: colleagues hear it wherever else they can be reached. Saying it twice is harmless. */
export const tellDeskDown = async (work: Work): Promise<void> => {
  const reading = work.capabilities.reading(DESK);
  if (reading?.state === 'down') await tellElsewhere(work, reading, 'health-desk-down');
};

/** `before`: how it was while it was down. What told of that now says this; everybody else sees it at the desk. */
export const tellDeskBack = (work: Work, before: CapabilityReading): Promise<void> =>
  tellElsewhere(work, before, 'health-desk-back');

/** One card for one outage: where the channel can, it is changed in place. */
const tellElsewhere = async (
  work: Work,
  { key: part, since, evidence }: CapabilityReading,
  text: 'health-desk-down' | 'health-desk-back',
): Promise<void> => {
  const key = `outage:${part}:${since}`;
  const card = { ticketId: null, urgency: 'critical', key, open: text === 'health-desk-down' } as const;
  const compose = (say: Say): Message => ({
    body: say(text, { channel: capabilityName(say, part), evidence: evidenceWords(say, evidence) }),
  });
  for (const personId of await work.desk.colleagues()) {
    const isToHear = card.open
      ? (await work.people.contactPoints(personId)).some(canBeTold)
      : (await work.chat.cards(personId, key)).length > 0;
    if (isToHear) await showCard(work, personId, card, compose);
  }
};

const canBeTold = ({ channel, verified, goneAt, optedOutAt }: ContactPoint): boolean =>
  channel !== DESK_CHANNEL && verified && goneAt === null && optedOutAt === null;

/** Whether news of this part is news of where colleagues work. */
export const isDesk = ({ key }: Pick<CapabilityReading, 'key'>): boolean => channelOf(key) === DESK_CHANNEL;
