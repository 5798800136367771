import type { DeskPage } from '../../core/desk/pages/desk-page.ts';
import { hours, minutes } from '../../core/kernel/instant.ts';
import type { Work } from '../../core/ports/work.ts';
import { aCause, addPerson, ids, openStores, type OpenStores } from '../../test/open-stores.ts';
import { closeTask } from '../operator/tasks.ts';
import { NOW } from '../../test/samples/ticket-samples.ts';
import { aContactPoint, addContact, addTicket, aMerging, aTicket } from '../../test/stored-samples.ts';

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.pool.query('truncate desk_page, desk_line, task'));

const run = <T>(body: (work: Work) => Promise<T>): Promise<T> => stores.works.run(aCause, body);

const changesOf = async (key: string): Promise<number> => {
  const row = await stores.prisma.deskPage.findUnique({ where: { key } });
  return Number(row?.wanted ?? 0);
};

describe('what makes a page stale', () => {
  it('is every event of its ticket, once per work, and a task that opens or closes', async () => {
    const ticket = await addTicket(stores);
    const key = `ticket:${ticket.id}`;
    expect(await changesOf(key)).toBe(1);
    const event = { type: 'ticket.owned.v1', ownerId: null, at: NOW } as const;
    await run(async ({ tickets, desk }) => {
      const read = await tickets.lock(ticket.id);
      if (read) await tickets.save(read, ticket, [event, event]);
      await desk.touch({ kind: 'ticket', ticketId: ticket.id });
    });
    expect(await changesOf(key)).toBe(2);
    await run(({ tasks }) => tasks.open('look', ticket.id, null, 'why'));
    await run(({ tasks }) => tasks.open('look', ticket.id, null, 'why'));
    expect(await changesOf(key)).toBe(3);
    await run(({ tasks }) => tasks.close('look'));
    await run(({ tasks }) => tasks.close('look'));
    expect(await changesOf(key)).toBe(4);
  });

  it('is a task of a person where there is no ticket, and of nobody where there is no person', async () => {
    const { id } = await addPerson(stores);
    await run(async ({ tasks }) => {
      await tasks.open('call', null, id, 'why');
      await tasks.open('channel-paused:sms', null, null, 'why');
    });
    expect(await changesOf(`person:${id}`)).toBe(1);
    expect(await changesOf('task:channel-paused:sms')).toBe(1);
  });

  it('is a task that an operator closes at the command line', async () => {
    const ticket = await addTicket(stores);
    await run(({ tasks }) => tasks.open('look', ticket.id, null, 'why'));
    const before = await changesOf(`ticket:${ticket.id}`);
    const [task] = await run(({ desk }) => desk.tasksOf(ticket.id));
    expect(await closeTask(stores.pool, task?.id ?? '')).toBe(true);
    expect(await changesOf(`ticket:${ticket.id}`)).toBe(before + 1);
  });

  it('does not count in a work that was rolled back', async () => {
    const page: DeskPage = { kind: 'person', personId: ids.uuid() };
    const failing = run(async ({ desk }) => {
      await desk.touch(page);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await changesOf(`person:${page.personId}`)).toBe(0);
  });

  it('deadlocks nobody, in whatever order many touch the same pages', async () => {
    const keys = Array.from({ length: 8 }, () => ids.uuid());
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        run(async ({ desk }) => {
          for (const personId of n % 2 ? keys : keys.toReversed()) await desk.touch({ kind: 'person', personId });
        }),
      ),
    );
    for (const key of keys) expect(await changesOf(`person:${key}`)).toBe(12);
  });

  it('is that two people turned out to be one', async () => {
    const known = await addPerson(stores);
    const stranger = await addContact(stores);
    const ticket = aTicket(stranger.personId);
    await run(({ tickets }) => tickets.add(ticket, []));
    await run(({ merges }) => merges.merge(aMerging(stranger, known.id)));
    for (const key of [`person:${known.id}`, `person:${stranger.personId}`, `ticket:${ticket.id}`])
      expect(await changesOf(key)).toBe(1);
  });
});

