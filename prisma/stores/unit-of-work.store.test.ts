import { Client } from 'pg';
import { minutes } from '../../core/kernel/instant.ts';
import { LostRace } from '../../core/ports/lost-race.ts';
import type { Versioned } from '../../core/ports/ticket-stores.ts';
import type { Work } from '../../core/ports/work.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { aCause, ids, openStores, type OpenStores, openWorks } from '../../test/open-stores.ts';
import { NOW } from '../../test/samples/ticket-samples.ts';
import { addContact, addTicket } from '../../test/stored-samples.ts';

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

const flagged = { type: 'ticket.flagged.v1', flag: 'reopened', at: NOW } as const;

const raise = async ({ tickets }: Work, read: Versioned<Ticket> | null): Promise<void> => {
  if (!read) throw new Error('no such ticket');
  await tickets.save(read, { ...read.state, flags: [...read.state.flags, 'reopened'] }, [flagged]);
};

/** Everything that one work can leave behind, done at once. */
const doEverything = async (work: Work, ticketId: string, contact: { id: string; personId: string }): Promise<void> => {
  await raise(work, await work.tickets.lock(ticketId));
  const message = { body: 'Hello' };
  const messageId = ids.token(12);
  const bubble = { id: messageId, contactPointId: contact.id, personId: contact.personId, message };
  await work.chat.addMessage({ ...bubble, cardKey: null, ticketId, state: 'open', platformRef: null });
  await work.chat.send({ kind: 'send', contactPointId: contact.id, messageId, message });
  await work.timers.set(`close:${ticketId}`, ticketId, NOW, { kind: 'close_ticket', ticketId });
  await work.tasks.open(`look:${ticketId}`, ticketId, null, 'look');
};

const countAll = async (ticketId: string) => ({
  events: await stores.prisma.event.count({ where: { ticketId } }),
  messages: await stores.prisma.chatMessage.count({ where: { ticketId } }),
  outbox: await stores.prisma.outbox.count({ where: { ticketId } }),
  timers: await stores.prisma.timer.count({ where: { ticketId } }),
  tasks: await stores.prisma.task.count({ where: { ticketId } }),
  version: (await stores.prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } })).version,
});

