import { ENGLISH } from '../../../test/english.ts';
import { NOW } from '../../../test/samples/ticket-samples.ts';
import type { CapabilityKey, CapabilityReading, CapabilityState } from '../../health/capability.ts';
import { minutes } from '../../kernel/instant.ts';
import type { SystemHealth } from '../pages/desk-glance.ts';
import { healthProblems } from './health-words.ts';

const well: SystemHealth = {
  inboxWaiting: 3,
  oldestInbox: 900,
  outboxUnsent: 12,
  oldestUnsent: 2_000,
  timersOverdue: 0,
  deadLetters: 0,
  troubles: [],
  closedRooms: [],
};
const aTrouble = (key: CapabilityKey, state: CapabilityState): CapabilityReading => ({
  key,
  state,
  since: NOW,
  evidence: 'the evidence',
  checkedAt: NOW,
  okAt: null,
});
const problems = (more: Partial<SystemHealth>) => healthProblems(ENGLISH, { ...well, ...more });

describe('How the system is', () => {
  it('is well while work flows, however much of it there is', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ inboxWaiting: 900, outboxUnsent: 5_000 })).toEqual([]);
  });

  it.each<[string, Partial<SystemHealth>]>([
    ['messages wait to be read', { oldestInbox: minutes(2) }],
    ['messages wait to be sent', { oldestUnsent: minutes(1) }],
    ['deadlines are late', { timersOverdue: 1 }],
    ['something failed for good', { deadLetters: 2 }],
    ['a channel has shut us out', { troubles: [aTrouble('channel:telegram', 'down')] }],
    ['a part answers from what it knew', { troubles: [aTrouble('entitlements', 'stale')] }],
    ['a room of the desk is closed', { closedRooms: [{ room: 'helpdesk', since: NOW, why: 'is_archived' }] }],
  ])('says so when %s', (_, more) => {
    expect(problems(more)).toHaveLength(1);
  });

  it('names a channel as people know it, and first', () => {
    const [first] = problems({ troubles: [aTrouble('channel:whatsapp', 'down')], deadLetters: 1 });
    expect(first).toContain('WhatsApp');
  });

  it('says what was seen of a part, and what nobody can have meanwhile', () => {
    const [words] = problems({ troubles: [aTrouble('travel', 'down')] });
    expect(words).toContain('the evidence');
    expect(words).toContain(ENGLISH.say('health-without-travel'));
  });
});
