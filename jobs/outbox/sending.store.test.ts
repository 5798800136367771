import { randomUUID } from 'node:crypto';
import type { ContactPoint } from '../../core/people/person.ts';
import type { Delivery } from '../../core/ports/channel-adapter.ts';
import type { Reply } from '../../core/ports/turn-store.ts';
import {
  aPaperPlatform,
  bodiesOf,
  leaveEffect,
  leaveMessages,
  openFlow,
  type OpenFlow,
  type PaperPlatform,
} from '../../test/open-flow.ts';
import { addContact, addTicket } from '../../test/stored-samples.ts';
import { shareHealth, type SharedHealth } from '../health/share-health.ts';
import { createChannelLanes } from './channel-lanes.ts';
import { createSender, type Drain } from './create-sender.ts';
import { createReplySender } from './send-replies.ts';
import { createTellPeople, type SettledMessage } from './tell-people.ts';

let flow: OpenFlow;
let contact: ContactPoint;
let platform: PaperPlatform;
let drain: Drain;
let settledMessages: SettledMessage[];
let clock: number;
/** How long this process is frozen after its lease was given. */
let standStill: number;
let health: SharedHealth;

beforeAll(async () => {
  flow = await openFlow();
});
afterAll(() => flow.close());
beforeEach(async () => {
  await flow.pool.query(
    'truncate outbox, task, timer; delete from capability; update business_clock set offset_ms = 0',
  );
  contact = await addContact(flow);
  platform = aPaperPlatform();
  settledMessages = [];
  clock = 0;
  const onSettled = (message: SettledMessage): Promise<void> => {
    settledMessages.push(message);
    return Promise.resolve();
  };
  const { outbox, works, wakeUps, log, metrics } = flow;
  const tell = createTellPeople({ unitOfWork: works, onSettled, log, metrics });
  const now = () => clock;
  standStill = 0;
  const claim: typeof outbox.claim = async (...asked) => {
    const claimed = await outbox.claim(...asked);
    clock += standStill;
    return claimed;
  };
  const adapters = new Map([['telegram', platform]] as const);
  health = shareHealth({ unitOfWork: works, wakeUps, adapters, metrics, log, now });
  await health.watch.look();
  const { circuits } = health;
  drain = createSender({
    outbox: { ...outbox, claim },
    adapters,
    circuits,
    lanes: createChannelLanes(),
    tell,
    log,
    metrics,
    now,
  });
});
afterEach(() => health.watch.stop());

const send = (to: ContactPoint = contact) => drain(to.id, randomUUID());

const answers = (...deliveries: readonly Delivery[]): void => {
  platform.answer = (_call, nth) => deliveries[nth - 1] ?? { kind: 'accepted', platformRef: `${nth}` };
};

const makeDue = () =>
  flow.pool.query('update outbox set next_attempt_at = clock_timestamp() where next_attempt_at is not null');

const outbox = async () =>
  (
    await flow.pool.query<{ status: string; error: string | null; attempts: number }>(
      'select status, error, attempts from outbox order by seq',
    )
  ).rows;

const openTasks = async (): Promise<string[]> =>
  (await flow.prisma.task.findMany({ where: { closedAt: null } })).map(({ key }) => key);

/** The notices that somebody looks after now. */
const laddersDue = async (): Promise<string[]> =>
  (
    await flow.pool.query<{ key: string }>(
      "select key from timer where key like 'ladder:%' and status = 'waiting' and due_at <= clock_timestamp() order by key",
    )
  ).rows.map(({ key }) => key);

describe('messages to one person', () => {
  it('arrive in order, under one roof however many send', async () => {
    const bodies = Array.from({ length: 12 }, (_, n) => `${n}`);
    await leaveMessages(flow, contact, bodies);
    await Promise.all(Array.from({ length: 8 }, () => send()));
    expect(bodiesOf(platform)).toEqual(bodies);
  });

  it('keep their order when the first has to be tried again', async () => {
    await leaveMessages(flow, contact, ['first', 'second']);
    answers({ kind: 'unreachable', why: 'reset', maybeDelivered: true });
    expect(await send()).toBe('put off');
    expect(await send()).toBe('put off');
    await makeDue();
    await send();
    expect(bodiesOf(platform)).toEqual(['first', 'first', 'second']);
    expect(await outbox()).toMatchObject([
      { status: 'sent', attempts: 2 },
      { status: 'sent', attempts: 1 },
    ]);
  });

  it('are left to somebody else by a process that stood still while its lease ended', async () => {
    await leaveMessages(flow, contact, ['first']);
    standStill = 20_000;
    expect(await send()).toBe('put off');
    expect(bodiesOf(platform)).toEqual([]);
    expect(await outbox()).toMatchObject([{ status: 'waiting', attempts: 0 }]);
    standStill = 0;
    await send();
    expect(bodiesOf(platform)).toEqual(['first']);
  });

  it('say that they may have arrived when the answer was lost', async () => {
    await leaveMessages(flow, contact, ['first']);
    answers({ kind: 'unreachable', why: 'reset', maybeDelivered: true });
    await send();
    expect(await outbox()).toMatchObject([
      { status: 'waiting', error: expect.stringContaining('maybe delivered') as unknown },
    ]);
  });

  it('are told to whoever waits for their delivery', async () => {
    const [messageId] = await leaveMessages(flow, contact, ['first']);
    await send();
    expect(settledMessages).toMatchObject([{ messageId, outcome: { delivered: true, why: null } }]);
  });
});

