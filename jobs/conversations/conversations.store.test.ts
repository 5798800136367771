import type { Inbound } from '../../core/dialogue/inbound.ts';
import type { ContactPoint } from '../../core/people/person.ts';
import type { Work } from '../../core/ports/work.ts';
import {
  aGate,
  aPaperPlatform,
  bodiesOf,
  eventually,
  openFlow,
  type OpenFlow,
  type PaperPlatform,
  type PaperUpdate,
} from '../../test/open-flow.ts';
import { ids } from '../../test/open-stores.ts';
import { addContact } from '../../test/stored-samples.ts';
import type { Loop } from '../loop/start-loop.ts';
import { shareHealth } from '../health/share-health.ts';
import { createChannelLanes } from '../outbox/channel-lanes.ts';
import { createSender } from '../outbox/create-sender.ts';
import { createReplySender } from '../outbox/send-replies.ts';
import { createTellPeople } from '../outbox/tell-people.ts';
import { startConversations } from './start-conversations.ts';

let flow: OpenFlow;
let platform: PaperPlatform;
let workers: Loop[];
/** What the dialogue was given, burst by burst. */
let bursts: string[][];
let during: (texts: readonly string[]) => Promise<void>;
let isCollecting: boolean;

beforeAll(async () => {
  flow = await openFlow();
});
afterAll(() => flow.close());
beforeEach(async () => {
  await flow.pool.query('truncate inbox, outbox, task');
  platform = aPaperPlatform();
  [workers, bursts, isCollecting] = [[], [], false];
  during = () => Promise.resolve();
});
afterEach(() => Promise.all(workers.map((worker) => worker.stop())));

const wordsOf = ({ input }: Inbound): string => (input.kind === 'text' ? input.text : input.kind);

/** Says everything back, once for each time that it was said. */
const echo = async (work: Work, inbounds: readonly Inbound[]): Promise<void> => {
  const words = inbounds.map(wordsOf);
  await during(words);
  bursts.push(words);
  for (const [index, { channel, sender }] of inbounds.entries()) {
    const point = await work.people.findContactPoint(channel, sender.address);
    if (!point) throw new Error('nobody is there');
    await reply(work, point, `echo ${words[index]}`);
  }
};

const reply = async ({ chat }: Work, { id: contactPointId, personId }: ContactPoint, body: string): Promise<void> => {
  const messageId = ids.token(12);
  const bubble = { id: messageId, contactPointId, personId, message: { body } };
  await chat.addMessage({ ...bubble, cardKey: null, ticketId: null, state: 'open', platformRef: null });
  await chat.send({ kind: 'send', contactPointId, messageId, message: { body } }, { reply: true });
};

const apologise = async (work: Work, inbound: Inbound | null, why: string): Promise<void> => {
  await work.tasks.open('dead', null, null, why);
  const point = inbound && (await work.people.findContactPoint(inbound.channel, inbound.sender.address));
  if (point) await reply(work, point, 'sorry');
};

/** One process's worker. */
const startWorker = (): Loop => {
  const { outbox, works, wakeUps, log, metrics, turns } = flow;
  const adapters = new Map([['telegram' as const, platform]]);
  const tell = createTellPeople({ unitOfWork: works, onSettled: () => Promise.resolve(), log, metrics });
  const { circuits, watch } = shareHealth({ unitOfWork: works, wakeUps, adapters, metrics, log, now: () => 0 });
  const drain = createSender({
    outbox,
    adapters,
    circuits,
    lanes: createChannelLanes(),
    tell,
    log,
    metrics,
    now: () => 0,
  });
  const replies = createReplySender({ outbox, drain, onLeft: () => undefined, log });
  const worker = startConversations({
    turns,
    adapters,
    handleInbound: echo,
    isWaitingForMore: () => isCollecting,
    onDeadUpdate: apologise,
    sendReplies: replies.send,
    log,
    metrics,
  });
  const stopListening = flow.wakeUps.on('inbox', worker.wake);
  const running: Loop = {
    wake: worker.wake,
    stop: async () => {
      stopListening();
      await worker.stop();
      await replies.finish(2_000);
      await watch.stop();
    },
  };
  workers.push(running);
  return running;
};

const say = ({ address }: ContactPoint, ...updates: ReadonlyArray<Omit<PaperUpdate, 'from'>>): Promise<void> =>
  flow.inbox.put(
    updates.map((update) => ({
      channel: 'telegram',
      platformId: ids.token(10),
      conversationKey: `telegram:${address}`,
      raw: { from: address, ...update },
      traceId: ids.token(8),
    })),
  );

const waiting = async (): Promise<number> =>
  (await flow.pool.query(`select id from inbox where status = 'waiting'`)).rows.length;

const allDone = () => eventually(async () => (await waiting()) === 0);