describe('lines', () => {
  it('of an agent are found by where they stand, in the same work too', async () => {
    const line = {
      id: ids.uuid(),
      pageKey: 'person:x',
      kind: 'agent' as const,
      who: 'Ann',
      text: 'NUL \0 and 📺',
      at: NOW,
      writtenAt: { place: 'C1', ref: '1.5' },
      messageId: 'm-1',
    };
    const found = await run(async ({ desk }) => {
      await desk.addLine(line);
      return desk.lineAt('C1', '1.5');
    });
    const kept = { ...line, text: 'NUL \uFFFD and 📺' };
    expect(found).toEqual(kept);
    expect(await run(({ desk }) => desk.lineAt('C1', '1.5'))).toEqual(kept);
    expect(await run(({ desk }) => desk.lineAt('C2', '1.5'))).toBeNull();
    expect(await changesOf('person:x')).toBe(0);
    await run(({ desk }) => desk.settleLine('m-1', { delivered: false, why: 'gone' }));
    await run(({ desk }) => desk.settleLine('m-1', { delivered: false, why: 'gone' }));
    expect(await changesOf('person:x')).toBe(1);
  });
});

describe('timers that wait', () => {
  it('are known by their key: what was set, moved or cancelled in the same work too', async () => {
    const ticket = await addTicket(stores);
    const action = { kind: 'close_ticket', ticketId: ticket.id } as const;
    await run(({ timers }) => timers.set('k', ticket.id, NOW, action));
    const seen = await run(async ({ timers }) => {
      const before = await timers.waiting('k');
      await timers.set('k', null, NOW + 1, { kind: 'daily_digest' });
      const moved = await timers.waiting('k');
      await timers.cancel('k');
      return { before, moved, cancelled: await timers.waiting('k'), none: await timers.waiting('other') };
    });
    expect(seen).toEqual({
      before: { dueAt: NOW, action },
      moved: { dueAt: NOW + 1, action: { kind: 'daily_digest' } },
      cancelled: null,
      none: null,
    });
  });
});

describe('a ticket as it was stored before there were owners', () => {
  it('has none', async () => {
    const ticket = await addTicket(stores);
    await stores.pool.query(`update ticket set state = state - 'ownerId' where id = $1`, [ticket.id]);
    const read = await run(({ tickets }) => tickets.find(ticket.id));
    expect(read?.state).toEqual({ ...ticket, ownerId: null });
  });
});