describe('a rate limit', () => {
  it('is waited out exactly, and costs no attempt', async () => {
    await leaveMessages(flow, contact, ['first']);
    answers({ kind: 'rate_limited', retryAfter: 30_000 });
    await send();
    const dueIn = (await flow.outbox.nextDueIn()) ?? 0;
    expect(dueIn).toBeGreaterThan(29_000);
    expect(dueIn).toBeLessThanOrEqual(30_000);
    expect(await outbox()).toMatchObject([{ status: 'waiting', attempts: 0 }]);
  });

  it('of one person makes nobody else wait', async () => {
    const other = await addContact(flow);
    await leaveMessages(flow, contact, ['limited']);
    await leaveMessages(flow, other, ['free']);
    platform.answer = ({ to }) =>
      to === contact.address ? { kind: 'rate_limited', retryAfter: 30_000 } : { kind: 'accepted', platformRef: '1' };
    await Promise.all([send(), send(other)]);
    expect(await outbox()).toMatchObject([{ status: 'waiting' }, { status: 'sent' }]);
  });
});

describe('a message that its platform refuses', () => {
  it('becomes a dead letter whose ladder goes on at once, and the next one is sent', async () => {
    const [refused] = await leaveMessages(flow, contact, ['refused', 'fine']);
    answers({ kind: 'refused', why: 'too long' });
    await send();
    expect(await outbox()).toMatchObject([{ status: 'dead' }, { status: 'sent' }]);
    expect(await laddersDue()).toEqual([`ladder:${refused}`]);
  });

  it('does not carry a token or a number into the database', async () => {
    await leaveMessages(flow, contact, ['refused']);
    answers({
      kind: 'refused',
      why: 'https://api.telegram.org/bot1234567890:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc/x +49 30 1234567',
    });
    await send();
    expect((await outbox())[0]?.error).toBe('refused: https://api.telegram.org/bot[token]/x [number]');
  });
});

describe('a person who is gone', () => {
  it('is marked, and the message goes on to their next channel at once', async () => {
    const { id: ticketId } = await addTicket(flow);
    const [messageId] = await leaveMessages(flow, contact, ['hello'], { ticketId });
    answers({ kind: 'recipient_gone', why: 'blocked' });
    await send();
    expect(await outbox()).toMatchObject([{ status: 'dropped' }]);
    const point = await flow.prisma.contactPoint.findUniqueOrThrow({ where: { id: contact.id } });
    expect(point.goneAt).not.toBeNull();
    expect(await laddersDue()).toEqual([`ladder:${messageId}`]);
  });
});

describe('a platform that shuts us out', () => {
  it('is left alone by messages from the first refusal on, and people know', async () => {
    const others = [await addContact(flow), await addContact(flow)];
    for (const to of [contact, ...others]) await leaveMessages(flow, to, ['hello']);
    platform.answer = () => ({ kind: 'banned', why: 'token revoked' });
    for (const to of [contact, ...others]) await send(to);
    clock += 600_000;
    await makeDue();
    for (const to of [contact, ...others]) await send(to);
    expect(platform.calls).toHaveLength(1);
    expect(await openTasks()).toEqual(['channel-paused:telegram']);
    expect((await outbox()).map(({ status }) => status)).toEqual(['waiting', 'waiting', 'waiting']);
  });

  it('puts whole lines aside, where nobody looks for something to send, until it lets us in', async () => {
    await leaveMessages(flow, contact, ['first', 'second']);
    answers({ kind: 'banned', why: 'token revoked' });
    await send();
    await leaveMessages(flow, contact, ['third']);
    await makeDue();
    const handed: string[] = [];
    const hand = (ready: ReadonlyArray<{ readonly recipient: string }>) => {
      handed.push(...ready.map(({ recipient }) => recipient));
      return Promise.resolve();
    };
    await flow.outbox.handOver(10, hand);
    expect(handed).toEqual([]);
    expect(await flow.outbox.nextDueIn()).toBeNull();
    await flow.outbox.resume('whatsapp');
    await flow.outbox.handOver(10, hand);
    expect(handed).toEqual([]);
    await flow.outbox.resume('telegram');
    await flow.outbox.handOver(10, hand);
    expect(handed).toEqual([contact.id]);
  });

  it('brings the answer to somebody who is speaking onto their ladder, and what is only for the moment nowhere', async () => {
    const [messageId] = await leaveMessages(flow, contact, ['answer']);
    await tap();
    answers({ kind: 'banned', why: 'token revoked' });
    await send();
    expect(await laddersDue()).toEqual([`ladder:${messageId}`]);
  });
});

