import { ENGLISH } from '../../test/english.ts';
import type { CapabilityKey, CapabilityState } from './capability.ts';
import { outageKeyOf, outageKeys, outageOf } from './outage-key.ts';
import { capabilityName, DISABLES, whatItDisables } from './what-it-disables.ts';

const KEYS: readonly CapabilityKey[] = [
  'database',
  'queue',
  'catalogue',
  'entitlements',
  'payments',
  'travel',
  'geocoding',
  'channel:telegram',
  'channel:slack',
  'templates:whatsapp',
];
const STATES: readonly CapabilityState[] = ['ok', 'stale', 'down'];

describe.each(KEYS)('An outage of %s', (key) => {
  it('is a task that names it, and that ends with it', () => {
    const task = outageKeyOf({ key, state: 'down' });
    expect(outageOf(task ?? '')).toEqual({ key, state: 'down' });
    expect(outageKeys(key)).toContain(task);
    expect(outageKeyOf({ key, state: 'ok' })).toBeNull();
  });

  it('says what nobody can have meanwhile, in words that are there', () => {
    expect(whatItDisables(ENGLISH.say, key, 'down')).toEqual(expect.any(String));
    expect(capabilityName(ENGLISH.say, key)).not.toBe('');
  });
});

it('A channel that loses messages is a task, and what is merely old is not', () => {
  const task = outageKeyOf({ key: 'channel:sms', state: 'stale' });
  expect(outageOf(task ?? '')).toEqual({ key: 'channel:sms', state: 'stale' });
  expect(outageKeyOf({ key: 'entitlements', state: 'stale' })).toBeNull();
});

it('Other tasks are no outages', () => {
  for (const key of ['unreachable:1', 'hold:2', 'look']) expect(outageOf(key)).toBeNull();
});

it('Nothing is disabled by what works', () => {
  for (const disabled of Object.values(DISABLES)) expect(disabled.ok).toBeUndefined();
  for (const key of KEYS)
    for (const state of STATES) expect(() => whatItDisables(ENGLISH.say, key, state)).not.toThrow();
});
