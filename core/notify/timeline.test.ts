import { ENGLISH } from '../../test/english.ts';
import type { TimelineEntry } from '../ports/notice-store.ts';
import type { Evidence } from './evidence.ts';
import { timelineLines } from './timeline.ts';

const AT = Date.parse('2027-03-01T09:00:00Z');

const SILENCE: Evidence = {
  acceptedAt: null,
  deliveredAt: null,
  readAt: null,
  answeredAt: null,
  failedAt: null,
  failure: null,
};

const entry = (evidence: Partial<Evidence>, rung = 0): TimelineEntry => ({
  messageId: 'm',
  noticeId: 'm',
  rung,
  urgency: 'critical',
  channel: rung === 0 ? 'whatsapp' : 'sms',
  ticketCode: 'T-7K3QX',
  title: 'On the way',
  body: 'Your expert has set off.',
  saidAt: AT,
  evidence: { ...SILENCE, ...evidence },
});

const lineOf = (evidence: Partial<Evidence>, rung?: number) => {
  const [line] = timelineLines([entry(evidence, rung)], { say: ENGLISH.say, locale: 'en', timeZone: 'UTC' });
  return line;
};

describe('a message on the timeline', () => {
  it.each([
    [{}, 'not sent yet'],
    [{ acceptedAt: AT }, 'taken by the platform Mon 1 Mar, 09:00'],
    [{ acceptedAt: AT, deliveredAt: AT }, 'on their phone Mon 1 Mar, 09:00'],
    [{ acceptedAt: AT, deliveredAt: AT, readAt: AT }, 'read Mon 1 Mar, 09:00'],
    [{ acceptedAt: AT, answeredAt: AT }, 'answered Mon 1 Mar, 09:00'],
    [
      { acceptedAt: AT, failedAt: AT, failure: 'opted_out' },
      'not delivered, they want no messages there (Mon 1 Mar, 09:00)',
    ],
    [{ failedAt: AT }, 'not delivered, the platform refused it (Mon 1 Mar, 09:00)'],
  ] as const)('%j reads “%s”', (evidence, words) => {
    expect(lineOf(evidence)?.evidence).toBe(words);
  });

  it('says on which channel it was tried after which', () => {
    expect(lineOf({})).toMatchObject({ channel: 'WhatsApp', rung: null, text: 'On the way: Your expert has set off.' });
    expect(lineOf({}, 1)).toMatchObject({ channel: 'SMS', rung: 2 });
  });
});
