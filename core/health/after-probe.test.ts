import { hours, minutes, seconds, type Duration } from '../kernel/instant.ts';
import type { Probe } from '../ports/channel-adapter.ts';
import { afterProbe, askAgainIn, type ProbeSetting } from './after-probe.ts';

const answers: Probe = { kind: 'accepted', platformRef: null };
const slowsUs: Probe = { kind: 'rate_limited', retryAfter: 30_000 };
const silence: Probe = { kind: 'unreachable', why: 'ECONNREFUSED', maybeDelivered: false };
const ban: Probe = { kind: 'banned', why: 'token revoked' };

const setting = (more: Partial<ProbeSetting> = {}): ProbeSetting => ({
  before: 'ok',
  silentFor: 0,
  hasCanary: false,
  every: minutes(1),
  ...more,
});
const stateAfter = (probe: Probe, more: Partial<ProbeSetting> = {}) =>
  afterProbe('sms', probe, setting(more))?.state ?? 'as before';

describe('What a probe tells of a channel', () => {
  it.each<[string, Probe, Partial<ProbeSetting>, string]>([
    ['an answer: it works', answers, {}, 'ok'],
    ['the first answer ever: it works', answers, { before: null }, 'ok'],
    ['an answer ends an outage', answers, { before: 'down' }, 'ok'],
    ['being slowed down is an answer', slowsUs, { before: 'down' }, 'ok'],
    ['a ban is down at once', ban, {}, 'down'],
    ['one silence is weather', silence, {}, 'as before'],
    ['half a minute of silence is an outage', silence, { silentFor: seconds(30) }, 'down'],
    ['an outage goes on in silence', silence, { before: 'down' }, 'down'],
    ['an answer does not show that messages arrive', answers, { before: 'stale', hasCanary: true }, 'as before'],
    ['unless nobody else looks', answers, { before: 'stale' }, 'ok'],
  ])('%s', (_, probe, more, state) => {
    expect(stateAfter(probe, more)).toBe(state);
  });

  it('keeps apart why nothing gets through', () => {
    const [shut, away] = [ban, silence].map((probe) => afterProbe('sms', probe, setting({ before: 'down' }))?.evidence);
    expect(shut).toContain('token revoked');
    expect(away).toContain('ECONNREFUSED');
    expect(shut).not.toEqual(away);
  });
});

const askedWithin = (time: Duration): number => {
  let asked = 0;
  for (let at = 0; at < time; at += askAgainIn(ban, at, setting({ before: 'down' }))) asked += 1;
  return asked;
};

describe('A platform that has banned us', () => {
  it('is asked once a minute at first', () => {
    expect(askedWithin(minutes(4))).toBe(4);
  });

  it('is asked every quarter of an hour in the end', () => {
    expect(askedWithin(hours(49)) - askedWithin(hours(25))).toBe(24 * 4);
  });
});

it('A platform that is out of reach is asked once a minute for as long as it takes', () => {
  expect(askAgainIn(silence, hours(30), setting({ before: 'down' }))).toBe(minutes(1));
});
