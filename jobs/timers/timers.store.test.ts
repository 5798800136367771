import { hours, minutes } from '../../core/kernel/instant.ts';
import type { TimerAction } from '../../core/ports/timer-store.ts';
import type { Work } from '../../core/ports/work.ts';
import { openFlow, type OpenFlow } from '../../test/open-flow.ts';
import { aCause } from '../../test/open-stores.ts';
import { addTicket } from '../../test/stored-samples.ts';
import { createTimerRunner, type TimerRunner } from './create-timer-runner.ts';
import type { TimerHandlers } from './timer-handler.ts';
import { timerHandlers } from './timer-handlers.ts';

let flow: OpenFlow;
let ticketId: string;
let ran: string[];
let runner: TimerRunner;
let close: (work: Work, ticketId: string) => Promise<void>;
/** The clock of the business when the test began. */
let start: number;

beforeAll(async () => {
  flow = await openFlow();
});
afterAll(() => flow.close());
beforeEach(async () => {
  await flow.pool.query('truncate timer, task; update business_clock set offset_ms = 0');
  ticketId = (await addTicket(flow)).id;
  ran = [];
  close = () => Promise.resolve();
  start = await flow.works.run(aCause, ({ now }) => Promise.resolve(now));
  const { timers, log, metrics } = flow;
  const handlers: TimerHandlers = {
    ...timerHandlers,
    lapse_hold: async (_work, { hold }) => {
      ran.push(hold);
      await Promise.resolve();
    },
    close_ticket: async (work, action) => {
      ran.push(action.ticketId);
      await close(work, action.ticketId);
    },
  };
  runner = createTimerRunner({ timers, handlers, sendReplies: () => undefined, log, metrics });
});

const setTimer = (key: string, dueIn: number, action: TimerAction, ofTicket: string | null = ticketId): Promise<void> =>
  flow.works.run(aCause, ({ timers }) => timers.set(key, ofTicket, start + dueIn, action));

const hold = (name: 'details' | 'model' | 'payment' | 'part'): TimerAction => ({
  kind: 'lapse_hold',
  ticketId,
  hold: name,
});
const closing = (): TimerAction => ({ kind: 'close_ticket', ticketId });
const moveClock = (by: number) => flow.pool.query('update business_clock set offset_ms = $1', [by]);
const rows = async () =>
  (
    await flow.pool.query<{ key: string; status: string; attempts: number }>(
      'select key, status, attempts from timer order by key',
    )
  ).rows;
const hand = () => Promise.resolve();
const makeDue = () => flow.pool.query('update timer set next_attempt_at = null');

describe('timers of no ticket', () => {
  it('run by themselves, and not with those of a ticket', async () => {
    await setTimer('a', 0, hold('details'));
    await setTimer('b', 0, hold('model'), null);
    await moveClock(minutes(1));
    expect(await runner.runDueOf(null)).toBe(1);
    expect(ran).toEqual(['model']);
    expect(await runner.runDueOf(ticketId)).toBe(1);
    expect(await rows()).toMatchObject([{ status: 'done' }, { status: 'done' }]);
  });

  it('that look at a page of the desk make it be shown anew', async () => {
    const page = `ticket:${ticketId}`;
    const wanted = () => flow.prisma.deskPage.findUnique({ where: { key: page } });
    const before = (await wanted())?.wanted ?? 0n;
    await setTimer('a', 0, { kind: 'look_at_page', page }, null);
    await runner.runDueOf(null);
    expect((await wanted())?.wanted).toBe(before + 1n);
  });
});