describe('what one person says', () => {
  it('is answered in order, whatever number of workers there are', async () => {
    const contact = await addContact(flow);
    for (const _ of [1, 2, 3]) startWorker();
    const texts = Array.from({ length: 30 }, (_, n) => `${n}`);
    for (const text of texts) await say(contact, { text });
    await eventually(() => platform.calls.length >= texts.length);
    expect(bodiesOf(platform)).toEqual(texts.map((text) => `echo ${text}`));
  });

  it('has one effect, however many workers see it at the same time', async () => {
    const contacts = await Promise.all(Array.from({ length: 10 }, () => addContact(flow)));
    for (const contact of contacts) await say(contact, { text: 'hi' }, { text: 'there' });
    for (const _ of [1, 2, 3, 4]) startWorker();
    await allDone();
    await eventually(() => platform.calls.length >= 20);
    const { rows } = await flow.pool.query('select count(*)::int as n from outbox');
    expect(rows).toEqual([{ n: 20 }]);
    expect(platform.calls).toHaveLength(20);
  });

  it('is no reason for another person to wait', async () => {
    const [slow, quick] = [await addContact(flow), await addContact(flow)];
    const gate = aGate();
    during = (texts) => (texts.includes('slow') ? gate.opened : Promise.resolve());
    startWorker();
    await say(slow, { text: 'slow' });
    await say(quick, { text: 'quick' });
    await eventually(() => bodiesOf(platform).includes('echo quick'));
    expect(bursts).toEqual([['quick']]);
    gate.open();
    await eventually(() => bodiesOf(platform).includes('echo slow'));
  });

  it('counts as handled when it says nothing to anybody', async () => {
    const contact = await addContact(flow);
    startWorker();
    await say(contact, { silent: true });
    await allDone();
    expect(bursts).toEqual([]);
  });
});

describe('several messages that are one thought', () => {
  it('are answered together, after a second of quiet', async () => {
    const contact = await addContact(flow);
    isCollecting = true;
    startWorker();
    await say(contact, { text: 'My TV' });
    await say(contact, { text: 'is broken' });
    await allDone();
    expect(bursts).toEqual([['My TV', 'is broken']]);
  });

  it('are cut short by a tap, which is answered at once', async () => {
    const contact = await addContact(flow);
    isCollecting = true;
    startWorker();
    await say(contact, { text: 'My TV' });
    const startedAt = performance.now();
    await say(contact, { tap: 'done' });
    await allDone();
    expect(bursts).toEqual([['My TV', 'tap']]);
    expect(performance.now() - startedAt).toBeLessThan(900);
  });
});

/** Failures are retried after pauses; the test makes each retry due at once. */
const hurry = () => flow.pool.query('update inbox set next_attempt_at = null where next_attempt_at is not null');
const statuses = async () =>
  (await flow.pool.query<{ status: string; attempts: number }>('select status, attempts from inbox order by id')).rows;

describe('an update that cannot be handled', () => {
  it('is given up after five attempts, apologised for, and the conversation goes on', async () => {
    const contact = await addContact(flow);
    during = (texts) =>
      texts.includes('poison') ? Promise.reject(new Error('the dialogue broke')) : Promise.resolve();
    const worker = startWorker();
    await say(contact, { text: 'before' }, { text: 'poison' }, { text: 'after' });
    await eventually(async () => {
      await hurry();
      worker.wake();
      return (await waiting()) === 0;
    });
    await eventually(() => platform.calls.length === 3);
    expect(bodiesOf(platform)).toEqual(['echo before', 'sorry', 'echo after']);
    expect((await statuses())[1]).toEqual({ status: 'dead', attempts: 5 });
    expect(await flow.prisma.task.count()).toBe(1);
  });

  it('that not even the adapter understands leaves a task and blocks nobody', async () => {
    const contact = await addContact(flow);
    const worker = startWorker();
    await say(contact, { bad: true }, { text: 'after' });
    await eventually(async () => {
      await hurry();
      worker.wake();
      return (await waiting()) === 0;
    });
    await eventually(() => platform.calls.length === 1);
    expect(bodiesOf(platform)).toEqual(['echo after']);
    expect((await statuses())[0]).toEqual({ status: 'dead', attempts: 5 });
  });

  it('because the database was away is not to blame for it', async () => {
    const contact = await addContact(flow);
    let tries = 0;
    during = () => {
      tries += 1;
      const away = Object.assign(new Error('terminating connection'), { code: '57P01' });
      return tries < 8 ? Promise.reject(away) : Promise.resolve();
    };
    const worker = startWorker();
    await say(contact, { text: 'hello' });
    await eventually(async () => {
      await hurry();
      worker.wake();
      return (await waiting()) === 0;
    });
    expect(await statuses()).toEqual([{ status: 'done', attempts: 0 }]);
  });
});

describe('a worker that is killed in the middle', () => {
  it('leaves everything as if it had not begun, and another one goes on', async () => {
    const contact = await addContact(flow);
    let kills = 0;
    during = async () => {
      if (kills > 0) return;
      kills += 1;
      // What a kill -9 looks like from the database: the connection of the work is gone.
      await flow.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`);
    };
    startWorker();
    await say(contact, { text: 'hello' });
    await eventually(() => platform.calls.length === 1);
    await allDone();
    expect(bodiesOf(platform)).toEqual(['echo hello']);
    expect(kills).toBe(1);
  });
});
