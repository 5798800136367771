import { newContactPoint } from '../people/new-contact-point.ts';
import { array, assert, constantFrom, property, shuffledSubarray } from 'fast-check';
import { minutes } from '../kernel/instant.ts';
import type { Channel } from '../people/channel.ts';
import type { ContactPoint } from '../people/person.ts';
import type { Evidence } from './evidence.ts';
import { type Ladder, nextStep, type Rung, type Urgency } from './ladder.ts';

const NOW = minutes(1_000);

const SILENCE: Evidence = {
  acceptedAt: null,
  deliveredAt: null,
  readAt: null,
  answeredAt: null,
  failedAt: null,
  failure: null,
};
const TAKEN: Evidence = { ...SILENCE, acceptedAt: 1 };
const DELIVERED: Evidence = { ...TAKEN, deliveredAt: 2 };
const TAPPED: Evidence = { ...TAKEN, answeredAt: 2 };
const FAILED: Evidence = { ...SILENCE, failedAt: 2, failure: 'gone' };

const receiptsOn = (channel: Channel) => (channel === 'sms' ? 'delivered' : channel === 'whatsapp' ? 'read' : 'none');

const point = (channel: Channel): ContactPoint =>
  newContactPoint({ id: `at ${channel}`, personId: 'p', channel, address: 'a', verified: true });

const rung = (channel: Channel, evidence: Evidence): Rung => ({
  messageId: `on ${channel}`,
  contactPointId: `at ${channel}`,
  channel,
  saidAt: 0,
  underWay: false,
  evidence,
});

const ladder = (urgency: Urgency, tried: readonly Rung[], left: readonly Channel[] = []): Ladder => ({
  urgency,
  tried,
  left: left.map(point),
  bornUntil: NOW,
  againAt: NOW + minutes(30),
});

const stepOf = (...facts: Parameters<typeof ladder>) => nextStep(ladder(...facts), NOW, receiptsOn);

describe('a notice', () => {
  it.each([
    ['information that a platform took', 'normal', [rung('telegram', TAKEN)], ['sms'], { kind: 'enough' }],
    ['what is critical and was tapped', 'critical', [rung('telegram', TAPPED)], ['sms'], { kind: 'enough' }],
    ['what is critical and reached their phone', 'critical', [rung('sms', DELIVERED)], [], { kind: 'enough' }],
    [
      'what was answered on any of its rungs',
      'critical',
      [rung('telegram', TAPPED), rung('sms', FAILED)],
      ['whatsapp'],
      { kind: 'enough' },
    ],
    [
      'what is critical, taken by the only channel they have, which tells nothing by itself',
      'critical',
      [rung('telegram', TAKEN)],
      [],
      { kind: 'enough' },
    ],
    ['what is critical and whose SMS is not confirmed', 'critical', [rung('sms', TAKEN)], [], { kind: 'people' }],
    ['what failed everywhere', 'normal', [rung('telegram', FAILED), rung('sms', FAILED)], [], { kind: 'people' }],
    ['an answer that could not be sent', 'reply', [rung('telegram', FAILED)], [], { kind: 'people' }],
  ] as const)('%s ends there', (_what, urgency, tried, left, expected) => {
    expect(stepOf(urgency, tried, left)).toEqual(expected);
  });

  it.each([
    ['what is critical and shows no sign', 'critical', TAKEN],
    ['information that nobody took in time', 'normal', SILENCE],
    ['an answer whose channel was paused', 'reply', SILENCE],
    ['what failed', 'normal', FAILED],
  ] as const)('%s goes on to the next channel', (_what, urgency, evidence) => {
    expect(stepOf(urgency, [rung('telegram', evidence)], ['telegram', 'sms', 'whatsapp'])).toEqual({
      kind: 'step',
      to: point('sms'),
    });
  });

  it('is given its time, unless it has failed', () => {
    const early = { ...ladder('critical', [rung('telegram', TAKEN)], ['sms']), bornUntil: NOW + 1 };
    expect(nextStep(early, NOW, receiptsOn)).toEqual({ kind: 'wait', until: NOW + 1 });
    const failed = { ...early, tried: [rung('telegram', FAILED)] };
    expect(nextStep(failed, NOW, receiptsOn)).toMatchObject({ kind: 'step' });
  });

  it('that is being sent at this moment is waited for, though the clock has jumped', () => {
    const tried = [{ ...rung('telegram', SILENCE), underWay: true }];
    expect(stepOf('critical', tried, ['sms'])).toEqual({ kind: 'wait', until: NOW + minutes(30) });
  });
});

const CHANNELS: readonly Channel[] = ['telegram', 'whatsapp', 'sms', 'slack'];
const evidence = constantFrom(SILENCE, TAKEN, DELIVERED, TAPPED, FAILED);
const urgency = constantFrom<Urgency[]>('critical', 'normal', 'reply');

/** Climbs to the end, with what the world answers on each channel. */
const climb = (of: Urgency, channels: readonly Channel[], answers: ReadonlyMap<Channel, Evidence>) => {
  const tried: Rung[] = [];
  for (let channel = channels[0]; channel; ) {
    tried.push(rung(channel, answers.get(channel) ?? SILENCE));
    const step = nextStep(ladder(of, tried, channels), NOW, receiptsOn);
    if (step.kind !== 'step') return { tried, end: step.kind };
    channel = step.to.channel;
  }
  throw new Error('It ended without an end');
};

describe('every ladder', () => {
  it('tries each channel once and in order, and ends in evidence or with people', () => {
    assert(
      property(
        urgency,
        shuffledSubarray([...CHANNELS], { minLength: 1 }),
        array(evidence, { minLength: 4, maxLength: 4 }),
        (of, channels, found) => {
          const answers = new Map(CHANNELS.map((channel, n) => [channel, found[n] ?? SILENCE]));
          const { tried, end } = climb(of, channels, answers);
          const used = tried.map(({ channel }) => channel);
          expect(used).toEqual(channels.slice(0, used.length));
          const isAnySign = tried.some(
            ({ evidence: { acceptedAt, failedAt } }) => acceptedAt !== null && failedAt === null,
          );
          expect(end === 'people' && used.length < channels.length).toBe(false);
          expect(end === 'enough' && !isAnySign).toBe(false);
        },
      ),
    );
  });
});
