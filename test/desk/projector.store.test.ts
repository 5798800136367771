import { randomUUID } from 'node:crypto';
import { createSlackClient } from '../../bots/slack/slack-client.ts';
import type { SlackMessage } from '../../bots/sandbox/slack/world.ts';
import type { DeskPages } from '../../core/ports/desk-pages.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { aCause, ids } from '../open-stores.ts';
import { eventually } from '../open-flow.ts';
import { ANN, HELPDESK, MANAGERS } from '../open-slack.ts';
import { aContactPoint, addTicket } from '../stored-samples.ts';
import { aLine, openDesk, type OpenDesk } from './open-desk.ts';

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const control = () => desk.slack.emulator.control;

const messages = async (channel = HELPDESK): Promise<readonly SlackMessage[]> =>
  (await control().history({ channel })).messages;

const parents = async (channel = HELPDESK): Promise<string[]> =>
  (await messages(channel)).flatMap(({ threadTs, ts, text }) => (threadTs === null || threadTs === ts ? [text] : []));

const replies = async (): Promise<string[]> =>
  (await messages()).flatMap(({ threadTs, ts, text }) => (threadTs === null || threadTs === ts ? [] : [text]));

const keyOf = ({ id }: Ticket): string => `ticket:${id}`;

const addTask = ({ id }: Ticket): Promise<void> =>
  desk.run(({ tasks }) => tasks.open(ids.token(8), id, null, 'somebody is needed'));

const say = (ticket: Ticket, ...texts: readonly string[]): Promise<void> =>
  desk.run(async (work) => {
    for (const text of texts) await work.desk.addLine(aLine(keyOf(ticket), text));
  });

const isUpToDate = async (): Promise<boolean> => (await desk.pages.lag()).stale === 0;

/** As if the pause after a failure were over. */
const hurry = () => desk.flow.pool.query('update desk_page set next_attempt_at = null');

/** Its process ends before it can write this down. */
const dying = (at: 'placed' | 'posted'): DeskPages => {
  let isDead = false;
  const dies = (): Promise<never> => {
    isDead = true;
    return Promise.reject(new Error('killed'));
  };
  const { pages } = desk;
  return {
    ...pages,
    next: (room) => (isDead ? Promise.resolve(null) : pages.next(room)),
    putOff: (...asked) => (isDead ? Promise.resolve() : pages.putOff(...asked)),
    [at]: dies,
  };
};

const write = async (ticket: Ticket): Promise<{ ts: string; messageId: string; lineId: string }> => {
  const { ts: threadTs } = await control().waitForMessage(HELPDESK, ({ text }) => text.startsWith(ticket.code));
  const { ts } = await control().postMessage({ channel: HELPDESK, user: ANN, text: 'On our way', threadTs });
  const messageId = randomUUID();
  const line = aLine(keyOf(ticket), 'On our way', {
    kind: 'agent',
    who: 'Ann',
    writtenAt: { place: HELPDESK, ref: ts },
    messageId,
  });
  await desk.run((work) => work.desk.addLine(line));
  return { ts, messageId, lineId: line.id };
};

const signs = async (ts: string): Promise<string[]> =>
  (await messages()).find((message) => message.ts === ts)?.reactions.map(({ name }) => name) ?? [];

const addColleague = async (): Promise<string> => {
  const personId = ids.uuid();
  await desk.run(async ({ people, now }) => {
    const person = { id: personId, name: 'Ann', locale: 'en', timeZone: 'UTC', legacyId: null, createdAt: now };
    await people.add({ ...person, roles: ['helpdesk'] });
    await people.addContactPoint(aContactPoint(personId, { channel: 'slack', address: ANN }));
  });
  return personId;
};

const saysOne = (home: unknown): boolean => JSON.stringify(home).includes('1 without an owner');

