import { hours, minutes, seconds, type Duration } from '../kernel/instant.ts';
import type { Probe } from '../ports/channel-adapter.ts';
import { afterProbe, askAgainIn, type ProbeSetting } from './after-probe.ts';
import type { CapabilityState } from './capability.ts';
import { evidenceOf, readEvidence } from './evidence.ts';

const answers: Probe = { kind: 'accepted', platformRef: null };
const slowsUs: Probe = { kind: 'rate_limited', retryAfter: 30_000 };
const silence: Probe = { kind: 'unreachable', why: 'ECONNREFUSED', maybeDelivered: false };
const ban: Probe = { kind: 'banned', why: 'token revoked' };
const letsAccountIn: Probe = { kind: 'account_only' };

const was = (state: CapabilityState, evidence = 'as it was'): ProbeSetting['before'] => ({ state, evidence });
const REFUSED = was('down', evidenceOf('refuses', '21606 not yours'));
const ON_TRIAL = was('down', evidenceOf('on_trial', '21606 not yours'));

const setting = (more: Partial<ProbeSetting> = {}): ProbeSetting => ({
  before: was('ok'),
  silentFor: 0,
  triedFor: 0,
  mayTry: true,
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
    ['an answer ends an outage', answers, { before: was('down') }, 'ok'],
    ['being slowed down is an answer', slowsUs, { before: was('down') }, 'ok'],
    ['a ban is down at once', ban, {}, 'down'],
    ['one silence is weather', silence, {}, 'as before'],
    ['half a minute of silence is an outage', silence, { silentFor: seconds(30) }, 'down'],
    ['an outage goes on in silence', silence, { before: was('down') }, 'down'],
    ['an answer does not show that messages arrive', answers, { before: was('stale'), hasCanary: true }, 'as before'],
    ['unless nobody else looks', answers, { before: was('stale') }, 'ok'],
  ])('%s', (_, probe, more, state) => {
    expect(stateAfter(probe, more)).toBe(state);
  });

  it('keeps apart why nothing gets through', () => {
    const [shut, away] = [ban, silence].map(
      (probe) => afterProbe('sms', probe, setting({ before: was('down') }))?.evidence,
    );
    expect(shut).toContain('token revoked');
    expect(away).toContain('ECONNREFUSED');
    expect(shut).not.toEqual(away);
  });
});

const seenAfter = (probe: Probe, more: Partial<ProbeSetting> = {}) => {
  const signal = afterProbe('sms', probe, setting(more));
  return signal === null ? 'as before' : `${signal.state}, ${readEvidence(signal.evidence).seen}`;
};

describe('While messages are refused, whatever the account says', () => {
  it.each<[string, Probe, Partial<ProbeSetting>, string]>([
    ['an answer is worth one try', answers, { before: REFUSED }, 'down, on_trial'],
    ['and not yet another', answers, { before: REFUSED, mayTry: false }, 'as before'],
    ['the account’s answer is worth no more', letsAccountIn, { before: REFUSED }, 'down, on_trial'],
    ['silence does not undo it', silence, { before: REFUSED, silentFor: hours(1) }, 'as before'],
    ['a trial takes its time', answers, { before: ON_TRIAL, triedFor: minutes(1) }, 'as before'],
    [
      'with nothing to try, who vouches for the sender is believed',
      answers,
      { before: ON_TRIAL, triedFor: minutes(2) },
      'ok, answers',
    ],
    ['who can’t vouch for it is not', letsAccountIn, { before: ON_TRIAL, triedFor: hours(9) }, 'as before'],
    ['a ban that the platform tells of itself takes its place', ban, { before: ON_TRIAL }, 'down, shut_out'],
  ])('%s', (_, probe, more, expected) => {
    expect(seenAfter(probe, more)).toBe(expected);
  });

  it('what was refused is still known while it is tried', () => {
    expect(afterProbe('sms', answers, setting({ before: REFUSED }))?.evidence).toContain('21606 not yours');
  });
});

const askedWithin = (time: Duration): number => {
  let asked = 0;
  for (let at = 0; at < time; at += askAgainIn(ban, at, setting({ before: was('down') }))) asked += 1;
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
  expect(askAgainIn(silence, hours(30), setting({ before: was('down') }))).toBe(minutes(1));
});
