import { formatMoment } from '../../dialogue/format/format-time.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { OpenTask } from '../pages/desk-glance.ts';
import { isDoneByHand } from '../presses/is-done-by-hand.ts';
import type { DeskCard } from './desk-card.ts';
import { fitCard } from './fit-card.ts';
import { taskWords } from './task-words.ts';

/** A task that only managers can settle, open or done. */
export const taskCard = ({ say, locale, timeZone }: DeskVoice, task: OpenTask): DeskCard => {
  const { closedAt, openedAt, id } = task;
  const words = taskWords(say, task);
  const since = formatMoment(openedAt, timeZone, locale);
  const heading = say(closedAt === null ? 'desk-managers-needed' : 'desk-managers-done');
  return fitCard({
    text: `${heading}: ${words}`,
    blocks: [
      { kind: 'heading', text: heading },
      { kind: 'text', text: words },
      {
        kind: 'small',
        text:
          closedAt === null
            ? say('desk-task-since', { since })
            : say('desk-task-over', { since, until: formatMoment(closedAt, timeZone, locale) }),
      },
      {
        kind: 'buttons',
        buttons:
          closedAt === null && isDoneByHand(task)
            ? [{ label: say('desk-done'), verb: 'finish_task', about: id, style: 'primary' }]
            : [],
      },
    ],
  });
};
