import { formatDay } from '../../format/format-time.ts';
import type { ContactPoint } from '../../../people/person.ts';
import { numberOf } from '../../../people/number-of.ts';
import type { Choice } from '../../message.ts';
import type { Session } from '../../session.ts';
import type { Talk } from '../../dialogue.ts';
import { channelName } from './channel-name.ts';
import { inOrder } from './in-order.ts';

/** *Where to reach you*: every contact point that is theirs, in the order in which we use them. */
export const showReach = async (session: Session): Promise<void> => {
  const { work, say, person } = session;
  const points = inOrder(await work.people.contactPoints(person.id));
  const usable = points.find((point) => point.goneAt === null && point.optedOutAt === null);
  const lines = points.map((point) =>
    say('reach-line', { name: pointName(session, point), notes: notesOn(session, point, usable) }),
  );
  session.reply({
    title: say('reach-title'),
    body: [...lines, '', say('reach-how')].join('\n'),
    choices: [
      { label: say('reach-add-number'), action: { do: 'open', dialogue: 'share_number', args: {} } },
      ...points.map((point): Choice => {
        const args = { id: point.id };
        return { label: pointName(session, point), action: { do: 'open', dialogue: 'contact_point', args } };
      }),
      { label: say('menu-back'), action: { do: 'show', what: 'menu' } },
    ],
    columns: 1,
  });
};

/** `SMS +49 170 1234567`; a platform's own id says nothing to anybody. */
export const pointName = ({ work, say }: Pick<Talk, 'work' | 'say'>, point: ContactPoint): string => {
  const number = numberOf(point);
  const channel = channelName(say, point.channel);
  return number === null ? channel : say('reach-name', { channel, number: work.phoneNumbers.format(number) });
};

const notesOn = (
  { say, person, contactPoint }: Session,
  point: ContactPoint,
  usable: ContactPoint | undefined,
): string => {
  const day = (at: number): string => formatDay(at, person.timeZone, person.locale);
  const notes = [
    ...(point.id === usable?.id ? [say('reach-first')] : []),
    ...(point.id === contactPoint.id ? [say('reach-here')] : []),
    ...(point.optedOutAt !== null ? [say('reach-opted-out', { day: day(point.optedOutAt) })] : []),
    ...(point.goneAt !== null ? [say('reach-gone', { day: day(point.goneAt) })] : []),
  ];
  return notes.length === 0 ? '' : ` · ${notes.join(' · ')}`;
};
