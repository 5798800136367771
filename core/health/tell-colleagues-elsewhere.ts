import type { Message } from '../dialogue/message.ts';
import { showCard } from '../notify/show-card.ts';
import type { ContactPoint } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import type { CapabilityReading } from './capability.ts';
import { channelOf } from './channel-of.ts';
import { capabilityName, DESK_CHANNEL } from './what-it-disables.ts';

const DESK: `channel:${typeof DESK_CHANNEL}` = `channel:${DESK_CHANNEL}`;

/** The desk can't say that it is down itself: colleagues hear it wherever else they can be reached. Saying it twice is harmless. */
export const tellDeskDown = (work: Work): Promise<void> => {
  const reading = work.capabilities.reading(DESK);
  return reading?.state === 'down'
    ? tellElsewhere(work, reading.since, 'health-desk-down', reading)
    : Promise.resolve();
};

/** `before`: how it was while it was down. Only who heard of that hears of this. */
export const tellDeskBack = (work: Work, before: CapabilityReading): Promise<void> =>
  tellElsewhere(work, before.since, 'health-desk-back', before);

/** One card for one outage: where the channel can, it is changed in place. */
const tellElsewhere = async (
  work: Work,
  since: number,
  text: 'health-desk-down' | 'health-desk-back',
  { key: part, evidence }: CapabilityReading,
): Promise<void> => {
  const key = `outage:${part}:${since}`;
  for (const personId of await work.desk.colleagues()) {
    const points = (await work.people.contactPoints(personId)).filter(canBeTold);
    const cards = await Promise.all(points.map(({ id }) => work.chat.card(id, key)));
    if (points.length === 0 || (text === 'health-desk-back' && cards.every((card) => card === null))) continue;
    await showCard(
      work,
      personId,
      { ticketId: null, urgency: 'critical', key, open: false },
      (say): Message => ({
        body: say(text, { channel: capabilityName(say, part), evidence }),
      }),
    );
  }
};

const canBeTold = ({ channel, verified, goneAt, optedOutAt }: ContactPoint): boolean =>
  channel !== DESK_CHANNEL && verified && goneAt === null && optedOutAt === null;

/** Whether news of this part is news of where colleagues work. */
export const isDesk = ({ key }: Pick<CapabilityReading, 'key'>): boolean => channelOf(key) === DESK_CHANNEL;
