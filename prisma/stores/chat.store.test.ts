import type { ChatMessage } from '../../core/dialogue/message.ts';
import type { Frame } from '../../core/dialogue/conversation.ts';
import { minutes } from '../../core/kernel/instant.ts';
import type { ContactPoint } from '../../core/people/person.ts';
import type { Work } from '../../core/ports/work.ts';
import { aCause, addPerson, ids, openStores, type OpenStores } from '../../test/open-stores.ts';
import { NOW } from '../../test/samples/ticket-samples.ts';
import { addContact, addTicket } from '../../test/stored-samples.ts';

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

const run = <T>(body: (work: Work) => Promise<T>): Promise<T> => stores.works.run(aCause, body);

const frame = (step: string): Frame => ({
  dialogue: 'report_fault',
  step,
  draft: { text: 'TV 📺', tags: [1, null, { deep: true }] },
  trail: [],
  questionId: null,
  beneath: null,
});

const aMessage = ({ id, personId }: ContactPoint, overrides: Partial<ChatMessage> = {}): ChatMessage => ({
  id: ids.token(16),
  personId,
  contactPointId: id,
  cardKey: null,
  ticketId: null,
  message: { body: 'Hello' },
  state: 'open',
  platformRef: null,
  ...overrides,
});

const choices = [{ label: 'Yes', action: { do: 'answer', value: 'yes' } }] as const;

describe('conversations', () => {
  it('begin by themselves, and come back as they were saved', async () => {
    const { id } = await addPerson(stores);
    expect(await run(({ chat }) => chat.conversation(id))).toEqual({
      personId: id,
      frame: null,
      role: 'customer',
      takenOver: null,
      waitingSince: null,
    });
    const takenOver = { by: ids.uuid(), page: `person:${id}`, ticketId: null, since: NOW, from: 1.5 };
    const saved = { personId: id, frame: frame('model'), role: 'expert', takenOver, waitingSince: NOW } as const;
    await run(({ chat }) => chat.saveConversation(saved));
    expect(await run(({ chat }) => chat.conversation(id))).toEqual(saved);
    await run(({ chat }) => chat.saveConversation({ ...saved, frame: null }));
    expect((await run(({ chat }) => chat.conversation(id))).frame).toBeNull();
  });

  it('are locked: two first messages at once are heard one after the other', async () => {
    const { id } = await addPerson(stores);
    const hear = () =>
      run(async ({ chat }) => {
        const { frame: before, ...rest } = await chat.conversation(id);
        await chat.saveConversation({ ...rest, frame: frame(`${before?.step ?? ''}x`) });
      });
    await Promise.all(Array.from({ length: 6 }, hear));
    expect((await run(({ chat }) => chat.conversation(id))).frame?.step).toBe('xxxxxx');
  });
});

