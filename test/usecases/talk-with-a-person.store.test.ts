import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeskPage } from '../../core/desk/pages/desk-page.ts';
import { minutes } from '../../core/kernel/instant.ts';
import { tell } from '../../core/notify/tell.ts';
import { stopWaiting } from '../../core/usecases/desk/ask-for-person.ts';
import { type Intake, openIntake } from '../intake.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';
import { type Agent, type Desk, openDesk } from './a-desk.ts';

let town: Town;
let desk: Desk;
let intake: Intake;
let ana: Agent;
let ben: Agent;
beforeAll(async () => {
  town = await openTown();
  desk = openDesk(town);
  intake = openIntake(town);
  ana = await desk.agent('Ana');
  ben = await desk.agent('Ben');
});
afterAll(() => town.close());

interface Case {
  readonly mara: Phone;
  readonly page: DeskPage;
  readonly ticketId: string;
}

const aCase = async (): Promise<Case> => {
  const mara = await town.customer('Mara Klein');
  const { id: ticketId } = await town.report(mara);
  return { mara, ticketId, page: { kind: 'ticket', ticketId } };
};
const ownPage = async (phone: Phone): Promise<DeskPage> => ({
  kind: 'person',
  personId: (await phone.owner()).personId,
});
const talkOf = async (phone: Phone) => {
  const { personId } = await phone.owner();
  return town.do((work) => work.chat.conversation(personId));
};
const eventsOf = async (ticketId: string) =>
  (await town.do(({ tickets }) => tickets.story(ticketId))).map(({ event }) => event);
const openTasks = async (phone: Phone) => {
  const { personId } = await phone.owner();
  return town.prisma.task.findMany({ where: { key: `person:${personId}`, closedAt: null } });
};
const silentAt = async (phone: Phone): Promise<number | null> => {
  const { personId } = await phone.owner();
  return (await town.do(({ timers }) => timers.waiting(`hand_back:${personId}`)))?.dueAt ?? null;
};

describe('a customer who asks for a person', () => {
  test('is a task in the thread of their newest open ticket, and waits from then on', async () => {
    const { mara, page, ticketId } = await aCase();
    await desk.show(page);
    await mara.say('talk to a person');
    const asked = (await talkOf(mara)).waitingSince;
    expect(await openTasks(mara)).toMatchObject([{ ticketId, why: 'asked_for_a_person' }]);
    expect(asked).not.toBeNull();
    expect(await desk.stale(page)).toBe(true);
    await town.pass(minutes(1));
    await mara.say('talk to a person');
    expect(await openTasks(mara)).toHaveLength(1);
    expect((await talkOf(mara)).waitingSince).toBe(asked);
  });

  test('without a ticket is a page of their own, on which everything is read from the words that asked', async () => {
    const noa = town.stranger('Noa');
    await noa.command('help');
    expect(await desk.lines(await ownPage(noa))).toEqual([]);
    await noa.say('Talk to a person');
    expect(await openTasks(noa)).toMatchObject([{ ticketId: null }]);
    expect(await desk.stale(await ownPage(noa))).toBe(true);
    const [asked, answered] = await desk.lines(await ownPage(noa));
    expect(asked).toMatchObject({ kind: 'customer', who: 'Noa', text: 'Talk to a person' });
    expect(answered?.kind).toBe('bot');
  });

  test('and turns out to be somebody we know waits on as that one', async () => {
    const known = await town.customer('Mara Klein', '+49406969100');
    const { id: ticketId } = await town.report(known);
    const chat = town.stranger('M.');
    await chat.say('talk to a person');
    const stranger = await chat.owner();
    await chat.send({ kind: 'contact', phone: '+49406969100', own: true });
    expect((await chat.owner()).personId).not.toBe(stranger.personId);
    expect(await openTasks(chat)).toMatchObject([{ ticketId }]);
    expect(await town.prisma.task.count({ where: { key: `person:${stranger.personId}`, closedAt: null } })).toBe(0);
    expect((await talkOf(chat)).waitingSince).not.toBeNull();
  });

  test('waits no more once the desk has finished it', async () => {
    const { mara } = await aCase();
    await mara.say('talk to a person');
    const { personId } = await mara.owner();
    await town.do((work) => stopWaiting(work, personId));
    expect(await openTasks(mara)).toEqual([]);
    expect((await talkOf(mara)).waitingSince).toBeNull();
  });
});

