import { randomUUID } from 'node:crypto';
import type { QueueServer } from '../../jobs/queue/queue-server.ts';
import type { TimerAction } from '../../core/ports/timer-store.ts';
import { aGate, bodiesOf, eventually, leaveMessages } from '../open-flow.ts';
import { aCause } from '../open-stores.ts';
import { addTicket } from '../stored-samples.ts';
import type { WorkerInTest } from './worker-in-test.ts';

/** A server of the queue, seen from outside. */
export interface QueueInTest {
  readonly server: () => QueueServer;
  /** A server of the same kind that nobody listens on. */
  readonly nowhere: QueueServer;
  /** How many messages wait in it. */
  readonly waiting: () => Promise<number>;
  /** Forgets every job that it holds. */
  readonly wipe: () => Promise<void>;
}

/** What a worker owes to people on whichever server its queue lives. */
export const worksOnAnyQueue = (worker: WorkerInTest, queue: QueueInTest): void => {
  describe('a worker process', () => sends(worker, queue));
  describe('losing the queue', () => survives(worker, queue));
  describe('a stop', () => stops(worker, queue));
};

const sends = (worker: WorkerInTest, queue: QueueInTest): void => {
  it('sends what others left, through the queue, each message once and each chat in order', async () => {
    const contacts = await worker.contacts(5);
    worker.start(queue.server());
    await worker.says('The queue is up');
    for (const contact of contacts) await leaveMessages(worker.flow, contact, ['1', '2', '3']);
    await worker.allSent();
    for (const { address } of contacts) {
      const own = worker.platform.calls.filter(({ to }) => to === address);
      expect(bodiesOf({ ...worker.platform, calls: own })).toEqual(['1', '2', '3']);
    }
  });

  it('runs what is due on the business clock as soon as the clock is moved', async () => {
    const { flow } = worker;
    const { id: ticketId } = await addTicket(flow);
    worker.start(queue.server());
    await worker.says('The queue is up');
    const action: TimerAction = { kind: 'lapse_hold', ticketId, hold: 'details' };
    await flow.works.run(aCause, ({ timers, now }) => timers.set('t', ticketId, now + 7_000_000, action));
    await flow.pool.query(`update business_clock set offset_ms = 7200000; select pg_notify('callout', 'timers')`);
    await eventually(() => worker.lapsed.length > 0);
    expect(worker.lapsed).toEqual(['details']);
  });
};

const survives = (worker: WorkerInTest, queue: QueueInTest): void => {
  it('by a wipe changes no outcome: every message arrives, once', async () => {
    const { flow, platform } = worker;
    const contacts = await worker.contacts(100);
    worker.start(queue.server());
    await worker.says('The queue is up');
    const wiped = aGate();
    // More than the workers have hands: the others are in the queue when it is wiped.
    platform.answer = () => wiped.opened.then(() => ({ kind: 'accepted', platformRef: randomUUID() }));
    await Promise.all(contacts.map((contact) => leaveMessages(flow, contact, ['hello'])));
    await eventually(async () => (await unhanded(worker)) === 0);
    await eventually(async () => (await queue.waiting()) > 0);
    await queue.wipe();
    expect(await queue.waiting()).toBe(0);
    wiped.open();
    await worker.allSent();
    expect(platform.calls.map(({ to }) => to).toSorted()).toEqual(contacts.map(({ address }) => address).toSorted());
  });

  it('when the queue forgot jobs that it had taken, they are handed to it again', async () => {
    for (const contact of await worker.contacts(1)) await leaveMessages(worker.flow, contact, ['hello']);
    // The queue was told, a while ago, and knows nothing any more.
    await worker.flow.pool.query(`update outbox set handed_at = clock_timestamp() - interval '1 minute'`);
    worker.start(queue.server());
    await worker.allSent();
    expect(bodiesOf(worker.platform)).toEqual(['hello']);
  });

  it('altogether leaves the worker to do all by itself', async () => {
    const { flow } = worker;
    const { id: ticketId } = await addTicket(flow);
    const contacts = await worker.contacts(3);
    worker.start(queue.nowhere);
    for (const contact of contacts) await leaveMessages(flow, contact, ['1', '2']);
    const action: TimerAction = { kind: 'lapse_hold', ticketId, hold: 'model' };
    await flow.works.run(aCause, ({ timers, now }) => timers.set('t', ticketId, now, action));
    await worker.allSent();
    await eventually(() => worker.lapsed.length > 0);
    expect(worker.platform.calls).toHaveLength(6);
    expect(worker.lapsed).toEqual(['model']);
    await eventually(() => worker.gauges.get('queue_up') === 0);
    expect(worker.gauges.get('queue_up')).toBe(0);
  });
};

const stops = (worker: WorkerInTest, queue: QueueInTest): void => {
  it('ends what is in hand and takes nothing new', async () => {
    const [contact] = await worker.contacts(1);
    if (!contact) throw new Error('there is one');
    worker.start(queue.server());
    await worker.says('The queue is up');
    const answered = aGate();
    worker.platform.answer = () => answered.opened.then(() => ({ kind: 'accepted', platformRef: '1' }));
    await leaveMessages(worker.flow, contact, ['in hand']);
    await eventually(() => worker.platform.calls.length === 1);
    const stopping = worker.stop();
    answered.open();
    await stopping;
    expect(await worker.unsent()).toBe(0);
    await leaveMessages(worker.flow, contact, ['later']);
    expect(worker.platform.calls).toHaveLength(1);
  });
};

const unhanded = async ({ flow }: WorkerInTest): Promise<number> =>
  (await flow.pool.query('select seq from outbox where handed_at is null')).rows.length;
