import { array, assert, asyncProperty, constantFrom, integer, nat, tuple } from 'fast-check';
import type { Conversation } from '../../core/dialogue/conversation.ts';
import type { Work } from '../../core/ports/work.ts';
import { addPerson, aCause, ids, openStores, type OpenStores } from '../../test/open-stores.ts';
import { NOW } from '../../test/samples/ticket-samples.ts';
import { aContactPoint, aTicket } from '../../test/stored-samples.ts';

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

const run = <T>(body: (work: Work) => Promise<T>): Promise<T> => stores.works.run(aCause, body);

/** Whose everything is: the owner of each thing, by its id. */
const owners = async (): Promise<Readonly<Record<string, string>>> => {
  const { rows } = await stores.pool.query<{ id: string; owner: string }>(`
    SELECT 'point ' || id AS id, person_id::text AS owner FROM contact_point
    UNION ALL SELECT 'ticket ' || id, customer_id::text FROM ticket
    UNION ALL SELECT 'document ' || id, state->>'customerId' FROM ticket
    UNION ALL SELECT 'address ' || id, person_id::text FROM saved_address
    UNION ALL SELECT 'message ' || id, person_id::text FROM chat_message
    UNION ALL SELECT 'media ' || id, person_id::text FROM media
    UNION ALL SELECT 'plan ' || id, person_id::text FROM plan
    UNION ALL SELECT 'task ' || id, person_id::text FROM task ORDER BY 1`);
  return Object.fromEntries(rows.map(({ id, owner }) => [id, owner]));
};

const bubble = { cardKey: null, ticketId: null, state: 'open', platformRef: null } as const;

/** Somebody with a chat, and so many of each thing. */
const aCustomer = async (things: number): Promise<{ id: string; point: string }> => {
  const { id } = await addPerson(stores);
  const point = aContactPoint(id);
  await run(async ({ people, tickets, chat, tasks }) => {
    await people.addContactPoint(point);
    for (let n = 0; n < things; n += 1) {
      await tickets.add(aTicket(id), []);
      await people.addAddress({
        id: ids.uuid(),
        personId: id,
        text: 'Home',
        place: { lat: 1, lon: 2 },
        timeZone: 'UTC',
      });
      const message = { id: ids.token(12), personId: id, contactPointId: point.id, message: { body: '' } };
      await chat.addMessage({ ...message, ...bubble });
      await chat.keepMedia(id, [{ mediaId: ids.uuid(), kind: 'photo', source: 's', bytes: 1 }]);
      await tasks.open(ids.token(8), null, id, 'why');
    }
  });
  await stores.prisma.plan.create({ data: { id: ids.uuid(), personId: id, name: 'Care', asOf: new Date(NOW) } });
  return { id, point: point.id };
};

const merge = (from: string, to: string, speaking: 'from' | 'to' = 'to') =>
  run(({ merges }) => merges.merge({ from, to, speaking, proof: 'helpdesk', contactPointId: null }));
const newest = async (personId: string): Promise<string> => {
  const [found] = await run(({ merges }) => merges.of(personId));
  return found?.id ?? '';
};
const undo = (mergeId: string) => run(({ merges }) => merges.undo(mergeId));