describe('timers on the business clock', () => {
  it('run when the clock passes them, in order of when they were due', async () => {
    await setTimer('c', hours(2), hold('payment'));
    await setTimer('a', minutes(30), hold('details'));
    await setTimer('b', hours(1), hold('model'));
    await setTimer('d', hours(9), hold('part'));
    expect(await runner.runDue()).toBe(0);
    await moveClock(hours(2) + minutes(1));
    expect(await runner.runDue()).toBe(3);
    expect(ran).toEqual(['details', 'model', 'payment']);
    expect((await rows()).map(({ status }) => status)).toEqual(['done', 'done', 'done', 'waiting']);
  });

  it('know how long it is to the next one, also after the clock was moved', async () => {
    await setTimer('a', hours(2), hold('details'));
    expect(await flow.timers.nextDueIn()).toBeGreaterThan(hours(2) - minutes(1));
    await moveClock(hours(1));
    const next = (await flow.timers.nextDueIn()) ?? 0;
    expect(next).toBeGreaterThan(minutes(59));
    expect(next).toBeLessThanOrEqual(hours(1));
    await moveClock(hours(3));
    expect(await flow.timers.nextDueIn()).toBe(0);
  });

  it('that a timer sets and that are due already run too', async () => {
    close = ({ timers }) => timers.set('then', ticketId, start + minutes(20), hold('details'));
    await setTimer('first', minutes(10), closing());
    await moveClock(hours(2));
    expect(await runner.runDue()).toBe(2);
    expect(ran).toEqual([ticketId, 'details']);
  });

  it('may set themselves again', async () => {
    close = ({ timers, now }) => timers.set('nudge', ticketId, now + hours(1), closing());
    await setTimer('nudge', minutes(10), closing());
    await moveClock(hours(2));
    expect(await runner.runDue()).toBe(1);
    expect(await rows()).toEqual([{ key: 'nudge', status: 'waiting', attempts: 0 }]);
  });

  it('that are cancelled by an earlier one of the same moment do not run', async () => {
    close = ({ timers }) => timers.cancel('b');
    await setTimer('a', minutes(10), closing());
    await setTimer('b', minutes(11), hold('details'));
    await moveClock(hours(1));
    await runner.runDue();
    expect(ran).toEqual([ticketId]);
  });
});

describe('a timer that is due', () => {
  it('has its effect once, however many processes run it', async () => {
    close = async ({ tasks, ids }) => {
      await tasks.open(`closing:${ids.uuid()}`, ticketId, null, 'closing');
    };
    await setTimer('a', minutes(1), closing());
    await moveClock(hours(1));
    await Promise.all(Array.from({ length: 5 }, () => runner.runDueOf(ticketId)));
    expect(await flow.prisma.task.count()).toBe(1);
  });

  it('that was moved while it was on its way does nothing', async () => {
    await setTimer('a', minutes(1), hold('details'));
    await moveClock(hours(1));
    const due = await flow.timers.due(10);
    await setTimer('a', hours(5), hold('details'));
    await runner.runAll(due);
    expect(await rows()).toEqual([{ key: 'a', status: 'waiting', attempts: 0 }]);
  });

  it('and fails steps aside for the others, and is given up after eight attempts with a task', async () => {
    close = () => Promise.reject(new Error('broken'));
    await setTimer('a', minutes(1), closing());
    await setTimer('b', minutes(2), hold('details'));
    await moveClock(hours(1));
    await runner.runDue();
    expect(ran).toEqual([ticketId, 'details']);
    for (let attempt = 2; attempt <= 8; attempt += 1) {
      await makeDue();
      await runner.runDue();
    }
    expect((await rows())[0]).toEqual({ key: 'a', status: 'dead', attempts: 8 });
    expect((await flow.prisma.task.findMany()).map(({ key }) => key)).toEqual(['timer:a']);
  });

  it('is handed to the queue once, and again when the queue seems to have lost it', async () => {
    await setTimer('a', minutes(1), hold('details'));
    await moveClock(hours(1));
    expect(await flow.timers.handOver(10, 4_000, hand)).toBe(1);
    expect(await flow.timers.handOver(10, 4_000, hand)).toBe(0);
    await flow.pool.query(`update timer set handed_at = handed_at - interval '5 s'`);
    expect(await flow.timers.handOver(10, 4_000, hand)).toBe(1);
    await flow.pool.query(`update timer set handed_at = handed_at - interval '7 s'`);
    expect(await flow.timers.overdue(10, 6_000)).toMatchObject([{ key: 'a' }]);
  });
});