describe('a channel that this process does not serve', () => {
  it('keeps its messages aside for one that does', async () => {
    const other = await addContact(flow, { channel: 'webchat' });
    await leaveMessages(flow, other, ['hello']);
    expect(await send(other)).toBe('put off');
    expect(await flow.outbox.handOver(10, () => Promise.resolve())).toBe(0);
    expect(await outbox()).toMatchObject([{ status: 'waiting', error: 'paused: not configured' }]);
  });
});

const edit = (messageId: string, otherwise: 'send' | 'drop') =>
  leaveEffect(flow, { kind: 'edit', contactPointId: contact.id, messageId, message: { body: 'new' }, otherwise });

describe('an edit', () => {
  it('finds the message where the platform put it', async () => {
    const [messageId = ''] = await leaveMessages(flow, contact, ['old']);
    await edit(messageId, 'send');
    await send();
    expect(platform.calls).toMatchObject([
      { kind: 'send' },
      { kind: 'edit', platformRef: expect.any(String) as unknown },
    ]);
  });

  it('of a message that never got there is sent instead, or dropped, as it was asked', async () => {
    const messageIds = await leaveMessages(flow, contact, ['old', 'older']);
    await flow.pool.query(`update outbox set status = 'dead'`);
    await edit(messageIds[0] ?? '', 'send');
    await edit(messageIds[1] ?? '', 'drop');
    await send();
    expect(platform.calls).toMatchObject([{ kind: 'send', messageId: messageIds[0], message: { body: 'new' } }]);
    expect((await outbox()).map(({ status }) => status)).toEqual(['dead', 'dead', 'sent', 'dropped']);
  });
});

const tap = () => leaveEffect(flow, { kind: 'answer_tap', contactPointId: contact.id, tapRef: 'q1', toast: null });

describe('the answer to a tap', () => {
  it('is tried once and then dropped', async () => {
    await tap();
    answers({ kind: 'unreachable', why: 'reset', maybeDelivered: false });
    await send();
    expect(await outbox()).toMatchObject([{ status: 'dropped' }]);
  });

  it('is dropped when the platform has long forgotten the tap', async () => {
    await tap();
    await flow.pool.query(`update outbox set created_at = created_at - interval '101 s'`);
    await send();
    expect(platform.calls).toEqual([]);
    expect(await outbox()).toMatchObject([{ status: 'dropped' }]);
  });
});

const replySender = (onLeft: () => void) => createReplySender({ outbox: flow.outbox, drain, onLeft, log: flow.log });
const leases = async () =>
  (
    await flow.pool.query<Reply>(
      `select recipient, lease_token as "leaseToken" from outbox where lease_token is not null`,
    )
  ).rows;

describe('a reply', () => {
  it('is sent by whoever committed it, after what waits before it', async () => {
    await leaveMessages(flow, contact, ['notice']);
    await leaveMessages(flow, contact, ['reply'], { reply: true });
    const replies = replySender(() => undefined);
    replies.send(await leases());
    await replies.finish(5_000);
    expect(bodiesOf(platform)).toEqual(['notice', 'reply']);
  });

  it('is left to the relay at once when another process sends to the same person', async () => {
    await leaveMessages(flow, contact, ['notice']);
    await flow.outbox.claim(contact.id, randomUUID());
    await leaveMessages(flow, contact, ['reply'], { reply: true });
    let left = 0;
    const replies = replySender(() => {
      left += 1;
    });
    const own = (await leases()).at(-1);
    replies.send(own ? [own] : []);
    await replies.finish(5_000);
    expect(left).toBe(1);
    expect(await leases()).toHaveLength(1);
    expect(platform.calls).toEqual([]);
  });
});