describe('one unit of work', () => {
  it('commits state, events, messages, outbox, timers and tasks together', async () => {
    const [ticket, contact] = [await addTicket(stores), await addContact(stores)];
    await stores.works.run(aCause, (work) => doEverything(work, ticket.id, contact));
    expect(await countAll(ticket.id)).toEqual({ events: 2, messages: 1, outbox: 1, timers: 1, tasks: 1, version: 2 });
  });

  it('leaves nothing of all that when it fails at its end', async () => {
    const [ticket, contact] = [await addTicket(stores), await addContact(stores)];
    const failing = stores.works.run(aCause, async (work) => {
      await doEverything(work, ticket.id, contact);
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await countAll(ticket.id)).toEqual({ events: 1, messages: 0, outbox: 0, timers: 0, tasks: 0, version: 1 });
  });

  it('leaves nothing either when the last of what it collected cannot be written', async () => {
    const [ticket, contact] = [await addTicket(stores), await addContact(stores)];
    const failing = stores.works.run(aCause, async (work) => {
      await doEverything(work, ticket.id, contact);
      await work.timers.set('lost', 'no-uuid', NOW, { kind: 'close_ticket', ticketId: ticket.id });
    });
    await expect(failing).rejects.toThrow(/uuid/);
    expect(await countAll(ticket.id)).toEqual({ events: 1, messages: 0, outbox: 0, timers: 0, tasks: 0, version: 1 });
  });

  it('is the same transaction that its cause is claimed in, and a claim that fails stops it before it begins', async () => {
    const ticket = await addTicket(stores);
    let began = 0;
    const body = async (work: Work) => {
      began += 1;
      await raise(work, await work.tickets.find(ticket.id));
    };
    const claim = (fails: boolean) =>
      stores.works.runWithReplies(aCause, body, async (query) => {
        await query('INSERT INTO policy (key, version, value, set_by) VALUES ($1, 1, $2::jsonb, $1)', [ticket.id, '1']);
        if (fails) throw new Error('taken');
      });
    await expect(claim(true)).rejects.toThrow('taken');
    expect(began).toBe(0);
    expect(await stores.prisma.policy.count({ where: { key: ticket.id } })).toBe(0);
    await claim(false);
    expect(await stores.prisma.policy.count({ where: { key: ticket.id } })).toBe(1);
  });
});

describe('works that meet', () => {
  it('two works on one ticket queue at its lock, and each builds on the one before', async () => {
    const ticket = await addTicket(stores);
    let inside = 0;
    let most = 0;
    const one = () =>
      stores.works.run(aCause, async (work) => {
        const read = await work.tickets.lock(ticket.id);
        inside += 1;
        most = Math.max(most, inside);
        await work.people.find(ticket.customerId);
        await raise(work, read);
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 8 }, one));
    const after = await stores.prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
    expect({ most, version: after.version }).toEqual({ most: 1, version: 9 });
  });

  it('a write that finds another version begins again on what is true now', async () => {
    const ticket = await addTicket(stores);
    let tries = 0;
    await stores.works.run(aCause, async (work) => {
      tries += 1;
      const read = await work.tickets.find(ticket.id);
      if (tries === 1)
        await stores.works.run(aCause, async (other) => raise(other, await other.tickets.find(ticket.id)));
      await raise(work, read);
    });
    const story = await stores.works.run(aCause, ({ tickets }) => tickets.story(ticket.id));
    expect({ tries, flags: story.filter(({ event }) => event.type === flagged.type).length }).toEqual({
      tries: 2,
      flags: 2,
    });
  });

  it('a race that is lost again and again comes out as such after five tries', async () => {
    const ticket = await addTicket(stores);
    let tries = 0;
    const hopeless = stores.works.run(aCause, async (work) => {
      tries += 1;
      await raise(work, { state: ticket, version: 0 });
    });
    await expect(hopeless).rejects.toBeInstanceOf(LostRace);
    expect(tries).toBe(5);
  });

  it('two works that lock two tickets crosswise both come to their end', async () => {
    const [a, b] = [await addTicket(stores), await addTicket(stores)];
    const holding: Array<() => void> = [];
    // Both hold their first lock before either asks for its second: a certain deadlock. The one that begins again passes.
    const meet = () =>
      new Promise<void>((go) => {
        holding.push(go);
        if (holding.length >= 2) for (const each of holding) each();
      });
    const cross = (first: string, second: string) =>
      stores.works.run(aCause, async (work) => {
        const one = await work.tickets.lock(first);
        await meet();
        const other = await work.tickets.lock(second);
        await raise(work, one);
        await raise(work, other);
      });
    await Promise.all([cross(a.id, b.id), cross(b.id, a.id)]);
    const versions = await stores.prisma.ticket.findMany({ where: { id: { in: [a.id, b.id] } } });
    expect(versions.map(({ version }) => version)).toEqual([3, 3]);
    expect(holding).toHaveLength(3);
  });

  it('what is no race is tried once', async () => {
    let tries = 0;
    const broken = stores.works.run(aCause, async ({ tickets }) => {
      tries += 1;
      await tickets.find('not a uuid');
    });
    await expect(broken).rejects.toThrow(/uuid/i);
    expect(tries).toBe(1);
  });
});

describe('clocks and sessions', () => {
  it('business time is the database clock and the offset, and a deployment without a sandbox refuses an offset', async () => {
    const far = await openStores();
    try {
      await far.pool.query('UPDATE business_clock SET offset_ms = $1', [minutes(90)]);
      const now = await far.works.run(aCause, (work) => Promise.resolve(work.now));
      const { rows } = await far.pool.query<{ ahead: number }>(
        `SELECT ($1 - extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ahead`,
        [now],
      );
      expect(rows[0]?.ahead).toBeGreaterThan(minutes(89));
      expect(rows[0]?.ahead).toBeLessThanOrEqual(minutes(90));
      const real = openWorks(far.url, 'real');
      await expect(real.works.run(aCause, () => Promise.resolve())).rejects.toThrow(/clock/);
      await real.prisma.$disconnect();
    } finally {
      await far.close();
    }
  });

  it('instants survive the way into columns and back although the database prefers another zone', async () => {
    const { rows } = await stores.pool.query<{ name: string }>('SELECT current_database() AS name');
    await stores.pool.query(`ALTER DATABASE ${rows[0]?.name} SET TimeZone = 'Asia/Tokyo'`);
    const fresh = openWorks(stores.url, 'real');
    try {
      const ticket = await addTicket({ ...stores, works: fresh.works });
      const client = new Client({ connectionString: stores.url });
      await client.connect();
      const read = await client.query<{ zone: string; at: number }>(
        `SELECT current_setting('TimeZone') AS zone, (extract(epoch FROM created_at) * 1000)::float8 AS at
           FROM ticket WHERE id = $1`,
        [ticket.id],
      );
      await client.end();
      expect(read.rows).toEqual([{ zone: 'Asia/Tokyo', at: NOW }]);
      const person = await fresh.works.run(aCause, ({ people }) => people.find(ticket.customerId));
      expect(person?.createdAt).toBe(NOW);
    } finally {
      await fresh.prisma.$disconnect();
    }
  });
});