describe('a ticket at the desk', () => {
  it('is one message that is brought up to date in its place, with one thread', async () => {
    desk.lead();
    const ticket = await addTicket(desk.flow);
    await eventually(isUpToDate);
    await addTask(ticket);
    await say(ticket, 'Hello?', 'Is anybody there?');
    await eventually(isUpToDate);
    expect(await parents()).toEqual([`${ticket.code} pending, 1 to do`]);
    expect(await replies()).toEqual(['Erika: Hello?\nErika: Is anybody there?']);
  });

  it('costs no call when nothing of what it shows has changed', async () => {
    desk.lead();
    const ticket = await addTicket(desk.flow);
    await eventually(isUpToDate);
    const before = desk.ended.length;
    await desk.run((work) => work.desk.touch({ kind: 'ticket', ticketId: ticket.id }));
    await eventually(isUpToDate);
    expect(desk.ended).toHaveLength(before);
  });

  it('is shown once however often it changes meanwhile: hundreds of lines are a few messages', async () => {
    const ticket = await addTicket(desk.flow);
    const texts = Array.from({ length: 300 }, (_, n) => `line ${n}`);
    await say(ticket, ...texts);
    desk.lead();
    await eventually(isUpToDate);
    const posts = await replies();
    expect(posts.length).toBeLessThanOrEqual(6);
    expect(posts.flatMap((post) => post.split('\n'))).toEqual(texts.map((text) => `Erika: ${text}`));
  });

  it('waits for no other ticket whose messages the platform refuses', async () => {
    await control().injectCallFault({
      fault: { kind: 'error', error: 'invalid_blocks' },
      methods: ['chat.postMessage'],
      times: 1,
    });
    const refused = await addTicket(desk.flow);
    const fine = await addTicket(desk.flow);
    desk.lead();
    await eventually(async () => (await parents()).length === 1);
    expect(await parents()).toEqual([`${fine.code} pending, 0 to do`]);
    await hurry();
    await eventually(isUpToDate);
    expect(await parents()).toContain(`${refused.code} pending, 0 to do`);
  });

  it('with nothing to show is up to date, and keeps what was said for the day it is shown', async () => {
    const ticket = await addTicket(desk.flow);
    const setStatus = (status: string) =>
      desk.flow.pool.query(`update ticket set state = jsonb_set(state, '{status}', to_jsonb($2::text)) where id = $1`, [
        ticket.id,
        status,
      ]);
    await setStatus('closed');
    await say(ticket, 'It is broken again');
    desk.lead();
    await eventually(isUpToDate);
    expect(await messages()).toEqual([]);
    await setStatus('pending');
    await desk.run((work) => work.desk.touch({ kind: 'ticket', ticketId: ticket.id }));
    await eventually(isUpToDate);
    expect(await replies()).toEqual(['Erika: It is broken again']);
  });
});

describe('an answer that gets lost', () => {
  it('to a first message brings no second one', async () => {
    await control().injectCallFault({ fault: { kind: 'lose-answer' }, methods: ['chat.postMessage'], times: 1 });
    const ticket = await addTicket(desk.flow);
    desk.lead();
    await eventually(async () => (await parents()).length === 1);
    await addTask(ticket);
    await eventually(async () => {
      await hurry();
      return isUpToDate();
    });
    expect(await parents()).toEqual([`${ticket.code} pending, 1 to do`]);
  });

  it('to lines in a thread brings none of them twice, and what was said since comes after', async () => {
    desk.lead();
    const ticket = await addTicket(desk.flow);
    await eventually(isUpToDate);
    await control().injectCallFault({ fault: { kind: 'lose-answer' }, methods: ['chat.postMessage'], times: 1 });
    await say(ticket, 'one', 'two');
    await eventually(async () => (await replies()).length === 1);
    await say(ticket, 'three');
    await eventually(async () => {
      await hurry();
      return isUpToDate();
    });
    expect(await replies()).toEqual(['Erika: one\nErika: two', 'Erika: three']);
  });
});

describe('a leader that is killed', () => {
  it('after it has posted a ticket leaves it to the next, who finds the message', async () => {
    const ticket = await addTicket(desk.flow);
    const first = desk.lead(dying('placed'));
    await eventually(async () => (await parents()).length === 1);
    await first.stop();
    await addTask(ticket);
    desk.lead();
    await eventually(isUpToDate);
    expect(await parents()).toEqual([`${ticket.code} pending, 1 to do`]);
  });

  it('after it has posted lines leaves none of them to be posted again', async () => {
    const ticket = await addTicket(desk.flow);
    await say(ticket, 'one', 'two');
    const first = desk.lead(dying('posted'));
    await eventually(async () => (await replies()).length === 1);
    await first.stop();
    await say(ticket, 'three');
    desk.lead();
    await eventually(isUpToDate);
    expect(await replies()).toEqual(['Erika: one\nErika: two', 'Erika: three']);
  });

  it('and one that takes over too early show everything once all the same', async () => {
    desk.lead();
    desk.lead();
    const tickets = await Promise.all([addTicket(desk.flow), addTicket(desk.flow)]);
    await eventually(isUpToDate);
    for (const ticket of tickets) await addTask(ticket);
    await eventually(isUpToDate);
    const shown = new Set(await parents());
    for (const { code } of tickets) expect(shown).toContain(`${code} pending, 1 to do`);
  });
});

