import { formatMoment } from '../../dialogue/format/format-time.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import type { Say } from '../../dialogue/texts/texts.ts';
import type { CapabilityReading } from '../../health/capability.ts';
import { evidenceWords } from '../../health/evidence.ts';
import { outageOf } from '../../health/outage-key.ts';
import { capabilityName, whatItDisables } from '../../health/what-it-disables.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { OpenTask } from '../pages/desk-glance.ts';
import { closedRoomOf } from '../pages/room-closed-key.ts';
import { isDoneByHand } from '../presses/is-done-by-hand.ts';
import type { DeskBlock } from './desk-card.ts';

const LONGEST_WHY = 300;

/** What the system calls by a code; everything else says itself why it is a task. */
const TEXTS: Readonly<Record<string, string>> = {
  asked_for_a_person: 'desk-task-asked-for-a-person',
  wrote_cancel: 'desk-task-wrote-cancel',
  unreachable: 'desk-task-unreachable',
  settle_payment: 'desk-task-settle-payment',
  found_unpaid: 'desk-task-found-unpaid',
  refund_due: 'desk-task-refund-due',
  refund_failed: 'desk-task-refund-failed',
  paid_unowed: 'desk-task-paid-unowed',
  money_returned: 'desk-task-money-returned',
  billing_events_left: 'desk-task-billing-events-left',
  settle_address: 'desk-task-settle-address',
  settle_model: 'desk-task-settle-model',
  silent_about_departure: 'desk-task-silent-about-departure',
  silent_about_arrival: 'desk-task-silent-about-arrival',
  silent_about_end: 'desk-task-silent-about-end',
};

export const taskWords = (
  say: Say,
  { key: taskKey, why, person }: Pick<OpenTask, 'key' | 'why' | 'person'>,
): string => {
  const room = closedRoomOf(taskKey);
  if (room !== null) return say('desk-task-room-closed', { room: say(`desk-room-${room}`), why });
  const outage = outageOf(taskKey);
  if (outage !== null) return outageWords(say, outage, why);
  const key = TEXTS[why];
  return key === undefined ? shorten(why, LONGEST_WHY) : say(key, { name: person ?? say('story-somebody') });
};

const outageWords = (say: Say, { key, state }: Pick<CapabilityReading, 'key' | 'state'>, why: string): string => {
  const part = capabilityName(say, key);
  const seen = say(`health-task-${state}`, { part, evidence: shorten(evidenceWords(say, why), LONGEST_WHY) });
  const disabled = whatItDisables(say, key, state);
  return disabled === null ? seen : `${seen}. ${say('health-meanwhile', { disabled })}`;
};

/** A task beside what it is about, with the way to tick it off. */
export const taskItem = ({ say, locale, timeZone }: DeskVoice, task: OpenTask): DeskBlock => ({
  kind: 'item',
  title: say('desk-needs-you', { task: taskWords(say, task) }),
  text: say('desk-task-since', { since: formatMoment(task.openedAt, timeZone, locale) }),
  ...(isDoneByHand(task) && { button: { label: say('desk-done'), verb: 'finish_task', about: task.id } as const }),
});
