import { randomUUID } from 'node:crypto';
import type { ContactPoint } from '../core/people/person.ts';
import type { TimerAction } from '../core/ports/timer-store.ts';
import {
  aGate,
  aPaperPlatform,
  bodiesOf,
  eventually,
  leaveMessages,
  openFlow,
  type OpenFlow,
  type PaperPlatform,
} from '../test/open-flow.ts';
import { aCause } from '../test/open-stores.ts';
import { addContact, addTicket } from '../test/stored-samples.ts';
import { startJobs, type Jobs } from './start-jobs.ts';
import { timerHandlers } from './timers/timer-handlers.ts';

let flow: OpenFlow;
let platform: PaperPlatform;
let jobs: Jobs | null;
let lapsed: string[];

beforeAll(async () => {
  flow = await openFlow();
});
afterAll(() => flow.close());
beforeEach(async () => {
  await flow.pool.query('truncate inbox, outbox, timer, task; update business_clock set offset_ms = 0');
  platform = aPaperPlatform();
  lapsed = [];
  flow.said.length = 0;
});
afterEach(async () => {
  await jobs?.drain();
  jobs = null;
});

const start = (queueUrl: string = flow.url): void => {
  jobs = startJobs({
    ...flow,
    adapters: new Map([['telegram', platform]]),
    unitOfWork: flow.works,
    handleInbound: () => Promise.resolve(),
    isWaitingForMore: () => false,
    onDeadUpdate: () => Promise.resolve(),
    onDelivered: () => Promise.resolve(),
    timerHandlers: {
      ...timerHandlers,
      lapse_hold: async (_work, { hold }) => {
        lapsed.push(hold);
        await Promise.resolve();
      },
    },
    queueServer: { postgresUrl: queueUrl },
  });
};

const queueIsUp = () => eventually(() => flow.said.some((line) => line.startsWith('The queue is up')));
const unsent = async (): Promise<number> =>
  (await flow.pool.query(`select seq from outbox where status = 'waiting'`)).rows.length;
const countRows = async (from: string): Promise<number | undefined> =>
  (await flow.pool.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n;
const allSent = () => eventually(async () => (await unsent()) === 0);

const contactsWith = async (count: number): Promise<readonly ContactPoint[]> => {
  const contacts: ContactPoint[] = [];
  for (let n = 0; n < count; n += 1) contacts.push(await addContact(flow));
  return contacts;
};

/** A queue's server that nobody listens on. */
const NOWHERE = 'postgresql://callout@127.0.0.1:1/callout';

describe('a worker process', () => {
  it('sends what others left, through the queue, each message once and each chat in order', async () => {
    const contacts = await contactsWith(5);
    start();
    await queueIsUp();
    for (const contact of contacts) await leaveMessages(flow, contact, ['1', '2', '3']);
    await allSent();
    for (const { address } of contacts) {
      const own = platform.calls.filter(({ to }) => to === address);
      expect(bodiesOf({ ...platform, calls: own })).toEqual(['1', '2', '3']);
    }
  });

  it('runs what is due on the business clock as soon as the clock is moved', async () => {
    const { id: ticketId } = await addTicket(flow);
    start();
    await queueIsUp();
    const action: TimerAction = { kind: 'lapse_hold', ticketId, hold: 'details' };
    await flow.works.run(aCause, ({ timers, now }) => timers.set('t', ticketId, now + 7_000_000, action));
    await flow.pool.query(`update business_clock set offset_ms = 7200000; select pg_notify('callout', 'timers')`);
    await eventually(() => lapsed.length > 0);
    expect(lapsed).toEqual(['details']);
  });
});

describe('losing the queue', () => {
  it('by a wipe changes no outcome: every message arrives, once', async () => {
    const contacts = await contactsWith(100);
    start();
    await queueIsUp();
    const wiped = aGate();
    // More than the workers have hands: the others are in the queue when it is wiped.
    platform.answer = () => wiped.opened.then(() => ({ kind: 'accepted', platformRef: randomUUID() }));
    await Promise.all(contacts.map((contact) => leaveMessages(flow, contact, ['hello'])));
    await eventually(async () => (await countRows('outbox where handed_at is null')) === 0);
    await eventually(async () => ((await countRows(`bullmq.job where state = 'waiting'`)) ?? 0) > 0);
    await flow.pool.query('truncate bullmq.job cascade');
    wiped.open();
    await allSent();
    expect(platform.calls.map(({ to }) => to).toSorted()).toEqual(contacts.map(({ address }) => address).toSorted());
  });

  it('when the queue forgot jobs that it had taken, they are handed to it again', async () => {
    const [contact] = await contactsWith(1);
    if (!contact) throw new Error('there is one');
    await leaveMessages(flow, contact, ['hello']);
    // The queue was told, a while ago, and knows nothing any more.
    await flow.pool.query(`update outbox set handed_at = clock_timestamp() - interval '1 minute'`);
    start();
    await allSent();
    expect(bodiesOf(platform)).toEqual(['hello']);
  });

  it('altogether leaves the worker to do all by itself', async () => {
    const { id: ticketId } = await addTicket(flow);
    const contacts = await contactsWith(3);
    start(NOWHERE);
    for (const contact of contacts) await leaveMessages(flow, contact, ['1', '2']);
    const action: TimerAction = { kind: 'lapse_hold', ticketId, hold: 'model' };
    await flow.works.run(aCause, ({ timers, now }) => timers.set('t', ticketId, now, action));
    await allSent();
    await eventually(() => lapsed.length > 0);
    expect(platform.calls).toHaveLength(6);
    expect(lapsed).toEqual(['model']);
  });

  it('for good and back again: its tables are made anew', async () => {
    const [contact] = await contactsWith(1);
    if (!contact) throw new Error('there is one');
    start();
    await queueIsUp();
    await flow.pool.query('drop schema bullmq cascade');
    await leaveMessages(flow, contact, ['hello']);
    await allSent();
    await eventually(
      async () =>
        (await flow.pool.query<{ it: string | null }>(`select to_regclass('bullmq.job') as it`)).rows[0]?.it !== null,
    );
    flow.said.length = 0;
    expect(bodiesOf(platform)).toEqual(['hello']);
  });
});

describe('a database that cuts every connection', () => {
  it('stops nothing for good', async () => {
    const contacts = await contactsWith(4);
    start();
    await queueIsUp();
    await flow.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    for (const contact of contacts) {
      await eventually(() =>
        leaveMessages(flow, contact, ['hello']).then(
          () => true,
          () => false,
        ),
      );
    }
    await allSent();
    expect(new Set(platform.calls.map(({ to }) => to)).size).toBe(4);
  });
});

describe('a stop', () => {
  it('ends what is in hand and takes nothing new', async () => {
    const [contact] = await contactsWith(1);
    if (!contact) throw new Error('there is one');
    start();
    await queueIsUp();
    const answered = aGate();
    platform.answer = () => answered.opened.then(() => ({ kind: 'accepted', platformRef: '1' }));
    await leaveMessages(flow, contact, ['in hand']);
    await eventually(() => platform.calls.length === 1);
    const draining = jobs?.drain();
    answered.open();
    await draining;
    jobs = null;
    expect(await unsent()).toBe(0);
    await leaveMessages(flow, contact, ['later']);
    expect(platform.calls).toHaveLength(1);
  });
});
