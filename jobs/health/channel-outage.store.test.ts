import { randomUUID } from 'node:crypto';
import { hours, minutes } from '../../core/kernel/instant.ts';
import type { Delivery, Outbound, Probe } from '../../core/ports/channel-adapter.ts';
import type { OutboxStore } from '../../core/ports/outbox-store.ts';
import {
  aPaperPlatform,
  eventually,
  leaveMessages,
  openFlow,
  type OpenFlow,
  type PaperPlatform,
} from '../../test/open-flow.ts';
import { openWorks, type OpenWorks } from '../../test/open-stores.ts';
import { addContact } from '../../test/stored-samples.ts';
import { createChannelLanes } from '../outbox/channel-lanes.ts';
import { createSender } from '../outbox/create-sender.ts';
import { createTellPeople } from '../outbox/tell-people.ts';
import { createChannelLook } from './look-at-channel.ts';
import { probeChannel } from './probe-channel.ts';
import { shareHealth, type SharedHealth } from './share-health.ts';

let flow: OpenFlow;
let elsewhere: OpenWorks;
let platform: PaperPlatform;
let processes: SharedHealth[];
let clock: number;
let probed: number;
let probe: Probe;
let resumed: Array<number | undefined>;

const LETS_US_IN: Probe = { kind: 'accepted', platformRef: null };
const BAN: Probe & Delivery = { kind: 'banned', why: 'token revoked' };
const SILENCE: Probe & Delivery = { kind: 'unreachable', why: 'ECONNREFUSED', maybeDelivered: false };
const KEY = 'channel:telegram';

beforeAll(async () => {
  flow = await openFlow();
  elsewhere = openWorks(flow.url, 'movable');
});
afterAll(async () => {
  await elsewhere.prisma.$disconnect();
  await flow.close();
});
beforeEach(async () => {
  await flow.pool.query('truncate task; delete from capability');
  [clock, probed, resumed, probe] = [0, 0, [], LETS_US_IN];
  platform = Object.assign(aPaperPlatform(), {
    probe: () => {
      probed += 1;
      return Promise.resolve(probe);
    },
  });
  processes = [flow.works, elsewhere.works].map((unitOfWork) =>
    shareHealth({ ...flow, unitOfWork, adapters: new Map([['telegram', platform]]), now: () => clock }),
  );
  await Promise.all(processes.map(({ watch }) => watch.look()));
});
afterEach(() => Promise.all(processes.map(({ watch }) => watch.stop())));

const here = (): SharedHealth => processes[0] as SharedHealth;
const there = (): SharedHealth => processes[1] as SharedHealth;

const call = { kind: 'answer_tap', to: '1', tapRef: 'x', toast: null } satisfies Outbound;
/** What a sender does with one message; whether the platform was called. */
const send = async ({ circuits }: SharedHealth): Promise<boolean> => {
  if (circuits.admit('telegram') !== null) return false;
  await circuits.note('telegram', await platform.send(call));
  return true;
};
const sendFor = async (who: SharedHealth, times: number, apart: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) {
    await send(who);
    clock += apart;
  }
};
const stateOf = ({ watch }: SharedHealth) => watch.reading(KEY)?.state ?? null;
const openTasks = async (): Promise<string[]> =>
  (await flow.prisma.task.findMany({ where: { closedAt: null } })).map(({ key }) => key);

const counted: Pick<OutboxStore, 'resume'> = {
  resume: (_channel, limit) => {
    resumed.push(limit);
    return Promise.resolve();
  },
};

const aLook = (hasCanary = false, outbox = counted) =>
  createChannelLook('telegram', {
    ...there(),
    probe: probeChannel(new Map([['telegram', platform]])),
    outbox,
    hasCanary,
    every: minutes(1),
    now: () => clock,
  });

/** Looks as the one who leads would, for as long on the clock. */
const lookFor = async (time: number, look = aLook()): Promise<void> => {
  for (const end = clock + time; clock < end; ) clock += await look();
};

