import { hours } from '../../core/kernel/instant.ts';
import type { Window } from '../../core/kernel/window.ts';
import { LostRace } from '../../core/ports/lost-race.ts';
import type { Work } from '../../core/ports/work.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { aCause, ids, openStores, type OpenStores } from '../../test/open-stores.ts';
import { offerFacts } from '../../test/samples/offer-samples.ts';
import { NOW, ticketFacts } from '../../test/samples/ticket-samples.ts';
import { visitFacts } from '../../test/samples/visit-samples.ts';
import { addTicket, anOffer, aVisit, shifted } from '../../test/stored-samples.ts';
import { sqlStateOf } from './sql-state.ts';

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

const EXCLUSION_VIOLATION = '23P01';

const run = <T>(body: (work: Work) => Promise<T>): Promise<T> => stores.works.run(aCause, body);

const confirm = (visit: Visit) =>
  run(({ visits }) => visits.add(visit, [{ type: 'visit.confirmed.v1', facts: visitFacts, at: NOW }]));

const changeTo = (id: string, change: Partial<Visit>) =>
  run(async ({ visits }) => {
    const read = await visits.find(id);
    if (read) await visits.save(read, { ...read.state, ...change } as Visit, []);
  });

describe('double booking', () => {
  it('the database refuses two overlapping visits of one expert, whoever forgot to look', async () => {
    const expert = ids.uuid();
    await confirm(aVisit((await addTicket(stores)).id, expert));
    const second = confirm(aVisit((await addTicket(stores)).id, expert, shifted(0.5)));
    await expect(second.catch(sqlStateOf)).resolves.toBe(EXCLUSION_VIOLATION);
  });

  it('visits that touch don’t overlap, and other experts are free', async () => {
    const [expert, other] = [ids.uuid(), ids.uuid()];
    const [a, b, c] = [await addTicket(stores), await addTicket(stores), await addTicket(stores)];
    const { span } = visitFacts;
    const next = { window: visitFacts.window, span: { start: span.end, end: span.end + hours(1) }, arrival: span.end };
    await confirm(aVisit(a.id, expert));
    await confirm(aVisit(b.id, expert, next));
    await confirm(aVisit(c.id, other));
    const active = await run(({ visits }) => visits.activeOf(expert, { start: span.start, end: span.end + 1 }));
    expect(active.map(({ ticketId }) => ticketId)).toEqual([a.id, b.id]);
  });

  it('a visit that is over takes no more of its expert’s time, and one that is moved onto another is refused', async () => {
    const expert = ids.uuid();
    const first = aVisit((await addTicket(stores)).id, expert);
    const later = aVisit((await addTicket(stores)).id, expert, shifted(3));
    await confirm(first);
    await confirm(later);
    await expect(changeTo(later.id, shifted(0.5)).catch(sqlStateOf)).resolves.toBe(EXCLUSION_VIOLATION);
    await changeTo(first.id, { status: 'cancelled', reason: 'Works again.', at: NOW });
    await changeTo(later.id, shifted(0.5));
    expect(await run(({ visits }) => visits.activeOf(expert, visitFacts.span))).toHaveLength(1);
  });

  it('of two concurrent yeses to one ticket one wins', async () => {
    const ticket = await addTicket(stores);
    const yes = (number: number) => confirm(aVisit(ticket.id, ids.uuid(), { number }));
    const outcomes = await Promise.allSettled([yes(1), yes(2), yes(3)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('works that plan for one expert take their turns', async () => {
    const expert = ids.uuid();
    const tickets = await Promise.all(Array.from({ length: 6 }, () => addTicket(stores)));
    let tries = 0;
    const plan = (ticketId: string) =>
      run(async ({ visits }) => {
        tries += 1;
        await visits.lockExpert(expert);
        const planned = await visits.activeOf(expert, { start: 0, end: NOW * 2 });
        await visits.add(aVisit(ticketId, expert, shifted(planned.length * 3)), []);
      });
    await Promise.all(tickets.map(({ id }) => plan(id)));
    const spans = (await run(({ visits }) => visits.activeOf(expert, { start: 0, end: NOW * 2 }))).map(
      (v) => v.span.start,
    );
    expect(spans).toEqual([0, 1, 2, 3, 4, 5].map((n) => visitFacts.span.start + hours(n * 3)));
    expect(tries).toBe(6);
  });
});

describe('visits and offers', () => {
  it('come back as they were saved, with the version that the next write must find', async () => {
    const ticket = await addTicket(stores);
    const [visit, offer] = [aVisit(ticket.id, ids.uuid()), anOffer(ticket.id, ids.uuid())];
    await confirm(visit);
    await run(({ offers }) => offers.add(offer, [{ type: 'offer.made.v1', facts: offerFacts, at: NOW }]));
    expect(await run(({ visits }) => visits.find(visit.id))).toEqual({ state: visit, version: 1 });
    expect(await run(({ offers }) => offers.find(offer.id))).toEqual({ state: offer, version: 1 });
    expect(await run(({ visits }) => visits.find(ids.uuid()))).toBeNull();
    expect(await run(({ offers }) => offers.ofTicket(ticket.id))).toEqual([offer]);
    expect(await run(({ visits }) => visits.ofTicket(ticket.id))).toEqual([visit]);
  });

  it('an offer that was answered meanwhile is not answered again', async () => {
    const ticket = await addTicket(stores);
    const offer = anOffer(ticket.id, ids.uuid());
    await run(({ offers }) => offers.add(offer, []));
    const read = { state: offer, version: 1 };
    const decline = ({ offers }: Work) =>
      offers.save(read, { ...offer, status: 'declined', at: NOW }, [{ type: 'offer.declined.v1', at: NOW }]);
    await run(decline);
    await expect(run(decline)).rejects.toBeInstanceOf(LostRace);
    expect(await run(({ offers }) => offers.openOf(offer.expertId))).toEqual([]);
    const story = await run(({ tickets }) => tickets.story(ticket.id));
    expect(story.map(({ event }) => event.type)).toEqual(['ticket.submitted.v1', 'offer.declined.v1']);
  });
});

const counted = (since: number) => run(({ matches }) => matches.recentJobs(since));

const record = (rank: string) => ({
  ranked: [],
  excluded: [{ expertId: rank, reason: 'not_active' as const, facts: {} }],
  pendingReason: null,
});

describe('agendas', () => {
  const week: Window = { start: NOW, end: NOW + hours(168) };
  const place = ticketFacts.address?.place;

  it('hold visits and the options of open offers alike, each at its ticket’s place', async () => {
    const [expert, idle] = [ids.uuid(), ids.uuid()];
    const visit = aVisit((await addTicket(stores)).id, expert, { status: 'en_route', departedAt: NOW });
    const offer = anOffer((await addTicket(stores)).id, expert);
    await confirm(visit);
    await run(({ offers }) => offers.add(offer, []));
    const agendas = await run(({ matches }) => matches.agendas([expert, idle], week));
    const { window, span, arrival, workMinutes } = visit;
    expect(agendas.get(expert)).toEqual([
      { kind: 'visit', id: visit.id, place, plan: { window, span, arrival, workMinutes }, movable: false },
      ...offer.options.map((plan) => ({ kind: 'held', id: offer.id, place, plan, movable: false })),
    ]);
    expect(agendas.get(idle)).toEqual([]);
  });

  it('leave out what is answered, over, or at another time', async () => {
    const expert = ids.uuid();
    const lapsed = anOffer((await addTicket(stores)).id, expert, { status: 'lapsed', at: NOW });
    const over = aVisit((await addTicket(stores)).id, expert, { status: 'cancelled', reason: '', at: NOW });
    const away = aVisit((await addTicket(stores)).id, expert, shifted(500));
    await run(({ offers }) => offers.add(lapsed, []));
    await confirm(over);
    await confirm(away);
    expect((await run(({ matches }) => matches.agendas([expert], week))).get(expert)).toEqual([]);
  });

  it('jobs are counted by expert for fairness, from a moment on', async () => {
    const expert = ids.uuid();
    await confirm(aVisit((await addTicket(stores)).id, expert));
    await confirm(aVisit((await addTicket(stores)).id, expert, shifted(24)));
    expect((await counted(NOW)).get(expert)).toBe(2);
    expect((await counted(visitFacts.arrival + 1)).get(expert)).toBe(1);
  });

  it('the record of the latest round answers why', async () => {
    const ticket = await addTicket(stores);
    await run(async ({ matches }) => {
      await matches.keep(ticket.id, 1, record('first'));
      await matches.keep(ticket.id, 2, record('second'));
      await matches.keep(ticket.id, 2, record('second again'));
    });
    expect(await run(({ matches }) => matches.latest(ticket.id))).toEqual(record('second again'));
  });
});

const noted = (text: string) => ({ type: 'ticket.note_added.v1' as const, text, attachments: [], at: NOW + 1 });

describe('a ticket’s story', () => {
  it('is kept in order with its cause, and cannot be rewritten', async () => {
    const ticket = await addTicket(stores);
    const cause = {
      actor: { kind: 'person', personId: ticket.customerId },
      traceId: 'trace-9',
      inboxId: '42',
    } as const;
    await stores.works.run(cause, async ({ tickets }) => {
      await tickets.save({ state: ticket, version: 1 }, ticket, [noted('one'), noted('two \0 \ud83d')]);
    });
    const story = await run(({ tickets }) => tickets.story(ticket.id));
    expect(story.slice(1)).toEqual([
      { ...story[1], subject: 'ticket', subjectId: ticket.id, event: noted('one'), at: NOW + 1, cause },
      { ...story[2], event: noted('two \uFFFD \uFFFD'), cause },
    ]);
    for (const sql of ['UPDATE event SET type = type', 'DELETE FROM event', 'TRUNCATE event CASCADE']) {
      await expect(stores.pool.query(sql)).rejects.toMatchObject({ code: '23001' });
    }
  });

  it('tickets are found by code and by customer, the newest first', async () => {
    const older = await addTicket(stores);
    const newer = { ...older, id: ids.uuid(), code: `T-${ids.token(5)}`, createdAt: NOW + 1 };
    await run(({ tickets }) => tickets.add(newer, []));
    const [byCode, free, mine] = await run(async ({ tickets }) => [
      await tickets.findByCode(older.code),
      [await tickets.codeIsFree(older.code), await tickets.codeIsFree('T-FREE0')],
      await tickets.ofCustomer(older.customerId, 5),
    ]);
    expect({ byCode, free, mine }).toEqual({ byCode: older, free: [false, true], mine: [newer, older] });
  });
});
