import { randomUUID } from 'node:crypto';
import { hours, minutes } from '../../core/kernel/instant.ts';
import { nextTimeOfDay } from '../../core/kernel/next-time-of-day.ts';
import { channelFacts, reachableRungs } from '../../core/notify/reach.ts';
import { tell } from '../../core/notify/tell.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { ContactPoint } from '../../core/people/person.ts';
import type { Delivery } from '../../core/ports/channel-adapter.ts';
import type { ChatEffect } from '../../core/ports/chat-store.ts';
import type { OutboxStore, Settlement } from '../../core/ports/outbox-store.ts';
import type { Receipt, ReceiptStore } from '../../core/ports/receipt-store.ts';
import { armCheckIns } from '../../core/usecases/check-ins.ts';
import { matchTicket } from '../../core/usecases/match-ticket.ts';
import { createOutboxStore } from '../../prisma/flow/outbox.ts';
import { createReceiptStore } from '../../prisma/flow/receipts.ts';
import { openTown, type Town } from '../town.ts';
import type { Phone } from '../phone.ts';

let town: Town;
let outbox: OutboxStore;
let receipts: ReceiptStore;

beforeAll(async () => {
  town = await openTown();
  outbox = createOutboxStore(town.pool);
  receipts = createReceiptStore(town.pool);
});
afterAll(() => town.close());
beforeEach(() => town.pool.query('delete from capability; delete from timer'));

interface Chat {
  readonly id: string;
  readonly channel: Channel;
}

/** Somebody with these ways to write to them, the first used last. */
const someone = async (...channels: readonly Channel[]): Promise<{ personId: string; chats: readonly Chat[] }> => {
  const personId = town.id();
  const now = await town.now();
  const chats = channels.map((channel) => ({ id: town.id(), channel }));
  await town.do(async ({ people }) => {
    const home = { locale: 'en', timeZone: 'Europe/Berlin', legacyId: null, createdAt: now };
    await people.add({ id: personId, name: 'Erika Mustermann', roles: ['customer'], ...home });
    for (const [place, { id, channel }] of chats.entries()) {
      const lastInboundAt = channel === 'sms' ? null : now - minutes(place + 1);
      const fresh = { rank: null, optedOutAt: null, goneAt: null, lastDeliveryAt: null };
      await people.addContactPoint({
        id,
        personId,
        channel,
        address: town.id(),
        verified: true,
        lastInboundAt,
        ...fresh,
      });
    }
  });
  return { personId, chats };
};

const say = (personId: string, urgency: 'critical' | 'normal' = 'critical'): Promise<void> =>
  town.do((work) =>
    tell(work, personId, { ticketId: null, urgency }, () => ({
      body: 'Your expert is at the door',
      choices: [{ label: 'Fine', action: { do: 'resume' } }],
    })),
  );

interface Sent {
  readonly messageId: string;
  readonly ref: string;
  readonly body: string;
}

const TAKEN: Delivery['kind'] = 'accepted';

/** The platform takes what waits for a chat, or ends it in another way. */
const send = async (chat: Chat, ending?: Settlement): Promise<readonly Sent[]> => {
  const sent: Sent[] = [];
  for (;;) {
    const claim = await outbox.claim(chat.id, randomUUID());
    if (claim.kind !== 'claimed') return sent;
    const ref = `${TAKEN}-${town.id()}`;
    await outbox.settle(claim.send, ending ?? { kind: 'sent', platformRef: ref });
    const { effect } = claim.send;
    if ('message' in effect) sent.push({ messageId: effect.messageId, ref, body: effect.message.body });
  }
};

const waitingFor = async ({ id }: Chat): Promise<readonly ChatEffect[]> => {
  const { rows } = await town.pool.query<{ payload: ChatEffect }>(
    `select payload from outbox where recipient = $1 and status = 'waiting' order by seq`,
    [id],
  );
  return rows.map(({ payload }) => payload);
};

const ladders = async (): Promise<number> =>
  (await town.pool.query(`select from timer where key like 'ladder:%' and status = 'waiting'`)).rowCount ?? 0;

const calls = async (personId: string): Promise<readonly string[]> =>
  (await town.prisma.task.findMany({ where: { personId, closedAt: null } })).map(({ why }) => why);

const receipt = (
  channel: Channel,
  { ref }: Sent,
  status: Receipt['status'],
  failure: Receipt['failure'] = null,
): Promise<void> => receipts.put({ channel, platformRef: ref, status, failure, why: failure });

/** The outbox is looked at as it is some time after its rows were written. */
const forgetHaste = () => town.pool.query(`update outbox set created_at = created_at - interval '1 minute'`);

const pair = async (...channels: readonly [Channel, Channel]) => {
  const { personId, chats } = await someone(...channels);
  const [first, second] = chats;
  if (!first || !second) throw new Error('Two were asked for');
  return { personId, first, second };
};

