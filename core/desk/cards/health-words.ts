import { formatMoment } from '../../dialogue/format/format-time.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import { type Duration, minutes } from '../../kernel/instant.ts';
import type { Channel } from '../../people/person.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { SystemHealth } from '../pages/desk-glance.ts';

/** What people would notice; shorter than that it only shows that there is work. */
const LATE: Duration = minutes(1);
const LONGEST_WHY = 200;

const CHANNELS: Readonly<Record<Channel, string>> = {
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  slack: 'Slack',
  webchat: 'Web chat',
};

/** What is not as it should be, worst first, each in a sentence; empty where all is well. */
export const healthProblems = ({ say, locale, timeZone }: DeskVoice, health: SystemHealth): readonly string[] => [
  ...health.pausedChannels.map(({ channel, since, why }) =>
    say('desk-health-channel', {
      channel: CHANNELS[channel],
      since: formatMoment(since, timeZone, locale),
      why: shorten(why, LONGEST_WHY),
    }),
  ),
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

const inMinutes = (duration: Duration): number => Math.round(duration / minutes(1));

/** How the system is, in plain words. */
export const healthWords = (voice: DeskVoice, health: SystemHealth): string => {
  const problems = healthProblems(voice, health);
  return problems.length === 0 ? voice.say('desk-health-fine') : problems.map((problem) => `⚠️ ${problem}`).join('\n');
};
