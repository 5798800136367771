import type { CapabilityReading, CapabilitySignal } from '../../core/health/capability.ts';
import { evidenceOf } from '../../core/health/evidence.ts';
import { hours, minutes } from '../../core/kernel/instant.ts';
import { createChannelLook } from './look-at-channel.ts';

/** A sender that is dead, with an account that vouches for it; the registry remembers what was said last. */
const aDeadSender = () => {
  const channel = { clock: 0, refusals: 0, reading: null as CapabilityReading | null };
  const say = ({ key, state, evidence }: CapabilitySignal): boolean => {
    const isNews = channel.reading?.state !== state;
    channel.reading = { key, state, evidence, since: channel.clock, checkedAt: channel.clock, okAt: null };
    return isNews;
  };
  const look = createChannelLook('whatsapp', {
    probe: () => Promise.resolve({ kind: 'accepted', platformRef: null }),
    notes: { note: (signal) => Promise.resolve(say(signal)) },
    watch: { reading: () => channel.reading, look: () => Promise.resolve() },
    outbox: { resume: () => Promise.resolve() },
    hasCanary: false,
    every: minutes(1),
    now: () => channel.clock,
  });
  const refuse = (): void => {
    channel.refusals += 1;
    say({ key: 'channel:whatsapp', state: 'down', evidence: evidenceOf('refuses', '63112 disabled') });
  };
  /** Somebody writes, never while it is tried, and so soon after it is said to be well. */
  const goOn = async (until: number, writesAfter: number): Promise<void> => {
    for (let wellFor = 0; channel.clock < until; ) {
      const next = await look();
      channel.clock += next;
      wellFor = channel.reading?.state === 'down' ? 0 : wellFor + next;
      if (wellFor > writesAfter) refuse();
    }
  };
  return { channel, goOn, refuse };
};

describe('a sender that is refused again, though its account says that all is well', () => {
  it('soon, is said to be well ever more rarely, a quarter of an hour apart in the end', async () => {
    const { channel, goOn, refuse } = aDeadSender();
    refuse();
    await goOn(hours(4), minutes(1));
    const before = channel.refusals;
    expect(before).toBeGreaterThan(5);
    await goOn(hours(12), minutes(1));
    expect(channel.refusals - before).toBeLessThanOrEqual(8 * 4);
  });

  it('after it was well for long, is tried as soon as the first time', async () => {
    const { channel, goOn, refuse } = aDeadSender();
    refuse();
    await goOn(hours(12), hours(1));
    expect(channel.refusals).toBeGreaterThan(9);
  });
});