describe('messages', () => {
  it('are found by id and as the newest of their card, in the work that added them too', async () => {
    const point = await addContact(stores);
    const [first, second] = [aMessage(point, { cardKey: 'visit:1' }), aMessage(point, { cardKey: 'visit:1' })];
    const found = await run(async ({ chat }) => {
      await chat.addMessage(first);
      await chat.addMessage(second);
      return [await chat.message(first.id), await chat.card(point.id, 'visit:1')];
    });
    expect(found).toEqual([first, second]);
    expect(await run(({ chat }) => chat.message(second.id))).toEqual(second);
    expect(await run(({ chat }) => chat.card(point.id, 'visit:1'))).toEqual(second);
    expect(await run(({ chat }) => chat.card(point.id, 'visit:2'))).toBeNull();
    expect(await run(({ chat }) => chat.message('unknown'))).toBeNull();
  });

  it('can be revised, before and after they were written', async () => {
    const point = await addContact(stores);
    const message = aMessage(point);
    await run(async ({ chat }) => {
      await chat.addMessage(message);
      await chat.reviseMessage(message.id, { body: 'once' }, 'open');
    });
    expect((await run(({ chat }) => chat.message(message.id)))?.message).toEqual({ body: 'once' });
    await run(({ chat }) => chat.reviseMessage(message.id, { body: 'twice' }, 'closed'));
    const twice = { ...message, message: { body: 'twice' }, state: 'closed' };
    expect(await run(({ chat }) => chat.message(message.id))).toEqual(twice);
    await expect(run(({ chat }) => chat.reviseMessage('unknown', { body: '' }, 'open'))).rejects.toThrow(/unknown/);
  });

  it('that were revised read so at once, in the work that revised them', async () => {
    const point = await addContact(stores);
    const message = aMessage(point, { cardKey: 'visit:9', message: { body: 'Yes?', choices } });
    await run(({ chat }) => chat.addMessage(message));
    await run(async ({ chat }) => {
      await chat.reviseMessage(message.id, { body: 'Done' }, 'closed');
      const closed = { ...message, message: { body: 'Done' }, state: 'closed' };
      expect(await chat.message(message.id)).toEqual(closed);
      expect(await chat.cards(point.personId, 'visit:9')).toEqual([closed]);
      expect(await chat.recentOpen(point.id, 1)).toEqual([]);
      await chat.reviseMessage(message.id, { body: 'No?', choices }, 'open');
      expect(await chat.recentOpen(point.id, 1)).toMatchObject([{ message: { body: 'No?' } }]);
    });
  });

  it('are locked last and in one order: works that share them wait for each other, whatever else they lock', async () => {
    const point = await addContact(stores);
    const [first, second] = [aMessage(point), aMessage(point)];
    await run(async ({ chat }) => {
      await chat.addMessage(first);
      await chat.addMessage(second);
    });
    const expert = ids.uuid();
    const begun: string[] = [];
    let goOn: (() => void) | undefined;
    const bothRevised = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const revise = (...messages: readonly ChatMessage[]) =>
      run(async ({ chat, visits }) => {
        for (const { id } of messages) await chat.reviseMessage(id, { body: 'Now' }, 'closed');
        await chat.noteTap(messages[0]?.id ?? '');
        begun.push(messages[0]?.id ?? '');
        if (begun.length >= 2) goOn?.();
        await bothRevised;
        await visits.lockExpert(expert);
      });
    await Promise.all([revise(first, second), revise(second, first)]);
    // Neither had to begin anew.
    expect(begun.toSorted()).toEqual([first.id, second.id].toSorted());
  });

  it('what a typed number refers to is the newest one with choices that still count', async () => {
    const point = await addContact(stores);
    const asked = aMessage(point, { message: { body: 'Yes?', choices } });
    const answered = aMessage(point, { message: { body: 'No?', choices }, state: 'closed' });
    const said = [aMessage(point), aMessage(point, { message: { body: 'Empty', choices: [] } })];
    const found = await run(async ({ chat }) => {
      for (const message of [aMessage(point, { message: { body: 'Old?', choices } }), asked, answered, ...said])
        await chat.addMessage(message);
      return chat.recentOpen(point.id, 1);
    });
    expect(found).toEqual([asked]);
    expect(await run(({ chat }) => chat.recentOpen(ids.uuid(), 1))).toEqual([]);
  });
});

const rowsFor = (recipient: string) => stores.prisma.outbox.findMany({ where: { recipient }, orderBy: { seq: 'asc' } });

