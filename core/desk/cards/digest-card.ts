import type { Temporal } from 'temporal-polyfill';
import { formatMoment } from '../../dialogue/format/format-time.ts';
import { type Duration, type Instant, minutes } from '../../kernel/instant.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { DeskDay, DeskGlance, SystemHealth } from '../pages/desk-glance.ts';
import type { DeskCard } from './desk-card.ts';
import { fitCard } from './fit-card.ts';
import { healthWords } from './health-words.ts';

export interface DigestView {
  readonly day: Temporal.PlainDate;
  readonly numbers: DeskDay;
  /** The same of the day before, to compare with. */
  readonly before: DeskDay;
  readonly glance: DeskGlance;
  readonly health: SystemHealth;
}

const COUNTED = ['reported', 'scheduled', 'resolved', 'irreparable', 'cancelled', 'expired'] as const;

/** A day in numbers, and what needs somebody now. */
export const digestCard = (voice: DeskVoice, view: DigestView): DeskCard => {
  const { say } = voice;
  const { day, numbers, before, health } = view;
  const heading = say('desk-digest-heading', { day: dayOf(day, voice.locale) });
  const counts = COUNTED.map((what) => ({
    label: say(`desk-digest-${what}`),
    value: compared(voice, numbers[what], before[what]),
  }));
  return fitCard({
    text: heading,
    blocks: [
      { kind: 'heading', text: heading },
      { kind: 'facts', facts: counts },
      { kind: 'text', text: [offersOf(voice, numbers), speedOf(voice, view), starsOf(voice, numbers)].join('\n') },
      { kind: 'line' },
      { kind: 'text', text: [say('desk-digest-now'), ...attentionOf(voice, view)].join('\n') },
      { kind: 'text', text: healthWords(voice, health) },
    ],
  });
};

const compared = ({ say }: DeskVoice, count: number, before: number): string => {
  if (count === before) return say('desk-digest-same', { count });
  return count > before
    ? say('desk-digest-more', { count, by: count - before })
    : say('desk-digest-fewer', { count, by: before - count });
};

const offersOf = ({ say }: DeskVoice, { offersMade, offersAccepted }: DeskDay): string =>
  offersMade === 0
    ? say('desk-digest-no-offers')
    : say('desk-digest-offers', { made: offersMade, accepted: offersAccepted });

const speedOf = ({ say }: DeskVoice, { numbers, before }: DigestView): string => {
  const { medianTimeToVisit: time } = numbers;
  if (time === null) return say('desk-digest-no-speed');
  const words = durationWords(say, time);
  const earlier = before.medianTimeToVisit;
  if (earlier === null || durationWords(say, earlier) === words) return say('desk-digest-speed', { time: words });
  const than = durationWords(say, earlier);
  return say(time < earlier ? 'desk-digest-faster' : 'desk-digest-slower', { time: words, than });
};

const durationWords = (say: DeskVoice['say'], duration: Duration): string => {
  const all = Math.max(1, Math.round(duration / minutes(1)));
  return all < 60 ? say('desk-minutes', { count: all }) : say('desk-hours', { count: Math.round(all / 60) });
};

const starsOf = ({ say }: DeskVoice, { stars }: DeskDay): string =>
  stars === null
    ? say('desk-digest-no-stars')
    : say('desk-digest-stars', { mean: stars.mean.toFixed(1), count: stars.count });

const attentionOf = ({ say, locale, timeZone }: DeskVoice, { numbers, glance }: DigestView): readonly string[] => {
  const { waiting, ownerless } = glance.counts;
  const since = (at: Instant): string => formatMoment(at, timeZone, locale);
  const lines = [
    ...(numbers.oldestPendingSince === null
      ? []
      : [say('desk-digest-pending', { count: numbers.pending, since: since(numbers.oldestPendingSince) })]),
    ...(waiting === 0 ? [] : [say('desk-digest-waiting', { count: waiting })]),
    ...(ownerless === 0 ? [] : [say('desk-digest-ownerless', { count: ownerless })]),
    ...(numbers.tasksOpen === 0 ? [] : [say('desk-digest-tasks', { count: numbers.tasksOpen })]),
  ].map((line) => `• ${line}`);
  return lines.length === 0 ? [say('desk-digest-nothing')] : lines;
};

const dayOf = (day: Temporal.PlainDate, locale: string): string =>
  day.toLocaleString(locale === 'en' ? 'en-GB' : locale, { weekday: 'long', day: 'numeric', month: 'long' });