describe('a merge and its undoing', () => {
  it('lose nothing, whoever becomes part of whom in whatever order, and undone from the end all is as before', async () => {
    await assert(
      asyncProperty(
        array(integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 4 }),
        array(tuple(nat(3), nat(3), constantFrom('from' as const, 'to' as const)), { maxLength: 4 }),
        async (sizes, pairs) => {
          const people = await Promise.all(sizes.map(aCustomer));
          const idOf = (n: number): string => people[n % people.length]?.id ?? '';
          const before = await owners();
          const absorbed = new Set<string>();
          const done: string[] = [];
          for (const [one, other, speaking] of pairs) {
            const [from, to] = [idOf(one), idOf(other)];
            if (from === to || absorbed.has(from) || absorbed.has(to)) continue;
            expect(await merge(from, to, speaking)).toBe(true);
            absorbed.add(from);
            done.push(await newest(from));
            const now = await owners();
            expect(Object.keys(now)).toEqual(Object.keys(before));
            expect(Object.values(now).filter((owner) => absorbed.has(owner))).toEqual([]);
          }
          for (const mergeId of done.toReversed()) {
            expect(await undo(mergeId)).toBe(true);
            expect(await undo(mergeId)).toBe(false);
          }
          expect(await owners()).toEqual(before);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('leave what came since where it is, but the messages of a chat go with the chat', async () => {
    const [mara, other] = [await aCustomer(1), await aCustomer(0)];
    await merge(mara.id, other.id);
    const since = aTicket(other.id);
    const message = { id: ids.token(12), personId: other.id, contactPointId: mara.point, message: { body: 'since' } };
    await run(async ({ tickets, chat }) => {
      await tickets.add(since, []);
      await chat.addMessage({ ...message, ...bubble });
    });
    await undo(await newest(mara.id));
    const now = await owners();
    expect(now[`ticket ${since.id}`]).toBe(other.id);
    expect(now[`message ${message.id}`]).toBe(mara.id);
  });

  it('are done once, however many do them at once', async () => {
    const [one, other] = [await aCustomer(1), await aCustomer(1)];
    const merges = await Promise.all([merge(one.id, other.id), merge(one.id, other.id), merge(one.id, other.id)]);
    expect(merges.filter(Boolean)).toHaveLength(1);
    const mergeId = await newest(one.id);
    expect((await Promise.all([undo(mergeId), undo(mergeId), undo(mergeId)])).filter(Boolean)).toHaveLength(1);
    expect(await run(({ merges: all }) => all.find(mergeId))).toMatchObject({
      undoneAt: expect.any(Number) as unknown,
    });
  });

  it('of a person who has become part of somebody else is refused: their things are no longer there', async () => {
    const [one, other, third] = [await aCustomer(1), await aCustomer(1), await aCustomer(1)];
    await merge(one.id, other.id);
    await expect(merge(one.id, third.id)).rejects.toThrow(/changed/);
    await merge(other.id, third.id);
    await expect(undo(await newest(one.id))).rejects.toThrow(/changed/);
  });
});

const frameOf = (dialogue: 'language' | 'report_fault', questionId: string | null) =>
  ({ dialogue, step: 's', draft: {}, trail: [], questionId, beneath: null }) as const;

const calm = { role: 'customer', takenOver: null, waitingSince: null } as const;
const stand = (personId: string, frame: Conversation['frame']) =>
  run(({ chat }) => chat.saveConversation({ personId, frame, ...calm }));
const placeOf = async (personId: string) => (await run(({ chat }) => chat.conversation(personId))).frame;

describe('where both stood in their conversations', () => {
  it('goes on for whoever speaks, and is given back: the question with the chat in which it stands', async () => {
    const [mara, known] = [await aCustomer(0), await aCustomer(0)];
    const question = { id: ids.token(12), personId: mara.id, contactPointId: mara.point, message: { body: '?' } };
    await run(({ chat }) => chat.addMessage({ ...question, ...bubble }));
    await stand(mara.id, frameOf('report_fault', question.id));
    await stand(known.id, frameOf('language', 'old question'));
    await merge(mara.id, known.id, 'from');
    expect(await placeOf(known.id)).toEqual(frameOf('report_fault', question.id));
    expect(await placeOf(mara.id)).toBeNull();
    await undo(await newest(mara.id));
    expect(await placeOf(mara.id)).toEqual(frameOf('report_fault', question.id));
    expect(await placeOf(known.id)).toEqual(frameOf('language', null));
  });

  it('an agent stays with the one from whose page they speak', async () => {
    const [mara, known] = [await aCustomer(0), await aCustomer(0)];
    const takenOver = { by: known.id, page: `person:${mara.id}`, ticketId: null, since: NOW, from: 1 };
    await run(({ chat }) =>
      chat.saveConversation({ ...calm, personId: mara.id, frame: null, takenOver, waitingSince: NOW }),
    );
    await merge(mara.id, known.id, 'from');
    expect(await run(({ chat }) => chat.conversation(known.id))).toMatchObject({ takenOver, waitingSince: NOW });
    await undo(await newest(mara.id));
    expect(await run(({ chat }) => chat.conversation(known.id))).toMatchObject({ takenOver: null, waitingSince: null });
    expect(await run(({ chat }) => chat.conversation(mara.id))).toMatchObject({ takenOver, waitingSince: NOW });
  });
});

const code = (personId: string, address: string, sentAt: number) => ({
  id: ids.uuid(),
  personId,
  channel: 'sms' as const,
  address,
  sentAt,
  expiresAt: sentAt + 1,
  attemptsLeft: 3,
  usedAt: null,
});

describe('a code that was sent', () => {
  it('is known by its digits, which nobody can read in the table', async () => {
    const { id: personId } = await addPerson(stores);
    const sent = code(personId, '+4915100000001', NOW);
    await run(({ codes }) => codes.add(sent, '123456'));
    expect(await run(({ codes }) => codes.lock(sent.id))).toEqual(sent);
    expect(await run(({ codes }) => codes.isRight(sent.id, '123456'))).toBe(true);
    expect(await run(({ codes }) => codes.isRight(sent.id, '123457'))).toBe(false);
    const { digest } = await stores.prisma.oneTimeCode.findUniqueOrThrow({ where: { id: sent.id } });
    expect(digest).not.toContain('123456');
    await run(({ codes }) => codes.save(sent.id, { attemptsLeft: 2, usedAt: NOW + 1 }));
    expect(await run(({ codes }) => codes.lock(sent.id))).toEqual({ ...sent, attemptsLeft: 2, usedAt: NOW + 1 });
  });

  it('counts for whoever asked and for the number, within the time that is looked at', async () => {
    const [{ id: one }, { id: other }] = [await addPerson(stores), await addPerson(stores)];
    const number = '+4915100000002';
    for (const sent of [code(one, number, NOW), code(one, '+4915100000003', NOW + 5), code(other, number, NOW + 9)]) {
      await run(({ codes }) => codes.add(sent, '111111'));
    }
    expect(await run(({ codes }) => codes.sentSince(one, number, NOW - 1))).toEqual({
      forPerson: [NOW, NOW + 5],
      toAddress: [NOW, NOW + 9],
    });
    expect(await run(({ codes }) => codes.sentSince(other, number, NOW))).toEqual({
      forPerson: [NOW + 9],
      toAddress: [NOW + 9],
    });
  });
});
