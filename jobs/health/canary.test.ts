import { hours, minutes, seconds } from '../../core/kernel/instant.ts';
import { evidenceOf } from '../../core/health/evidence.ts';
import type { CapabilityReading, CapabilitySignal, CapabilityState } from '../../core/health/capability.ts';
import type { Capabilities, Delivery, Outbound } from '../../core/ports/channel-adapter.ts';
import type { Receipt } from '../../core/ports/receipt-store.ts';
import { createCanary } from './canary.ts';

const CAN: Capabilities = {
  buttons: 0,
  edit: false,
  textLimit: 1600,
  takesLocation: false,
  asksForContact: false,
  links: true,
  media: false,
  window: null,
  beyondWindow: 'anything',
  receipts: 'delivered',
  carrierKeywords: true,
};

/** A channel on paper, and a canary in it whose clock the test moves. */
const aCanary = (can: Partial<Capabilities> = {}) => {
  const paper = {
    calls: [] as Outbound[],
    noted: [] as CapabilitySignal[],
    toCircuit: [] as string[],
    measured: [] as Array<[until: string, seconds: number]>,
    answer: { kind: 'accepted', platformRef: 'SM1' } as Delivery,
    receipt: null as Pick<Receipt, 'status' | 'why'> | null,
    state: 'ok' as CapabilityState,
    evidence: '',
    every: minutes(15),
    clock: 0,
  };
  const reading = (): CapabilityReading => {
    const { state, evidence, clock } = paper;
    return { key: 'channel:sms', state, since: 0, evidence, checkedAt: clock, okAt: null };
  };
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const step = createCanary({
    adapter: {
      channel: 'sms',
      capabilities: { ...CAN, ...can },
      send: (call) => {
        paper.calls.push(call);
        return Promise.resolve(paper.answer);
      },
    },
    address: '+493012345678',
    prepare: () =>
      Promise.resolve({ every: paper.every, messageId: 'm', message: { body: 'chirp' }, locale: 'en', inWindow: true }),
    receiptOf: () => Promise.resolve(paper.receipt),
    notes: {
      note: (signal) => {
        paper.noted.push(signal);
        paper.state = signal.state;
        return Promise.resolve(true);
      },
    },
    watch: { reading },
    circuits: { note: (_channel, { kind }) => Promise.resolve(void paper.toCircuit.push(kind)) },
    metrics: {
      count: () => undefined,
      set: () => undefined,
      observe: (_name, value, labels) => void ('until' in labels && paper.measured.push([labels.until, value])),
    },
    log: silent,
    now: () => paper.clock,
  });
  const flyFor = async (time: number): Promise<void> => {
    for (const end = paper.clock + time; paper.clock < end; ) paper.clock += await step();
  };
  return Object.assign(paper, { step, flyFor });
};

describe('A canary', () => {
  it('shows how long a message takes until it is delivered', async () => {
    const canary = aCanary();
    await canary.flyFor(seconds(4));
    canary.receipt = { status: 'delivered', why: null };
    await canary.flyFor(seconds(1));
    expect(canary.measured).toEqual([
      ['accepted', 0],
      ['delivered', 4],
    ]);
    expect(canary.noted).toEqual([]);
  });

  it('that never arrives casts doubt on its channel, and the next one that does lifts it', async () => {
    const canary = aCanary();
    await canary.flyFor(minutes(3));
    expect(canary.noted).toMatchObject([{ key: 'channel:sms', state: 'stale' }]);
    canary.receipt = { status: 'delivered', why: null };
    await canary.flyFor(minutes(15));
    expect(canary.noted.map(({ state }) => state)).toEqual(['stale', 'ok']);
  });

  it('that fails says why', async () => {
    const canary = aCanary();
    canary.receipt = { status: 'failed', why: '30007' };
    await canary.flyFor(seconds(2));
    expect(canary.noted).toMatchObject([{ state: 'stale', evidence: expect.stringContaining('30007') as unknown }]);
  });

  it('does not chatter: one message in a quarter of an hour', async () => {
    const canary = aCanary({ receipts: 'none' });
    await canary.flyFor(hours(2));
    expect(canary.calls).toHaveLength(8);
  });

  it('stays one message where the channel can edit', async () => {
    const canary = aCanary({ receipts: 'none', edit: true });
    await canary.flyFor(hours(1));
    expect(canary.calls.map(({ kind }) => kind)).toEqual(['send', 'edit', 'edit', 'edit']);
  });

  it('does not fly when the business wants none, nor into a channel that is down', async () => {
    const unwanted = aCanary();
    unwanted.every = 0;
    await unwanted.flyFor(hours(1));
    const pointless = aCanary();
    pointless.state = 'down';
    await pointless.flyFor(hours(1));
    expect([...unwanted.calls, ...pointless.calls]).toEqual([]);
  });

  it('that is switched off takes back the doubt that only it could lift', async () => {
    const canary = aCanary();
    await canary.flyFor(minutes(3));
    expect(canary.state).toBe('stale');
    canary.every = 0;
    await canary.flyFor(minutes(1));
    expect(canary.state).toBe('ok');
  });

  it('is what tries a channel that has refused our messages', async () => {
    const canary = aCanary({ receipts: 'none' });
    await canary.flyFor(minutes(1));
    [canary.state, canary.evidence] = ['down', evidenceOf('on_trial', '21606')];
    await canary.flyFor(minutes(1));
    expect(canary.calls).toHaveLength(2);
    expect(canary.toCircuit).toEqual(['accepted', 'accepted']);
  });

  it('that meets a ban tells the circuit, and says nothing of delivery', async () => {
    const canary = aCanary();
    canary.answer = { kind: 'banned', why: '20003' };
    await canary.step();
    expect(canary.toCircuit).toEqual(['banned']);
    expect(canary.noted).toEqual([]);
  });
});
