import { Client } from 'pg';
import { minutes } from '../../core/kernel/instant.ts';
import type { Work } from '../../core/ports/work.ts';
import { aCause, openStores, type OpenStores } from '../../test/open-stores.ts';
import { NOW } from '../../test/samples/ticket-samples.ts';
import { addTicket } from '../../test/stored-samples.ts';
import { businessClockOffset, businessNow, moveBusinessClock, nextDueAt } from './business-clock.ts';

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

const run = <T>(body: (work: Work) => Promise<T>): Promise<T> => stores.works.run(aCause, body);

const waiting = async (ticketId: string) => {
  const rows = await stores.prisma.timer.findMany({ where: { ticketId, status: 'waiting' }, orderBy: { key: 'asc' } });
  return rows.map(({ key, dueAt }) => [key, dueAt.getTime()]);
};

const setNamed = ({ timers }: Work, id: string, key: string) =>
  timers.set(`${key}:${id}`, id, NOW, { kind: 'close_ticket', ticketId: id });

describe('timers', () => {
  it('setting a timer again moves it: one per key', async () => {
    const { id } = await addTicket(stores);
    const close = { kind: 'close_ticket', ticketId: id } as const;
    await run(({ timers }) => timers.set(`close:${id}`, id, NOW, close));
    await stores.prisma.timer.updateMany({
      where: { ticketId: id },
      data: { status: 'dead', attempts: 9, error: 'x', handedAt: new Date() },
    });
    await run(({ timers }) => timers.set(`close:${id}`, id, NOW + minutes(5), close));
    const [row] = await stores.prisma.timer.findMany({ where: { ticketId: id } });
    expect(row).toMatchObject({ status: 'waiting', attempts: 0, error: null, handedAt: null, action: close });
    expect(row?.dueAt.getTime()).toBe(NOW + minutes(5));
  });

  it('of several wishes for one timer in one work the last counts', async () => {
    const { id } = await addTicket(stores);
    const close = { kind: 'close_ticket', ticketId: id } as const;
    await run(async ({ timers }) => {
      await timers.set(`a:${id}`, id, NOW, close);
      await timers.set(`a:${id}`, id, NOW + 1, close);
      await timers.set(`b:${id}`, id, NOW, close);
      await timers.cancel(`b:${id}`);
      await timers.cancel(`c:${id}`);
      await timers.set(`c:${id}`, id, NOW, close);
    });
    expect(await waiting(id)).toEqual([
      [`a:${id}`, NOW + 1],
      [`c:${id}`, NOW],
    ]);
  });

  it('all of a kind are cancelled for one ticket, and nobody else’s', async () => {
    const [one, other] = [await addTicket(stores), await addTicket(stores)];
    await run(async (work) => {
      await setNamed(work, one.id, 'lapse_offer%1');
      await setNamed(work, one.id, 'close');
      await setNamed(work, one.id, 'lapse_offers');
      await setNamed(work, other.id, 'lapse_offer%1');
    });
    await run(async (work) => {
      await setNamed(work, one.id, 'lapse_offer%2');
      await work.timers.cancelOf(one.id, 'lapse_offer%');
      await setNamed(work, one.id, 'lapse_offer%3');
    });
    expect((await waiting(one.id)).map(([key]) => key)).toEqual([
      `close:${one.id}`,
      `lapse_offer%3:${one.id}`,
      `lapse_offers:${one.id}`,
    ]);
    expect(await waiting(other.id)).toHaveLength(1);
  });

  it('setting one that is due wakes whoever listens, once the work has committed; later ones are looked for', async () => {
    const { id } = await addTicket(stores);
    const heard: string[] = [];
    const client = new Client({ connectionString: stores.url });
    client.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await client.connect();
    await client.query('LISTEN callout');
    const setFor = ({ timers }: Work, at: number) =>
      timers.set(`a:${id}`, id, at, { kind: 'close_ticket', ticketId: id });
    const set = (work: Work) => setFor(work, work.now);
    await run((work) => setFor(work, work.now + minutes(2)));
    await run(async (work) => {
      await set(work);
      throw new Error('rolled back');
    }).catch(() => undefined);
    await client.query('SELECT 1');
    expect(heard).toEqual([]);
    await run(set);
    await client.query('SELECT 1');
    expect(heard).toEqual(['timers']);
    await client.end();
  });
});

describe('tasks', () => {
  it('one stays open per key, with the newest reason, and a closed one makes room for the next', async () => {
    const { id } = await addTicket(stores);
    const open = (why: string) => run(({ tasks }) => tasks.open(`silent:${id}`, id, null, why));
    await Promise.all([open('first'), open('first')]);
    await open('second');
    await run(({ tasks }) => tasks.close(`silent:${id}`));
    await open('third');
    const rows = await stores.prisma.task.findMany({ where: { ticketId: id }, orderBy: { openedAt: 'asc' } });
    expect(rows.map(({ why, closedAt }) => [why, closedAt === null])).toEqual([
      ['second', false],
      ['third', true],
    ]);
  });
});

describe('the business clock', () => {
  it('moves forward for everybody, and is never set back', async () => {
    const before = await businessNow(stores.pool);
    const after = await moveBusinessClock(stores.pool, minutes(15));
    expect(after - before).toBeGreaterThanOrEqual(minutes(15));
    expect(await businessClockOffset(stores.pool)).toBe(minutes(15));
    expect(await run((work) => Promise.resolve(work.now))).toBeGreaterThanOrEqual(after);
    await expect(moveBusinessClock(stores.pool, -1)).rejects.toThrow(RangeError);
    await expect(moveBusinessClock(stores.pool, 0.5)).rejects.toThrow(RangeError);
  });

  it('knows what is due next: a timer, or a notice that waits for the morning', async () => {
    await stores.pool.query('TRUNCATE timer, outbox');
    expect(await nextDueAt(stores.pool)).toBeNull();
    const { id } = await addTicket(stores);
    const morning = NOW + minutes(600);
    await run(async ({ timers, chat }) => {
      await timers.set('later', id, morning + 1, { kind: 'close_ticket', ticketId: id });
      const effect = { kind: 'answer_tap', contactPointId: id, tapRef: '1', toast: null } as const;
      await chat.send(effect, { notBefore: morning });
    });
    expect(await nextDueAt(stores.pool)).toBe(morning);
    await run(({ timers }) => timers.set('sooner', id, morning - 1, { kind: 'close_ticket', ticketId: id }));
    expect(await nextDueAt(stores.pool)).toBe(morning - 1);
  });
});
