import { randomUUID } from 'node:crypto';
import type { ContactPoint } from '../../core/people/person.ts';
import type { Claim, ClaimedSend } from '../../core/ports/outbox-store.ts';
import { leaveMessages, openFlow, type OpenFlow } from '../../test/open-flow.ts';
import { addContact } from '../../test/stored-samples.ts';

let flow: OpenFlow;
let contact: ContactPoint;
beforeAll(async () => {
  flow = await openFlow();
});
afterAll(() => flow.close());
beforeEach(async () => {
  await flow.pool.query('truncate outbox; update business_clock set offset_ms = 0');
  contact = await addContact(flow);
});

const claimed = (claim: Claim): ClaimedSend => {
  if (claim.kind !== 'claimed') throw new Error(`nothing was claimed: ${claim.kind}`);
  return claim.send;
};

const claim = (token: string = randomUUID()): Promise<Claim> => flow.outbox.claim(contact.id, token);

const bodyOf = ({ effect }: ClaimedSend): string => ('message' in effect ? effect.message.body : '');

/** As if its time were up: what a sender that crashed leaves behind. */
const endLeases = () =>
  flow.pool.query(`update outbox set lease_until = clock_timestamp() - interval '1 ms' where lease_until is not null`);

const sent = { kind: 'sent', platformRef: '42' } as const;

describe('the oldest unsent message of a recipient', () => {
  it('is claimed by one of many who want it at once', async () => {
    await leaveMessages(flow, contact, ['first']);
    const claims = await Promise.all(Array.from({ length: 30 }, () => claim()));
    expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
  });

  it('goes before the later ones, also while it waits to be tried again', async () => {
    await leaveMessages(flow, contact, ['first', 'second']);
    const first = claimed(await claim());
    expect(bodyOf(first)).toBe('first');
    await flow.outbox.settle(first, {
      kind: 'again',
      delay: 60_000,
      why: 'rate limited',
      untried: true,
      parkedOn: null,
    });
    expect(await claim()).toEqual({ kind: 'later' });
  });

  it('lets the later ones pass once it is given up', async () => {
    await leaveMessages(flow, contact, ['first', 'second']);
    await flow.outbox.settle(claimed(await claim()), { kind: 'dead', why: 'refused', failure: 'unknown' });
    expect(bodyOf(claimed(await claim()))).toBe('second');
  });

  it('lets the later ones pass while it is held through quiet hours, on the business clock', async () => {
    await leaveMessages(flow, contact, ['held'], { notBefore: Date.now() + 3_600_000 });
    await leaveMessages(flow, contact, ['urgent']);
    const urgent = claimed(await claim());
    expect(bodyOf(urgent)).toBe('urgent');
    await flow.outbox.settle(urgent, sent);
    expect(await claim()).toEqual({ kind: 'nothing' });
    await flow.pool.query('update business_clock set offset_ms = 7200000');
    expect(bodyOf(claimed(await claim()))).toBe('held');
  });
});

describe('a sender that crashed', () => {
  it('is followed by another once its lease has ended, and not before', async () => {
    await leaveMessages(flow, contact, ['first']);
    await claim();
    expect(await claim()).toEqual({ kind: 'busy' });
    await endLeases();
    expect(claimed(await claim()).attempts).toBe(2);
  });

  it('and comes back cannot settle what another has taken over', async () => {
    await leaveMessages(flow, contact, ['first']);
    const zombie = claimed(await claim());
    await endLeases();
    const successor = claimed(await claim());
    expect(await flow.outbox.settle(zombie, { kind: 'dead', why: 'refused', failure: 'unknown' })).toMatchObject({
      held: false,
    });
    expect(await flow.outbox.settle(successor, sent)).toMatchObject({ held: true });
    const { rows } = await flow.pool.query('select status, error from outbox');
    expect(rows).toEqual([{ status: 'sent', error: null }]);
  });

  it('after the commit of its reply leaves it to the relay, once the lease has ended', async () => {
    await leaveMessages(flow, contact, ['reply'], { reply: true });
    const handed: string[] = [];
    const hand = (ready: ReadonlyArray<{ recipient: string }>): Promise<void> => {
      handed.push(...ready.map(({ recipient }) => recipient));
      return Promise.resolve();
    };
    expect(await flow.outbox.handOver(10, hand)).toBe(0);
    await endLeases();
    expect(await flow.outbox.handOver(10, hand)).toBe(1);
    expect(handed).toEqual([contact.id]);
  });
});

describe('a message that was sent', () => {
  it('tells where the platform put it and that its chat was reached', async () => {
    const [messageId] = await leaveMessages(flow, contact, ['first']);
    const settled = await flow.outbox.settle(claimed(await claim()), sent);
    expect(settled).toEqual({ held: true, more: false });
    const message = await flow.prisma.chatMessage.findUniqueOrThrow({ where: { id: messageId ?? '' } });
    expect(message).toMatchObject({ platformRef: '42', acceptedAt: expect.any(Date) as unknown });
    const point = await flow.prisma.contactPoint.findUniqueOrThrow({ where: { id: contact.id } });
    expect(point.lastDeliveryAt).toEqual(expect.any(Date));
  });

  it('marks the contact point when its person is gone', async () => {
    await leaveMessages(flow, contact, ['first']);
    await flow.outbox.settle(claimed(await claim()), { kind: 'dropped', why: 'blocked', failure: 'gone' });
    const point = await flow.prisma.contactPoint.findUniqueOrThrow({ where: { id: contact.id } });
    expect(point.goneAt).toEqual(expect.any(Date));
  });
});

const nobody = () => Promise.reject(new Error('nobody is there'));

describe('the relay', () => {
  it('hands a message over again when nobody took it', async () => {
    await leaveMessages(flow, contact, ['first']);
    await expect(flow.outbox.handOver(10, nobody)).rejects.toThrow('nobody is there');
    expect(await flow.outbox.handOver(10, () => Promise.resolve())).toBe(1);
    expect(await flow.outbox.handOver(10, () => Promise.resolve())).toBe(0);
  });

  it('is one at a time among all processes', async () => {
    await leaveMessages(flow, contact, ['first']);
    const counts = await flow.outbox.handOver(10, async () => {
      expect(await flow.outbox.handOver(10, nobody)).toBe(0);
    });
    expect(counts).toBe(1);
  });

  it('wakes one job per recipient: whoever sends the first goes on with the rest', async () => {
    await leaveMessages(flow, contact, ['first', 'second', 'third']);
    expect(await flow.outbox.handOver(10, () => Promise.resolve())).toBe(1);
  });

  it('knows when the next retry is due', async () => {
    await leaveMessages(flow, contact, ['first']);
    await flow.outbox.settle(claimed(await claim()), {
      kind: 'again',
      delay: 30_000,
      why: 'rate limited',
      untried: true,
      parkedOn: null,
    });
    const dueIn = (await flow.outbox.nextDueIn()) ?? 0;
    expect(dueIn).toBeGreaterThan(28_000);
    expect(dueIn).toBeLessThanOrEqual(30_000);
    expect(await flow.outbox.overdue(10, 0)).toEqual([]);
  });
});