describe('a platform', () => {
  it('that wants a pause gets it, and then everything is shown', async () => {
    await control().injectCallFault({ fault: { kind: 'ratelimited', retryAfter: 1 }, times: 1 });
    const ticket = await addTicket(desk.flow);
    desk.lead();
    await eventually(isUpToDate);
    expect(desk.ended[0]).toBe('rate_limited');
    expect(await parents()).toEqual([`${ticket.code} pending, 0 to do`]);
  });

  it('that shuts us out is not hammered, and managers have a task', async () => {
    await control().revokeToken({ kind: 'token_revoked' });
    for (let n = 0; n < 5; n += 1) await addTicket(desk.flow);
    desk.lead();
    const task = () => desk.run((work) => work.desk.task('channel-paused:slack'));
    await eventually(async () => (await task()) !== null);
    await addTicket(desk.flow);
    expect(desk.ended).toEqual(['banned']);
  });

  it('that lets us in again is brought up to date by whoever leads then, and the task is done', async () => {
    const ticket = await addTicket(desk.flow);
    await desk.health.notes.note({ key: 'channel:slack', state: 'down', evidence: 'shut out' });
    await desk.health.watch.look();
    desk.lead();
    expect(await desk.run((work) => work.desk.task('channel-paused:slack'))).toMatchObject({ closedAt: null });
    await desk.health.notes.note({ key: 'channel:slack', state: 'ok', evidence: 'answers' });
    await eventually(isUpToDate);
    expect(await parents()).toEqual([`${ticket.code} pending, 0 to do`]);
    expect(await desk.run((work) => work.desk.task('channel-paused:slack'))).toMatchObject({
      closedAt: expect.any(Number) as unknown,
    });
  });
});

const erase = async (ticket: Ticket): Promise<void> => {
  const { ts } = await control().waitForMessage(HELPDESK, ({ text }) => text.startsWith(ticket.code));
  const { account } = desk.slack;
  await createSlackClient(account).chat.delete({ channel: HELPDESK, ts });
};
const there = async () => (await messages()).filter(({ deletedAt }) => deletedAt === null);

describe('a page that somebody has deleted', () => {
  it('is posted anew when it changes, and its thread goes on there', async () => {
    desk.lead();
    const ticket = await addTicket(desk.flow);
    await say(ticket, 'one');
    await eventually(isUpToDate);
    await erase(ticket);
    await addTask(ticket);
    await say(ticket, 'two');
    await eventually(isUpToDate);
    const parent = (await there()).find(({ threadTs, text }) => threadTs === null && text.startsWith(ticket.code));
    expect(parent?.text).toBe(`${ticket.code} pending, 1 to do`);
    expect((await there()).find(({ text }) => text === 'Erika: two')?.threadTs).toBe(parent?.ts);
  });

  it('is posted anew for what is said below it', async () => {
    desk.lead();
    const ticket = await addTicket(desk.flow);
    await eventually(isUpToDate);
    await erase(ticket);
    await say(ticket, 'Hello?');
    await eventually(isUpToDate);
    expect((await there()).map(({ text }) => text)).toEqual([`${ticket.code} pending, 0 to do`, 'Erika: Hello?']);
  });
});

const closed = () => desk.run((work) => work.desk.task('desk-room-closed:helpdesk'));

describe('a room that is closed to us', () => {
  it('is told to managers once, is left in peace, and is up to date soon after it is open again', async () => {
    desk.hurry(10);
    await control().archiveChannel({ channel: HELPDESK });
    const tickets = [await addTicket(desk.flow), await addTicket(desk.flow), await addTicket(desk.flow)];
    desk.lead();
    await eventually(async () => (await parents(MANAGERS)).length === 1);
    expect(await parents(MANAGERS)).toEqual(['desk-room-closed:helpdesk']);
    expect(desk.ended.filter((how) => how === 'room_closed')).toHaveLength(1);
    expect((await desk.run((work) => work.desk.health())).closedRooms).toMatchObject([
      { room: 'helpdesk', why: 'is_archived' },
    ]);
    await control().archiveChannel({ channel: HELPDESK, archived: false });
    await eventually(isUpToDate);
    expect((await parents()).toSorted()).toEqual(tickets.map(({ code }) => `${code} pending, 0 to do`).toSorted());
    expect((await closed())?.closedAt).not.toBeNull();
  });
});

