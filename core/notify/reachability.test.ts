import { newContactPoint } from '../people/new-contact-point.ts';
import type { CapabilityState } from '../health/capability.ts';
import { hours, type Instant } from '../kernel/instant.ts';
import type { ContactPoint } from '../people/person.ts';
import type { Capabilities } from '../ports/channel-adapter.ts';
import { bestContactPoint, reachableRungs } from './reach.ts';
import { type ChannelFacts, reachability } from './reachability.ts';

const NOW = hours(1_000);

/** As the platforms have it; web chat is the channel that nobody has. */
const WINDOWS: Readonly<Partial<Record<string, Pick<Capabilities, 'window' | 'beyondWindow'>>>> = {
  telegram: { window: null, beyondWindow: 'nothing' },
  sms: { window: null, beyondWindow: 'anything' },
  whatsapp: { window: hours(24), beyondWindow: 'template' },
};

const point = (channel: ContactPoint['channel'], overrides: Partial<ContactPoint> = {}): ContactPoint => ({
  ...newContactPoint({ id: channel, personId: 'p', channel, address: 'a', verified: true }),
  lastInboundAt: NOW - hours(1),
  ...overrides,
});

const facts = (
  states: Readonly<Record<string, CapabilityState>> = {},
  okAt: Instant | null = NOW - hours(2),
): ChannelFacts => ({
  capabilities: (channel) => WINDOWS[channel] ?? null,
  reading: (key) => {
    const state = states[key];
    return state === undefined ? null : { state, okAt };
  },
});

const never = { lastInboundAt: null };

describe('whether something can be said', () => {
  it.each([
    ['where they wrote, for ever', point('telegram', { lastInboundAt: 1 }), {}, { kind: 'free' }],
    ['to a number that we were told', point('sms', never), {}, { kind: 'free' }],
    ['on WhatsApp within a day', point('whatsapp'), {}, { kind: 'free' }],
    [
      'on WhatsApp later, by template',
      point('whatsapp', { lastInboundAt: NOW - hours(24) }),
      { 'templates:whatsapp': 'ok' },
      { kind: 'template' },
    ],
    [
      'on WhatsApp later, without one',
      point('whatsapp', { lastInboundAt: NOW - hours(24) }),
      { 'templates:whatsapp': 'down' },
      { kind: 'no', why: 'window_closed' },
    ],
    ['by a bot that may not begin', point('telegram', never), {}, { kind: 'no', why: 'never_wrote' }],
    ['where they are gone', point('telegram', { goneAt: 1 }), {}, { kind: 'no', why: 'gone' }],
    ['where they opted out', point('sms', { optedOutAt: 1 }), {}, { kind: 'no', why: 'opted_out' }],
    ['to a number that may be a stranger’s', point('sms', { verified: false }), {}, { kind: 'no', why: 'unverified' }],
    ['on a channel that we do not have', point('webchat'), {}, { kind: 'no', why: 'not_connected' }],
    [
      'on a channel that is down',
      point('telegram'),
      { 'channel:telegram': 'down' },
      { kind: 'no', why: 'channel_down' },
    ],
    ['on a channel that is doubtful', point('telegram'), { 'channel:telegram': 'stale' }, { kind: 'free' }],
  ] as const)('%s', (_where, contact, states, expected) => {
    expect(reachability(contact, facts(states), NOW)).toEqual(expected);
  });

  it('is known for later, too: a window that is open now will have closed', () => {
    expect(reachability(point('whatsapp'), facts(), NOW + hours(23)).kind).toBe('no');
  });

  it('does not rest on a template that WhatsApp has yet to approve, but on one that nobody can look at just now', () => {
    const later = point('whatsapp', { lastInboundAt: NOW - hours(24) });
    const stale = { 'templates:whatsapp': 'stale' } as const;
    expect(reachability(later, facts(stale, null), NOW).kind).toBe('no');
    expect(reachability(later, facts(stale), NOW).kind).toBe('template');
  });
});

const best = (points: readonly ContactPoint[], states: Readonly<Record<string, CapabilityState>> = {}) =>
  bestContactPoint(points, facts(states), NOW)?.channel ?? null;

describe('where somebody is told something', () => {
  const telegram = point('telegram');
  const sms = point('sms', never);

  it('is where they wrote last, or a number if there is nothing else', () => {
    expect(best([sms, telegram])).toBe('telegram');
    expect(best([sms])).toBe('sms');
    expect(best([telegram, point('whatsapp', { lastInboundAt: NOW - 1 })])).toBe('whatsapp');
  });

  it('is where they want it to be', () => {
    expect(best([telegram, point('sms', { rank: 1 }), point('whatsapp', { rank: 2 })])).toBe('sms');
  });

  it('is never a channel that is down while another works', () => {
    expect(best([telegram, sms], { 'channel:telegram': 'down' })).toBe('sms');
  });

  it('is one that is down when there is no other: it waits there', () => {
    expect(best([telegram], { 'channel:telegram': 'down' })).toBe('telegram');
    expect(reachableRungs([telegram], facts({ 'channel:telegram': 'down' }), NOW)).toEqual([]);
  });

  it('is nowhere for somebody who left everything', () => {
    expect(best([point('telegram', { goneAt: 1 }), point('sms', { optedOutAt: 1 })])).toBeNull();
  });
});