describe('the desk at a glance', () => {
  it('lists who waits, what nobody owns and what belongs to no ticket, the longest waiting first', async () => {
    await stores.pool.query('update conversation set waiting_since = null, taken_over = null');
    const agent = await addPerson(stores, { name: 'Ann Agent' });
    const [late, later] = [await addPerson(stores, { name: 'Late' }), await addPerson(stores, { name: 'Later' })];
    const lines = { frame: null, role: 'customer' } as const;
    const takenOver = { by: agent.id, page: 'p', ticketId: null, since: NOW, from: 1 };
    const owned = aTicket(later.id, { ownerId: agent.id });
    const ownerless = aTicket(late.id);
    await run(async ({ chat, tickets, tasks }) => {
      await chat.saveConversation({ personId: later.id, ...lines, takenOver, waitingSince: NOW + minutes(5) });
      await chat.saveConversation({ personId: late.id, ...lines, takenOver: null, waitingSince: NOW });
      for (const ticket of [owned, ownerless]) {
        await tickets.add(ticket, []);
        await tasks.open(`task ${ticket.id}`, ticket.id, null, 'why');
      }
      await tasks.open('alone', null, null, 'nobody’s');
    });
    const glance = await run(({ desk }) => desk.glance(10));
    expect(glance.waiting).toMatchObject([
      { personId: late.id, name: 'Late', since: NOW, agent: null, ticket: { code: ownerless.code } },
      { personId: later.id, since: NOW + minutes(5), agent: 'Ann Agent', ticket: { code: owned.code } },
    ]);
    expect(glance.ownerless).toEqual([
      {
        id: ownerless.id,
        code: ownerless.code,
        status: 'pending',
        since: ownerless.since,
        createdAt: ownerless.createdAt,
        device: ownerless.device.label,
        customer: 'Late',
        ownerName: null,
        waitingSince: NOW,
        tasks: 1,
      },
    ]);
    expect(glance.tasks).toMatchObject([{ key: 'alone', ticketId: null, closedAt: null }]);
    expect(glance.counts).toEqual({ waiting: 2, ownerless: 1, tasks: 1 });
    expect(await run(({ desk }) => desk.ownedBy(agent.id, 5))).toMatchObject([
      { code: owned.code, ownerName: 'Ann Agent' },
    ]);
    expect(await run(({ desk }) => desk.openTicketOf(late.id))).toMatchObject({ id: ownerless.id });
    expect(await run(({ desk }) => desk.talkWith(later.id))).toEqual({ takenOver, waitingSince: NOW + minutes(5) });
    expect(await run(({ desk }) => desk.talkWith(agent.id))).toBeNull();
  });

  it('tells of tasks by ticket, by person and by key, the newest where there were several', async () => {
    const ticket = await addTicket(stores);
    const { id: personId } = await addPerson(stores);
    await run(async ({ tasks }) => {
      await tasks.open('once', ticket.id, null, 'first');
      await tasks.close('once');
    });
    expect(await run(({ desk }) => desk.task('once'))).toMatchObject({
      why: 'first',
      closedAt: expect.any(Number) as unknown,
    });
    await run(async ({ tasks }) => {
      await tasks.open('once', ticket.id, null, 'second');
      await tasks.open('call', null, personId, 'call them');
    });
    const [task] = await run(({ desk }) => desk.tasksOf(ticket.id));
    expect(task).toMatchObject({ key: 'once', why: 'second', closedAt: null });
    expect(await run(({ desk }) => desk.taskById(task?.id ?? ''))).toEqual(task);
    expect(await run(({ desk }) => desk.tasksAbout(personId))).toMatchObject([{ key: 'call' }]);
    expect(await run(({ desk }) => desk.task('unknown'))).toBeNull();
  });

  it('counts what happened on a day, and measures from report to visit', async () => {
    const day = { start: NOW + hours(1_000), end: NOW + hours(1_024) };
    const at = day.start + hours(3);
    const rated = { type: 'ticket.rated.v1', visitId: ids.uuid(), comment: '', at } as const;
    const ticket = aTicket((await addPerson(stores)).id, { createdAt: at - hours(2) });
    await run(async ({ tickets }) => {
      await tickets.add(ticket, []);
      const read = await tickets.lock(ticket.id);
      if (!read) throw new Error('it was just added');
      await tickets.save(read, ticket, [
        { type: 'ticket.scheduled.v1', visitId: ids.uuid(), at },
        { ...rated, stars: 5 },
        { ...rated, stars: 4 },
        { type: 'ticket.resolved.v1', visitId: '', at: day.end },
      ]);
    });
    expect(await run(({ desk }) => desk.dayOf(day))).toMatchObject({
      reported: 0,
      scheduled: 1,
      resolved: 0,
      medianTimeToVisit: hours(2),
      stars: { mean: 4.5, count: 2 },
    });
    const quiet = await run(({ desk }) => desk.dayOf({ start: day.start - hours(24), end: day.start }));
    expect(quiet).toMatchObject({ scheduled: 0, stars: null, medianTimeToVisit: null });
  });

  it('counts from the end of quiet hours what was held through them, and no timer that is only just due', async () => {
    await stores.pool.query('delete from outbox');
    const point = aContactPoint((await addPerson(stores)).id);
    await run(async ({ people, chat, timers, now }) => {
      await people.addContactPoint(point);
      const tap = { kind: 'answer_tap', contactPointId: point.id, tapRef: 'x', toast: null } as const;
      await chat.send(tap, { notBefore: now - 1 });
      await timers.set('just due', null, now - 5, { kind: 'daily_digest' });
    });
    await stores.pool.query(`update outbox set created_at = created_at - interval '9 hours'`);
    const health = await run(({ desk }) => desk.health());
    expect(health.outboxUnsent).toBe(1);
    expect(health.oldestUnsent).toBeLessThan(60_000);
    expect(health.timersOverdue).toBe(0);
    await stores.pool.query(`update timer set due_at = due_at - interval '2 minutes' where key = 'just due'`);
    expect((await run(({ desk }) => desk.health())).timersOverdue).toBe(1);
  });

  it('tells how the system is: what waits, what was given up, which room is closed', async () => {
    const point = aContactPoint((await addPerson(stores)).id);
    await run(async ({ people, chat, tasks }) => {
      await people.addContactPoint(point);
      await chat.send({ kind: 'answer_tap', contactPointId: point.id, tapRef: 'x', toast: null });
      await tasks.open('desk-room-closed:helpdesk', null, null, 'is_archived');
    });
    const health = await run(({ desk }) => desk.health());
    expect(health.closedRooms).toMatchObject([{ room: 'helpdesk', why: 'is_archived' }]);
    expect(health.outboxUnsent).toBeGreaterThan(0);
    expect(health.oldestUnsent).toBeGreaterThan(0);
  });
});
