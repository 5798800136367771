import { days, hours } from '../../core/kernel/instant.ts';
import type { Expert } from '../../core/people/person.ts';
import type { Work } from '../../core/ports/work.ts';
import { anExpert } from '../../test/an-agenda.ts';
import { aCause, addPerson, ids, openStores, type OpenStores } from '../../test/open-stores.ts';
import { NOW } from '../../test/samples/ticket-samples.ts';
import { aContactPoint, addContact, aMerging, aTicket } from '../../test/stored-samples.ts';

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

const run = <T>(body: (work: Work) => Promise<T>): Promise<T> => stores.works.run(aCause, body);

describe('people', () => {
  it('come back as they were saved, and are found by their address on a channel', async () => {
    const person = await addPerson(stores, { name: 'Zoë \0', legacyId: 'K-1', roles: ['customer', 'manager'] });
    const point = aContactPoint(person.id, { goneAt: NOW, lastInboundAt: NOW + 1 });
    await run(({ people }) => people.addContactPoint(point));
    expect(await run(({ people }) => people.find(person.id))).toEqual({ ...person, name: 'Zoë \uFFFD' });
    expect(await run(({ people }) => people.findContactPoint('telegram', point.address))).toEqual(point);
    expect(await run(({ people }) => people.findContactPoint('sms', point.address))).toBeNull();
    await run(async ({ people }) => {
      await people.setGone(point.id, null);
      await people.noteInbound(point.id, NOW + 5);
      await people.setLocale(person.id, 'de');
      await people.addRole(person.id, 'expert');
      await people.addRole(person.id, 'expert');
    });
    const after = { ...point, goneAt: null, lastInboundAt: NOW + 5 };
    expect(await run(({ people }) => people.contactPoints(person.id))).toEqual([after]);
    const grown = { locale: 'de', roles: ['customer', 'manager', 'expert'] };
    expect(await run(({ people }) => people.find(person.id))).toMatchObject(grown);
  });

  it('the same address belongs to one person only', async () => {
    const point = await addContact(stores);
    const twin = aContactPoint((await addPerson(stores)).id, { address: point.address });
    await expect(run(({ people }) => people.addContactPoint(twin))).rejects.toThrow(/unique/i);
  });

  it('an invitation is used once', async () => {
    const { id: personId } = await addPerson(stores);
    const invitation = { id: ids.uuid(), token: ids.token(24), personId, expiresAt: NOW + days(7), usedAt: null };
    await run(({ people }) => people.addInvitation({ ...invitation, role: 'expert' }));
    const use = () => run(({ people }) => people.useInvitation(invitation.id, NOW));
    expect((await Promise.all([use(), use(), use()])).filter(Boolean)).toHaveLength(1);
    const read = await run(({ people }) => people.invitationByToken(invitation.token));
    expect(read).toEqual({ ...invitation, role: 'expert', usedAt: NOW });
  });
});

const undisturbed = { takenOver: null, waitingSince: null };

const addExpert = async (overrides: Partial<Expert> = {}): Promise<Expert> => {
  const { id } = await addPerson(stores);
  const expert = anExpert({ personId: id, rating: null, ...overrides });
  await run(({ people }) => people.saveExpert(expert));
  return expert;
};

describe('experts', () => {
  it('come back as they were saved, days off in order of time', async () => {
    const off = [
      { start: NOW, end: NOW + hours(8) },
      { start: NOW + days(3), end: NOW + days(4) },
    ];
    const expert = await addExpert({ timeOff: off.toReversed(), timeZone: 'Europe/Lisbon', name: 'Rui' });
    expect(await run(({ people }) => people.expert(expert.personId))).toEqual({ ...expert, timeOff: off });
    await run(({ people }) => people.saveExpert({ ...expert, timeOff: [], status: 'paused' }));
    const read = await run(({ people }) => people.expert(expert.personId));
    expect(read).toEqual({ ...expert, timeOff: [], status: 'paused' });
  });

  it('everyone with a skill of the category is found, whatever their status', async () => {
    const both = [
      { category: 'oven', brand: null, level: 1 },
      { category: 'oven', brand: 'Miele', level: 3 },
    ] as const;
    const [paused, other] = [await addExpert({ skills: both, status: 'paused' }), await addExpert()];
    const found = (await run(({ people }) => people.expertsFor('oven'))).map(({ personId }) => personId);
    expect(found).toContain(paused.personId);
    expect(found).not.toContain(other.personId);
  });

  it('ratings that come at once all count', async () => {
    const expert = await addExpert();
    await Promise.all([5, 4, 3].map((stars) => run(({ people }) => people.addRating(expert.personId, stars))));
    expect((await run(({ people }) => people.expert(expert.personId)))?.rating).toBe(4);
  });
});