describe('a platform that bans us', () => {
  it('is closed to every process within moments, and to people it is a task', async () => {
    platform.answer = () => BAN;
    expect(await send(here())).toBe(true);
    expect(await send(here())).toBe(false);
    await eventually(() => stateOf(there()) === 'down');
    expect(await send(there())).toBe(false);
    expect(platform.calls).toHaveLength(1);
    expect(there().watch.reading(KEY)?.evidence).toContain('token revoked');
    expect(await openTasks()).toEqual(['channel-paused:telegram']);
  });

  it('is not hammered, however long it lasts: ever rarer questions, and nobody’s message', async () => {
    platform.answer = () => BAN;
    probe = BAN;
    await send(here());
    await there().watch.look();
    await lookFor(hours(8));
    await sendFor(here(), 20, minutes(1));
    expect(platform.calls).toHaveLength(1);
    expect(probed).toBeGreaterThan(8 * 4);
    expect(probed).toBeLessThan(8 * 6);
  });

  it('is open again to every process once a question is answered, and what waited is woken', async () => {
    probe = BAN;
    await aLook()();
    await eventually(() => stateOf(here()) === 'down');
    probe = LETS_US_IN;
    await aLook()();
    await eventually(() => stateOf(here()) === 'ok');
    expect(resumed).toEqual([1_000]);
    expect(await Promise.all(processes.map(send))).toEqual([true, true]);
    expect(await openTasks()).toEqual([]);
  });

  it('is kept away from by the process that was told, even while nobody else can be', async () => {
    platform.answer = () => BAN;
    const alone = shareHealth({
      ...flow,
      unitOfWork: { run: () => Promise.reject(new Error('the database is away')) },
      adapters: new Map([['telegram', platform]]),
      now: () => clock,
    });
    expect(await send(alone)).toBe(true);
    expect(await send(alone)).toBe(false);
    await alone.watch.stop();
  });
});

/** How the channel stood, minute after minute, while people went on writing. */
const sampled = async (look: () => Promise<number>, time: number): Promise<ReadonlySet<string | null>> => {
  const seen = new Set<string | null>();
  for (const end = clock + time; clock < end; ) {
    const next = await look();
    await Promise.all(processes.map(({ watch }) => watch.look()));
    seen.add(stateOf(here()));
    for (let nth = 0; nth < 20; nth += 1) await send(here());
    clock += next;
  }
  return seen;
};

/** A number that was given up, a sender that was disabled: the account is well, and knows nothing of it. */
describe('a platform that refuses our messages, and says that all is well', () => {
  it.each<Probe>([LETS_US_IN, { kind: 'account_only' }])(
    'is never called up again by that word: its messages are spent ever more rarely ($kind)',
    async (word) => {
      platform.answer = () => BAN;
      probe = word;
      await send(here());
      await there().watch.look();
      expect(await sampled(aLook(), hours(8))).toEqual(new Set(['down']));
      expect(platform.calls.length).toBeGreaterThan(8 * 4);
      expect(platform.calls.length).toBeLessThan(8 * 6);
      expect(await openTasks()).toEqual(['channel-paused:telegram']);
    },
  );

  it('is tried with one message at a time, and open to all once one is taken', async () => {
    platform.answer = () => BAN;
    await send(here());
    await there().watch.look();
    const look = aLook();
    clock += await look();
    expect(resumed).toEqual([1]);
    platform.answer = () => ({ kind: 'recipient_gone', why: 'no such number' });
    await here().watch.look();
    expect([await send(here()), await send(here())]).toEqual([true, false]);
    platform.answer = () => ({ kind: 'accepted', platformRef: '1' });
    clock += minutes(1);
    expect(await send(here())).toBe(true);
    expect(stateOf(here())).toBe('ok');
    await there().watch.look();
    await look();
    expect(resumed.at(-1)).toBe(1_000);
    expect(await openTasks()).toEqual([]);
  });

  it('is believed after a while if it vouches for the very sender, and nobody has anything to try it with', async () => {
    platform.answer = () => BAN;
    await send(here());
    await there().watch.look();
    await lookFor(minutes(4));
    expect(platform.calls).toHaveLength(1);
    await eventually(() => stateOf(here()) === 'ok');
  });

  it('is not believed, however long, if it can say nothing of the sender', async () => {
    platform.answer = () => BAN;
    probe = { kind: 'account_only' };
    await send(here());
    await there().watch.look();
    await lookFor(hours(2));
    await here().watch.look();
    expect(stateOf(here())).toBe('down');
  });
});