describe('what an agent wrote', () => {
  it('is signed when it has arrived, and not told again', async () => {
    desk.lead();
    const ticket = await addTicket(desk.flow);
    const { ts, messageId } = await write(ticket);
    await desk.run((work) => work.desk.settleLine(messageId, { delivered: true, why: null }));
    await eventually(async () => (await signs(ts)).includes('white_check_mark'));
    await eventually(isUpToDate);
    expect(await replies()).toEqual(['On our way']);
  });

  it('is signed when it could not be delivered, and the thread says why, once', async () => {
    desk.lead();
    const ticket = await addTicket(desk.flow);
    const { ts, messageId } = await write(ticket);
    for (let n = 0; n < 2; n += 1)
      await desk.run((work) => work.desk.settleLine(messageId, { delivered: false, why: 'gone: blocked' }));
    await eventually(async () => (await signs(ts)).includes('warning'));
    await eventually(isUpToDate);
    expect(await replies()).toEqual(['On our way', 'Erika: not delivered: gone: blocked']);
  });

  it('and has deleted meanwhile holds up nothing', async () => {
    desk.lead();
    const ticket = await addTicket(desk.flow);
    const { ts, messageId } = await write(ticket);
    await control().deleteMessage({ channel: HELPDESK, user: ANN, ts });
    await desk.run((work) => work.desk.settleLine(messageId, { delivered: true, why: null }));
    await eventually(isUpToDate);
    expect(desk.ended).toContain('refused');
  });
});

describe('somebody’s overview', () => {
  it('is shown when they open it, and follows what changes at the helpdesk', async () => {
    desk.hurry(10);
    desk.lead();
    const personId = await addColleague();
    const opened = { ...aCause, inboxId: '1' };
    await desk.flow.works.run(opened, (work) => work.desk.touch({ kind: 'home', personId }));
    await control().waitForHome(ANN, (home) => JSON.stringify(home).includes('0 without an owner'));
    const ticket = await addTicket(desk.flow);
    await addTask(ticket);
    expect(await control().waitForHome(ANN, saysOne)).toBeDefined();
  });

  it('of somebody who has left is not shown, and keeps nobody waiting', async () => {
    desk.lead();
    const personId = await addColleague();
    await control().injectCallFault({ fault: { kind: 'error', error: 'user_disabled' }, methods: ['views.publish'] });
    await desk.flow.works.run({ ...aCause, inboxId: '1' }, (work) => work.desk.touch({ kind: 'home', personId }));
    await eventually(isUpToDate);
    expect(desk.ended).toEqual(['recipient_gone']);
    await addTask(await addTicket(desk.flow));
    await eventually(isUpToDate);
    // The ticket's card is posted once or, where its task comes a moment later, edited too; nothing else is tried.
    expect(desk.ended.filter((how) => how !== 'accepted')).toEqual(['recipient_gone']);
    expect(desk.ended).toContain('accepted');
  });
});

it('a room that we were removed from is neither posted to nor searched, page by page', async () => {
  await control().leaveChannel({ channel: HELPDESK });
  for (let n = 0; n < 4; n += 1) await addTicket(desk.flow);
  desk.hurry(3);
  desk.lead();
  await eventually(() => desk.ended.filter((how) => how === 'room_closed').length === 2);
  expect(desk.ended).not.toContain('unreachable');
  expect((await desk.flow.pool.query('select 1 from desk_page where attempts > 0')).rows).toEqual([]);
  await control().joinChannel({ channel: HELPDESK });
  await eventually(isUpToDate);
});

it('what only managers can settle shows in their channel', async () => {
  desk.lead();
  await desk.run(({ tasks }) => tasks.open('channel-paused:sms', null, null, 'shut out'));
  await eventually(isUpToDate);
  expect(await parents(MANAGERS)).toEqual(['channel-paused:sms']);
  expect(await parents()).toEqual([]);
});
