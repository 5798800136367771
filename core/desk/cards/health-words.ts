import { formatMoment } from '../../dialogue/format/format-time.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import { type Duration, minutes } from '../../kernel/instant.ts';
import type { CapabilityReading } from '../../health/capability.ts';
import { evidenceWords } from '../../health/evidence.ts';
import { capabilityName, whatItDisables } from '../../health/what-it-disables.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { SystemHealth } from '../pages/desk-glance.ts';

/** What people would notice; shorter than that it only shows that there is work. */
const LATE: Duration = minutes(1);
const LONGEST_WHY = 200;

/** What is not as it should be, worst first, each in a sentence; empty where all is well. */
export const healthProblems = (voice: DeskVoice, health: SystemHealth): readonly string[] => {
  const { say, locale, timeZone } = voice;
  return [
    ...health.troubles.map((trouble) => troubleWords(voice, trouble)),
    ...health.closedRooms.map(({ room, since, why }) =>
      say('desk-health-room', {
        room: say(`desk-room-${room}`),
        since: formatMoment(since, timeZone, locale),
        why: shorten(why, LONGEST_WHY),
      }),
    ),
    ...(health.oldestInbox >= LATE
      ? [say('desk-health-inbox', { count: health.inboxWaiting, minutes: inMinutes(health.oldestInbox) })]
      : []),
    ...(health.oldestUnsent >= LATE
      ? [say('desk-health-outbox', { count: health.outboxUnsent, minutes: inMinutes(health.oldestUnsent) })]
      : []),
    ...(health.timersOverdue > 0 ? [say('desk-health-timers', { count: health.timersOverdue })] : []),
    ...(health.deadLetters > 0 ? [say('desk-health-dead', { count: health.deadLetters })] : []),
  ];
};

/** Since when a part has been in trouble, what was seen of it, and what nobody can have meanwhile. */
const troubleWords = (
  { say, locale, timeZone }: DeskVoice,
  { key, state, since, evidence }: CapabilityReading,
): string => {
  const part = capabilityName(say, key);
  const seen = say(`health-${state}`, {
    part,
    since: formatMoment(since, timeZone, locale),
    evidence: shorten(evidenceWords(say, evidence), LONGEST_WHY),
  });
  const disabled = whatItDisables(say, key, state);
  return disabled === null ? seen : `${seen}. ${say('health-meanwhile', { disabled })}`;
};

const inMinutes = (duration: Duration): number => Math.round(duration / minutes(1));

/** How the system is, in plain words. */
export const healthWords = (voice: DeskVoice, health: SystemHealth): string => {
  const problems = healthProblems(voice, health);
  return problems.length === 0 ? voice.say('desk-health-fine') : problems.map((problem) => `⚠️ ${problem}`).join('\n');
};