describe('a platform that is out of reach', () => {
  it('is closed after half a minute in which nothing got through', async () => {
    platform.answer = () => SILENCE;
    probe = SILENCE;
    await sendFor(here(), 4, 9_000);
    expect(probed).toBe(0);
    await sendFor(here(), 1, 0);
    await eventually(() => stateOf(here()) === 'down');
    expect(await send(here())).toBe(false);
    expect(here().watch.reading(KEY)?.evidence).toContain('ECONNREFUSED');
  });

  it('is not closed for messages that fail for reasons of their own', async () => {
    platform.answer = () => SILENCE;
    await sendFor(here(), 12, 6_000);
    await eventually(() => probed > 0);
    expect(stateOf(here())).toBeNull();
    expect(await send(here())).toBe(true);
  });

  it('is not closed while now and then something gets through', async () => {
    platform.answer = (_call, nth) => (nth % 4 === 0 ? { kind: 'accepted', platformRef: '1' } : SILENCE);
    await sendFor(here(), 40, 5_000);
    expect(probed).toBe(0);
  });

  it('is found to be so, and to be back, although nobody writes to anybody', async () => {
    probe = SILENCE;
    const look = aLook();
    await lookFor(minutes(1), look);
    await eventually(() => stateOf(here()) === 'down');
    expect(await openTasks()).toEqual(['channel-paused:telegram']);
    probe = LETS_US_IN;
    await there().watch.look();
    await lookFor(minutes(1), look);
    await eventually(() => stateOf(here()) === 'ok');
    expect(await openTasks()).toEqual([]);
    expect(platform.calls).toEqual([]);
  });
});

const senderOf = ({ circuits }: SharedHealth) => {
  const { outbox, works: unitOfWork, log, metrics } = flow;
  const tell = createTellPeople({ unitOfWork, onSettled: () => Promise.resolve(), log, metrics });
  const adapters = new Map([['telegram', platform]] as const);
  const lanes = createChannelLanes();
  return createSender({ outbox, adapters, circuits, lanes, tell, log, metrics, now: () => clock });
};

it('what waits for a channel goes out when it is back, and not one message is spent on finding out', async () => {
  await flow.pool.query('truncate outbox');
  const contacts = [await addContact(flow), await addContact(flow), await addContact(flow)];
  for (const to of contacts) await leaveMessages(flow, to, ['hello']);
  await here().notes.note({ key: KEY, state: 'down', evidence: 'it shuts us out' });
  await Promise.all(processes.map(({ watch }) => watch.look()));
  const [drainHere, drainThere] = [senderOf(here()), senderOf(there())];
  for (const { id } of contacts) expect(await drainHere(id, randomUUID())).toBe('put off');
  probe = BAN;
  const look = aLook(false, flow.outbox);
  await lookFor(minutes(30), look);
  expect(platform.calls).toEqual([]);
  probe = LETS_US_IN;
  await look();
  for (const { id } of contacts) expect(await drainThere(id, randomUUID())).toBe('emptied');
  expect(platform.calls).toHaveLength(3);
});

it('a doubt whether messages arrive is not lifted by a mere answer', async () => {
  await here().notes.note({ key: KEY, state: 'stale', evidence: 'nothing arrives' });
  expect(await openTasks()).toEqual([`outage:${KEY}`]);
  await there().watch.look();
  await lookFor(minutes(5), aLook(true));
  await here().watch.look();
  expect(stateOf(here())).toBe('stale');
  expect(await send(here())).toBe(true);
});

describe('what nobody looks at any more', () => {
  it('is in no state, and its task is closed: a channel that was given up, a canary’s doubt with it', async () => {
    await here().notes.note({ key: KEY, state: 'stale', evidence: 'canary_lost' });
    await here().notes.note({ key: 'channel:sms', state: 'down', evidence: 'shut_out: 20003' });
    await here().notes.note({ key: 'payments', state: 'down', evidence: 'out_of_reach' });
    await here().notes.keepOnly(new Set(['queue', 'payments']));
    await there().watch.look();
    expect([KEY, 'channel:sms', 'payments'].map((key) => there().watch.reading(key as typeof KEY)?.state)).toEqual([
      undefined,
      undefined,
      'down',
    ]);
    expect(await openTasks()).toEqual(['outage:payments']);
  });

  it('a doubt without a canary to lift it is lifted by an answer', async () => {
    await here().notes.note({ key: KEY, state: 'stale', evidence: 'canary_lost' });
    await there().watch.look();
    await aLook(false)();
    await here().watch.look();
    expect(stateOf(here())).toBe('ok');
    expect(await openTasks()).toEqual([]);
  });
});
