import { eventually, bodiesOf, leaveMessages } from '../test/open-flow.ts';
import { worksOnAnyQueue } from '../test/queue/any-queue.ts';
import { aWorker } from '../test/queue/worker-in-test.ts';

const worker = aWorker();
/** The queue works on these tables in an order of its own: whoever takes them away may meet it and has to try again. */
const destroy = (statement: string): Promise<void> =>
  eventually(() =>
    worker.flow.pool.query(statement).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === '40P01') return false;
        throw error;
      },
    ),
  );

const ownDatabase = () => ({ postgresUrl: worker.flow.url });

worksOnAnyQueue(worker, {
  server: ownDatabase,
  nowhere: { postgresUrl: 'postgresql://callout@127.0.0.1:1/callout' },
  waiting: async () =>
    (await worker.flow.pool.query(`select from bullmq.job where state = 'waiting' limit 1000`)).rowCount ?? 0,
  wipe: () => destroy('truncate bullmq.job cascade'),
});

describe('a database that loses the queue for good', () => {
  it('gets its tables anew', async () => {
    const { flow } = worker;
    worker.start(ownDatabase());
    await worker.says('The queue is up');
    await destroy('drop schema bullmq cascade');
    for (const contact of await worker.contacts(1)) await leaveMessages(flow, contact, ['hello']);
    await worker.allSent();
    await eventually(
      async () =>
        (await flow.pool.query<{ it: string | null }>(`select to_regclass('bullmq.job') as it`)).rows[0]?.it !== null,
    );
    expect(bodiesOf(worker.platform)).toEqual(['hello']);
  });
});

describe('a database that cuts every connection', () => {
  it('stops nothing for good', async () => {
    const { flow } = worker;
    const contacts = await worker.contacts(4);
    worker.start(ownDatabase());
    await worker.says('The queue is up');
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
    await worker.allSent();
    expect(new Set(worker.platform.calls.map(({ to }) => to)).size).toBe(4);
  });
});