describe('what goes out', () => {
  it('a reply comes leased to whoever committed it, a notice is the relay’s, in the order in which they were said', async () => {
    const [point, other] = [await addContact(stores), await addContact(stores)];
    const ticket = await addTicket(stores);
    const message = aMessage(point, { ticketId: ticket.id });
    const effect = { kind: 'send', contactPointId: point.id, messageId: message.id, message: message.message } as const;
    const { replies } = await stores.works.runWithReplies(aCause, async ({ chat }) => {
      await chat.addMessage(message);
      await chat.send({ kind: 'answer_tap', contactPointId: point.id, tapRef: 'tap-1', toast: null }, { reply: true });
      await chat.send(effect, { reply: true });
      await chat.send({ ...effect, contactPointId: other.id });
      await chat.send(effect, { reply: true, notBefore: NOW + minutes(600) });
    });
    expect(replies).toEqual([{ recipient: point.id, leaseToken: expect.any(String) as string }]);
    const [tap, sent, held] = await rowsFor(point.id);
    expect([tap?.kind, sent?.kind, sent?.payload, sent?.ticketId]).toEqual(['answer_tap', 'send', effect, ticket.id]);
    expect([tap, sent].map((row) => row?.leaseToken)).toEqual([replies[0]?.leaseToken, replies[0]?.leaseToken]);
    expect((sent?.leaseUntil?.getTime() ?? 0) - (sent?.createdAt.getTime() ?? 0)).toBeGreaterThan(14_000);
    expect(held).toMatchObject({ leaseToken: null, notBefore: new Date(NOW + minutes(600)), status: 'waiting' });
    expect(await rowsFor(other.id)).toMatchObject([{ leaseToken: null, traceId: 'trace-1', ticketId: ticket.id }]);
  });

  it('an edit of an earlier message knows whose ticket it is about', async () => {
    const point = await addContact(stores);
    const ticket = await addTicket(stores);
    const message = aMessage(point, { ticketId: ticket.id });
    await run(({ chat }) => chat.addMessage(message));
    const edit = { kind: 'edit', contactPointId: point.id, messageId: message.id, message: { body: 'Now' } } as const;
    await run(({ chat }) => chat.send({ ...edit, otherwise: 'send' }));
    expect(await rowsFor(point.id)).toMatchObject([{ ticketId: ticket.id, kind: 'edit' }]);
  });

  it('half an emoji and NUL characters don’t stop a message', async () => {
    const point = await addContact(stores);
    const message = aMessage(point, { message: { body: 'a\0b \ud83d' } });
    const effect = { kind: 'send', contactPointId: point.id, messageId: message.id, message: message.message } as const;
    await run(async ({ chat }) => {
      await chat.addMessage(message);
      await chat.send(effect);
    });
    expect((await run(({ chat }) => chat.message(message.id)))?.message.body).toBe('a\uFFFDb \uFFFD');
    expect(await rowsFor(point.id)).toMatchObject([{ payload: { message: { body: 'a\uFFFDb \uFFFD' } } }]);
  });
});

const file = () => ({ mediaId: ids.uuid(), kind: 'photo', source: 'file-1', bytes: null }) as const;

describe('media', () => {
  it('remember the channel that they can be fetched from again', async () => {
    const { personId } = await addContact(stores, { lastInboundAt: NOW });
    const { rows } = await stores.pool.query<{ id: string }>(
      `INSERT INTO inbox (channel, platform_id, conversation_key, raw, trace_id)
       VALUES ('sms', '1', 'k', '{}', 't') RETURNING id::text`,
    );
    const [bySms, later] = [file(), file()];
    const cause = { ...aCause, inboxId: rows[0]?.id ?? null };
    await stores.works.run(cause, ({ chat }) => chat.keepMedia(personId, [bySms]));
    await run(({ chat }) => chat.keepMedia(personId, [later, bySms]));
    const kept = await stores.prisma.media.findMany({ where: { personId } });
    expect(new Map(kept.map(({ id, channel }) => [id, channel]))).toEqual(
      new Map([
        [bySms.mediaId, 'sms'],
        [later.mediaId, 'telegram'],
      ]),
    );
  });

  it('may be larger than what can be counted', async () => {
    const { personId } = await addContact(stores, { lastInboundAt: NOW });
    const video = { ...file(), kind: 'video', bytes: 4_000_000_000 } as const;
    await run(({ chat }) => chat.keepMedia(personId, [video]));
    const kept = await stores.prisma.media.findUniqueOrThrow({ where: { id: video.mediaId } });
    expect(kept.bytes).toBe(2_147_483_647);
  });
});