const only = async (channel: Channel) => {
  const { personId, chats } = await someone(channel);
  const [chat] = chats;
  if (!chat) throw new Error('One was asked for');
  return { personId, chat };
};

describe('what is critical', () => {
  it('goes on to the next channel when nobody has shown a sign for two minutes', async () => {
    const { personId, first, second } = await pair('telegram', 'sms');
    await say(personId);
    await send(first);
    await town.pass(minutes(1.9));
    expect(await waitingFor(second)).toEqual([]);
    await town.pass(minutes(0.2));
    const [again] = await send(second);
    expect(again?.body).toBe('Your expert is at the door\n(We also told you this on Telegram.)');
    await receipt('sms', again as Sent, 'delivered');
    expect(await ladders()).toBe(0);
    const timeline = await town.do(({ chat }) => chat.timeline(personId, 10));
    expect(timeline).toMatchObject([
      { channel: 'telegram', rung: 0, urgency: 'critical', evidence: { deliveredAt: null, failedAt: null } },
      { channel: 'sms', rung: 1, evidence: { deliveredAt: expect.any(Number) as unknown } },
    ]);
    await town.pass(hours(1));
    expect(await calls(personId)).toEqual([]);
  });

  it('stays where it is when it was tapped', async () => {
    const { personId, first, second } = await pair('telegram', 'sms');
    await say(personId);
    const [sent] = await send(first);
    await town.do(({ chat }) => chat.noteTap(sent?.messageId ?? ''));
    expect(await ladders()).toBe(0);
    await town.pass(hours(1));
    expect(await waitingFor(second)).toEqual([]);
  });

  it('makes no work for people because somebody with only Telegram did not tap', async () => {
    const { personId, chat } = await only('telegram');
    await say(personId);
    await send(chat);
    expect(await ladders()).toBe(0);
    await town.pass(hours(1));
    expect(await calls(personId)).toEqual([]);
  });

  it('is called in by people when no phone has confirmed it, until it arrives after all', async () => {
    const { personId, chat } = await only('sms');
    await say(personId);
    const [sent] = await send(chat);
    await town.pass(minutes(3));
    expect(await calls(personId)).toEqual(['Could not reach Erika Mustermann on SMS: please call']);
    await receipt('sms', sent as Sent, 'delivered');
    await town.pass(minutes(1));
    expect(await calls(personId)).toEqual([]);
  });

  it('is taken back where it still waits before it is said elsewhere', async () => {
    const { personId, first, second } = await pair('telegram', 'sms');
    await say(personId);
    await forgetHaste();
    await town.pass(minutes(3));
    expect(await waitingFor(first)).toEqual([]);
    expect(await send(second)).toMatchObject([{ body: 'Your expert is at the door' }]);
  });
});

describe('a channel', () => {
  it('that is down is passed over at once', async () => {
    const { personId, first, second } = await pair('telegram', 'sms');
    await town.do(({ capabilities }) =>
      capabilities.note({ key: 'channel:telegram', state: 'down', evidence: 'token revoked' }),
    );
    await say(personId, 'normal');
    expect(await waitingFor(first)).toEqual([]);
    expect(await waitingFor(second)).toHaveLength(1);
  });

  it('that somebody has left hands over at once, and is not used again', async () => {
    const { personId, first, second } = await pair('telegram', 'sms');
    await say(personId, 'normal');
    await send(first, { kind: 'dropped', why: 'gone: blocked', failure: 'gone' });
    await town.pass(1_000);
    expect(await waitingFor(second)).toHaveLength(1);
    await say(personId);
    expect(await waitingFor(first)).toEqual([]);
  });
});

describe('information', () => {
  it('is settled as soon as a platform has taken it', async () => {
    const { personId, first, second } = await pair('telegram', 'sms');
    await say(personId, 'normal');
    await send(first);
    expect(await ladders()).toBe(0);
    await town.pass(hours(2));
    expect(await waitingFor(second)).toEqual([]);
  });

  it('goes on when its platform says later that it did not arrive', async () => {
    const { personId, first, second } = await pair('whatsapp', 'sms');
    await say(personId, 'normal');
    const [sent] = await send(first);
    await receipt('whatsapp', sent as Sent, 'failed', 'opted_out');
    await town.pass(1_000);
    expect(await waitingFor(second)).toHaveLength(1);
    const point = await town.do(({ people }) => people.contactPoint(first.id));
    expect((point as ContactPoint).optedOutAt).not.toBeNull();
  });

  it('goes on although the failure was told before its place was known to us', async () => {
    const { personId, first, second } = await pair('whatsapp', 'sms');
    await say(personId, 'normal');
    const claim = await outbox.claim(first.id, randomUUID());
    if (claim.kind !== 'claimed') throw new Error('Something waits there');
    const early = { messageId: '', ref: `early-${town.id()}`, body: '' };
    const told = receipt('whatsapp', early, 'failed', 'unreachable');
    await outbox.settle(claim.send, { kind: 'sent', platformRef: early.ref });
    await told;
    await town.pass(1_000);
    expect(await waitingFor(second)).toHaveLength(1);
  });
});