describe('two people who are one', () => {
  it('tickets, addresses, messages and the sender’s place in the conversation move, and it is written down what did', async () => {
    const known = await addPerson(stores, { legacyId: 'K-7', roles: ['expert'] });
    const stranger = await addContact(stores);
    const ticket = aTicket(stranger.personId);
    const frame = {
      dialogue: 'share_number',
      step: 'number',
      draft: {},
      trail: [],
      questionId: null,
      beneath: null,
    } as const;
    const takenOver = { by: known.id, page: `person:${stranger.personId}`, ticketId: null, since: NOW, from: 1 };
    const inTalk = { takenOver, waitingSince: NOW };
    const bubble = { id: ids.token(12), cardKey: null, ticketId: null, state: 'open', platformRef: null } as const;
    const address = { id: ids.uuid(), text: 'Home', place: { lat: 1, lon: 2 }, timeZone: 'UTC' };
    await run(async ({ people, tickets, chat }) => {
      await tickets.add(ticket, []);
      await chat.saveConversation({ personId: stranger.personId, frame, role: 'customer', ...inTalk });
      await chat.saveConversation({ personId: known.id, frame: null, role: 'expert', ...undisturbed });
      await people.addAddress({ ...address, personId: stranger.personId });
      await chat.addMessage({
        ...bubble,
        personId: stranger.personId,
        contactPointId: stranger.id,
        message: { body: '' },
      });
    });
    await run(({ merges }) => merges.merge(aMerging(stranger, known.id)));

    const now = await run(async ({ people, tickets, chat }) => ({
      tickets: await tickets.ofCustomer(known.id, 9),
      read: await tickets.find(ticket.id),
      addresses: await people.savedAddresses(known.id),
      conversation: await chat.conversation(known.id),
      message: await chat.message(bubble.id),
      points: await people.contactPoints(known.id),
      roles: (await people.find(known.id))?.roles,
      left: await tickets.ofCustomer(stranger.personId, 9),
    }));
    const own = { ...ticket, customerId: known.id };
    expect(now).toEqual({
      tickets: [own],
      read: { state: own, version: 2 },
      addresses: [{ ...address, personId: known.id }],
      conversation: { personId: known.id, frame, role: 'customer', ...inTalk },
      message: expect.objectContaining({ personId: known.id }) as unknown,
      points: [{ ...stranger, personId: known.id }],
      roles: ['expert', 'customer'],
      left: [],
    });
    const [merge] = await stores.prisma.personMerge.findMany({ where: { contactPointId: stranger.id } });
    expect(merge).toMatchObject({
      fromPersonId: stranger.personId,
      toPersonId: known.id,
      moved: { tickets: [ticket.id], addresses: [address.id], messages: [bubble.id], media: [] },
    });
  });

  it('moving it where it already is changes nothing', async () => {
    const point = await addContact(stores);
    await run(({ merges }) => merges.merge(aMerging(point, point.personId)));
    expect(await stores.prisma.personMerge.count({ where: { contactPointId: point.id } })).toBe(0);
  });

  it('the same proof given twice at once moves it once', async () => {
    const [point, known] = [await addContact(stores), await addPerson(stores)];
    const move = () => run(({ merges }) => merges.merge(aMerging(point, known.id)));
    await Promise.all([move(), move(), move()]);
    expect(await stores.prisma.personMerge.count({ where: { contactPointId: point.id } })).toBe(1);
  });
});

const standing = (personId: string) => run(({ people }) => people.paymentStanding(personId));

const addPlan = (personId: string, name: string, validUntil: number | null, asOf: number) =>
  stores.prisma.plan.create({
    data: {
      id: ids.uuid(),
      personId,
      name,
      validUntil: validUntil === null ? null : new Date(validUntil),
      asOf: new Date(asOf),
    },
  });

describe('who pays', () => {
  it('a plan that is valid covers, with the age of what we know of it', async () => {
    const { id } = await addPerson(stores);
    const now = await run((work) => Promise.resolve(work.now));
    await addPlan(id, 'Expired', now - 1, NOW + 5);
    expect(await standing(id)).toEqual({ kind: 'unpaid' });
    await addPlan(id, 'Care', now + hours(1), NOW);
    expect(await standing(id)).toEqual({ kind: 'covered', plan: 'Care', asOf: NOW });
    await addPlan(id, 'Care for ever', null, NOW + 1);
    expect(await standing(id)).toEqual({ kind: 'covered', plan: 'Care for ever', asOf: NOW + 1 });
  });

  it('somebody on the customer list without a plan is unpaid, a stranger unverified', async () => {
    const [listed, stranger] = [await addPerson(stores, { legacyId: 'K-9' }), await addPerson(stores)];
    expect(await standing(listed.id)).toEqual({ kind: 'unpaid' });
    expect(await standing(stranger.id)).toEqual({ kind: 'unverified' });
  });
});