describe('an agent who takes over', () => {
  test('is announced once, owns the ticket, and ends the wait for somebody', async () => {
    const { mara, page, ticketId } = await aCase();
    await mara.say('talk to a person');
    await mara.news();
    expect(await ana.takeOver(page, 100)).toBe('ok');
    expect(await ana.takeOver(page, 101)).toBe('ok');
    expect((await mara.news()).filter(({ kind }) => kind === 'send')).toHaveLength(1);
    expect((await talkOf(mara)).takenOver).toMatchObject({ by: ana.person.id, ticketId, from: 100 });
    expect((await town.ticket(ticketId)).ownerId).toBe(ana.person.id);
    expect((await eventsOf(ticketId)).filter(({ type }) => type === 'ticket.taken_over.v1')).toHaveLength(1);
    expect(await openTasks(mara)).toEqual([]);
  });

  test('shuts out a second one, also at the very same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { mara, page, ticketId } = await aCase();
      const answers = await Promise.all([ana.takeOver(page, 1), ben.takeOver(page, 1)]);
      expect(answers.toSorted()).toEqual(['ok', 'taken_over_already']);
      const { takenOver } = await talkOf(mara);
      expect((await town.ticket(ticketId)).ownerId).toBe(takenOver?.by);
    }
  });

  test('finds nobody behind a page that is not a customer’s, nor where the customer has left every chat', async () => {
    expect(await ana.takeOver({ kind: 'task', key: 'channel-paused:telegram' }, 1)).toBe('nobody_there');
    expect(await ana.takeOver({ kind: 'ticket', ticketId: town.id() }, 1)).toBe('nobody_there');
    const { mara, page } = await aCase();
    await mara.send({ kind: 'left' });
    expect(await ana.takeOver(page, 1)).toBe('nobody_there');
  });

  test('who goes on from another ticket of the same customer takes the conversation along', async () => {
    const { mara, page, ticketId } = await aCase();
    const other = await town.report(mara);
    const there: DeskPage = { kind: 'ticket', ticketId: other.id };
    await ana.takeOver(page, 1);
    await mara.news();
    expect(await ana.takeOver(there, 5)).toBe('ok');
    expect(await mara.news()).toEqual([]);
    expect(await ana.write(page, 'Here no more', 6)).toBe('noted');
    expect(await ana.write(there, 'Here from now on', 7)).toBe('said');
    expect((await eventsOf(ticketId)).map(({ type }) => type)).toContain('ticket.handed_back.v1');
  });
});

describe('while an agent speaks', () => {
  test('words, pictures and places go to the desk, and the bot says nothing', async () => {
    const { mara, page } = await aCase();
    await ana.takeOver(page, 1);
    await mara.news();
    await mara.say('Are you there?');
    const since = (await talkOf(mara)).waitingSince;
    await mara.photo('the back of it');
    await intake.place(mara);
    await mara.command('menu');
    await mara.say('report a fault');
    expect(await mara.news()).toEqual([]);
    const read = (await desk.lines(page)).filter(({ kind }) => kind === 'customer').map(({ text }) => text);
    expect(read.slice(-5)).toEqual([
      'Are you there?',
      expect.stringContaining('the back of it'),
      expect.stringContaining('53.55180, 9.99660'),
      '/menu',
      'report a fault',
    ]);
    expect(since).not.toBeNull();
    expect((await talkOf(mara)).waitingSince).toBe(since);
  });

  test('an interrupted report keeps its draft and loses its buttons; given back, it is asked on', async () => {
    const mara = await town.customer('Mara Klein');
    await intake.upTo(mara, 'when');
    const draft = (await intake.frame(mara))?.draft;
    const afternoon = await mara.button('Mon Afternoon');
    expect(await ana.takeOver(await ownPage(mara), 1)).toBe('ok');
    expect(await mara.labels()).not.toContain('Mon Afternoon');
    expect(await mara.press(afternoon)).toBe(town.say('talk-with-you', { agent: 'Ana' }));
    await mara.say('tomorrow afternoon');
    expect((await intake.frame(mara))?.draft).toEqual(draft);
    expect(await ana.handBack(mara)).toBe('ok');
    expect(await intake.question(mara)).toBe('report_fault.when');
    await mara.tap('Mon Afternoon');
    await mara.tap('Done');
    expect(await intake.question(mara)).toBe('report_fault.summary');
  });

  test('buttons of the bot answer that a colleague is there, those of notices and cards still act', async () => {
    const { mara, page, ticketId } = await aCase();
    await mara.command('menu');
    const { personId } = await mara.owner();
    const choices = [{ label: 'Track', action: { do: 'track', ticketId } }] as const;
    await town.do((work) => tell(work, personId, { ticketId, urgency: 'critical' }, () => ({ body: 'News', choices })));
    await ana.takeOver(page, 1);
    expect(await mara.tap('Report a fault')).toBe(town.say('talk-with-you', { agent: 'Ana' }));
    expect(await intake.frame(mara)).toBeNull();
    await mara.tap('Track');
    expect((await mara.bubbles()).at(-1)?.cardKey).toBe(`ticket:${ticketId}`);
    await mara.news();
    await mara.say('talk to a person');
    expect(await mara.heard()).toBe(town.say('talk-with-you', { agent: 'Ana' }));
  });

  test('an expert’s offer is still accepted', async () => {
    const kim = await town.expert('Kim Adler');
    await town.report(await town.customer('Noa'));
    await kim.say('talk to a person');
    await ana.takeOver(await ownPage(kim), 1);
    expect(await kim.tap('Accept Mon 1 Mar, 14:00-18:00')).toBe(town.say('toast-accepted'));
  });

  test('notices go on, and are read at the desk too', async () => {
    const { mara, page, ticketId } = await aCase();
    await ana.takeOver(page, 1);
    await mara.news();
    const { personId } = await mara.owner();
    await town.do((work) => tell(work, personId, { ticketId, urgency: 'critical' }, () => ({ body: 'Kim is near' })));
    expect(await mara.heard()).toBe('Kim is near');
    expect((await desk.lines(page)).at(-1)).toMatchObject({ kind: 'bot', text: 'Kim is near' });
  });

  test('a message of the customer at the moment of taking over is the bot’s or the agent’s, never nobody’s', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { mara, page } = await aCase();
      await mara.command('menu');
      await mara.news();
      await Promise.all([mara.say('hello there'), ana.takeOver(page, 1)]);
      const answers = (await mara.news()).filter(({ kind }) => kind === 'send').length;
      const isWaiting = (await talkOf(mara)).waitingSince !== null;
      // The agent's coming is told either way.
      expect(isWaiting ? answers === 1 : answers > 1).toBe(true);
      expect((await desk.lines(page)).map(({ text }) => text)).toContain('hello there');
    }
  });
});