describe('receipts', () => {
  it('that come late, twice and in any order leave the best that was heard', async () => {
    const sent: Sent = { messageId: '', ref: town.id(), body: '' };
    const statuses = ['read', 'sent', 'failed', 'delivered', 'read'] as const;
    await Promise.all(statuses.map((status) => receipt('whatsapp', sent, status)));
    await receipt('whatsapp', sent, 'delivered');
    const kept = await town.prisma.deliveryReceipt.findMany({ where: { platformRef: sent.ref } });
    expect(kept).toMatchObject([{ status: 'read', failure: null }]);
  });
});

describe('an offer that climbed', () => {
  it('is one card: taken on one channel, it is taken on the other', async () => {
    const expert: Phone = await town.expert('Anna Berg');
    const { personId, contactPointId } = await expert.owner();
    const sms: Chat = { id: town.id(), channel: 'sms' };
    const fresh = { rank: null, optedOutAt: null, goneAt: null, lastInboundAt: null, lastDeliveryAt: null };
    const number = { ...sms, personId, address: '+4915112345678', verified: true, ...fresh };
    await town.do(({ people }) => people.addContactPoint(number));
    await town.report(await town.customer('Max'));
    await send({ id: contactPointId, channel: 'telegram' });
    await town.pass(minutes(3));
    expect(await send(sms)).toHaveLength(1);
    const accept = (await expert.labels()).find((label) => label.startsWith('Accept'));
    await expert.tap(accept ?? 'Accept');
    const cards = await town.prisma.chatMessage.findMany({ where: { contactPointId: sms.id } });
    expect(cards.filter(({ cardKey, state }) => cardKey?.startsWith('offer:') && state === 'open')).toEqual([]);
  });
});

/** An expert who wrote on WhatsApp an hour before people are asked for a sign. */
const onWhatsApp = async (name: string) => {
  const owner = await (await town.expert(name)).owner();
  const asksAt = nextTimeOfDay(await town.now(), '18:00', 'Europe/Berlin');
  await town.prisma.contactPoint.update({
    where: { id: owner.contactPointId },
    data: { channel: 'whatsapp', lastInboundAt: new Date(asksAt - hours(1)) },
  });
  const heard = async () =>
    (await town.prisma.chatMessage.findMany({ where: { contactPointId: owner.contactPointId } })).map(
      ({ message }) => (message as { title?: string }).title,
    );
  return { ...owner, asksAt, heard };
};

describe('before it is too late', () => {
  it('an expert whose channel will close to us is asked for a sign', async () => {
    const { asksAt, heard, personId } = await onWhatsApp('Ben Sommer');
    await town.do(armCheckIns);
    await town.passUntil(asksAt + 1_000);
    expect(await heard()).toEqual(['Shall we go on writing to you here?']);
    const isOpenAt = (at: number): Promise<boolean> =>
      town.do(async (work) => {
        const points = await work.people.contactPoints(personId);
        return reachableRungs(points, channelFacts(work), at).length > 0;
      });
    expect(await isOpenAt(asksAt + hours(20))).toBe(true);
    expect(await isOpenAt(asksAt + hours(30))).toBe(false);
  });

  it('one to whom a template gets through is left alone', async () => {
    const { asksAt, heard } = await onWhatsApp('Cem Yildiz');
    await town.do(({ capabilities }) =>
      capabilities.note({ key: 'templates:whatsapp', state: 'ok', evidence: 'approved' }),
    );
    await town.do(armCheckIns);
    await town.passUntil(asksAt + 1_000);
    expect(await heard()).toEqual([]);
  });

  it('an expert whom no channel reaches is not asked, and it says why', async () => {
    const { personId, contactPointId } = await (await town.expert('Dora Lang')).owner();
    await town.do(({ people, now }) => people.setGone(contactPointId, now));
    const start = (await town.now()) + hours(20);
    const ticket = await town.report(await town.customer('Nina'), { windows: [{ start, end: start + hours(4) }] });
    const match = await town.do((work) => matchTicket(work, ticket));
    expect(match.excluded).toContainEqual({ expertId: personId, reason: 'out_of_reach', facts: {} });
    const byHand = await town.do((work) => matchTicket(work, ticket, 'person'));
    expect(byHand.excluded.map(({ reason }) => reason)).not.toContain('out_of_reach');
  });
});