describe('a conversation given back', () => {
  test('by the agent or by a colleague is told to the customer, and the wait is over', async () => {
    const { mara, page, ticketId } = await aCase();
    expect(await ana.handBack(mara)).toBe('not_taken_over');
    await ana.takeOver(page, 1);
    await mara.say('Hm');
    await mara.news();
    expect(await ben.handBack(mara)).toBe('ok');
    expect(await mara.heard()).toBe(town.say('talk-handed-back', { agent: 'Ana', words: 'Talk to a person' }));
    expect(await talkOf(mara)).toMatchObject({ takenOver: null, waitingSince: null });
    expect(await eventsOf(ticketId)).toContainEqual(
      expect.objectContaining({ type: 'ticket.handed_back.v1', agentId: ana.person.id, why: 'colleague' }),
    );
    expect(await silentAt(mara)).toBeNull();
    await mara.command('menu');
    expect(await mara.labels()).toContain('Report a fault');
  });

  test('because the agent is silent counts from their last words, and reopens the task of who still waits', async () => {
    const { mara, page, ticketId } = await aCase();
    await ana.takeOver(page, 1);
    await town.pass(minutes(10));
    await ana.write(page, 'One moment, please', 2);
    await mara.say('Of course');
    await mara.news();
    await town.pass(minutes(14));
    expect((await talkOf(mara)).takenOver).not.toBeNull();
    await town.pass(minutes(1) + 1_000);
    const talk = await talkOf(mara);
    expect(talk.takenOver).toBeNull();
    expect(talk.waitingSince).not.toBeNull();
    expect(await openTasks(mara)).toMatchObject([{ ticketId }]);
    expect(await mara.heard()).toContain(town.say('talk-left-waiting', { agent: 'Ana' }));
    const facts = { agent: 'Ana', customer: 'Mara Klein' };
    const notices = (await desk.lines(page)).filter(({ kind }) => kind === 'notice');
    expect(notices).toMatchObject([{ text: town.say('talk-desk-silent-waiting', facts) }]);
    expect(await ana.write(page, 'Sorry, I was away', 3)).toBe('noted');
  });

  test('without anybody waiting leaves no task', async () => {
    const { mara, page } = await aCase();
    await ana.takeOver(page, 1);
    await mara.say('Thank you');
    await ana.write(page, 'You are welcome', 2);
    await town.pass(minutes(15) + 1_000);
    expect((await talkOf(mara)).takenOver).toBeNull();
    expect(await openTasks(mara)).toEqual([]);
  });
});
