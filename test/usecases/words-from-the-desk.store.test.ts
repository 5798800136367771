import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DeskPage } from '../../core/desk/pages/desk-page.ts';
import { minutes } from '../../core/kernel/instant.ts';
import { noteDelivery } from '../../core/usecases/note-delivery.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';
import { type Agent, type Desk, openDesk } from './a-desk.ts';

let town: Town;
let desk: Desk;
let ana: Agent;
let ben: Agent;
let mara: Phone;
let page: DeskPage;
beforeAll(async () => {
  town = await openTown();
  desk = openDesk(town);
  ana = await desk.agent('Ana');
  ben = await desk.agent('Ben');
});
beforeEach(async () => {
  mara = await town.customer('Mara Klein');
  page = { kind: 'ticket', ticketId: (await town.report(mara)).id };
  await desk.show(page);
});
afterAll(() => town.close());

/** What the customer reads, as it reads now. */
const read = async (): Promise<string> =>
  (await mara.bubbles()).map(({ message: { title, body } }) => `${title ?? ''} ${body}`).join('\n');
/** All that ever left for the customer, edits included. */
const sent = async (): Promise<string> => JSON.stringify(await mara.news());
const written = async () =>
  (await desk.lines(page))
    .filter(({ kind }) => kind === 'agent' || kind === 'note')
    .map(({ kind, text }) => [kind, text]);
const talk = async () => {
  const { personId } = await mara.owner();
  return town.do((work) => work.chat.conversation(personId));
};

describe('what an agent writes after taking over', () => {
  test('goes to the customer under the agent’s name, and answers whoever waited', async () => {
    await ana.takeOver(page, 10);
    await mara.say('Is somebody there?');
    await mara.news();
    expect(await ana.write(page, '  I am. What can I do?  ', 11)).toBe('said');
    expect(await mara.heard()).toBe('Ana\nI am. What can I do?');
    expect((await talk()).waitingSince).toBeNull();
    expect(await written()).toEqual([['agent', 'I am. What can I do?']]);
  });

  test('is marked as delivered once the customer’s platform has it', async () => {
    await ana.takeOver(page, 10);
    await ana.write(page, 'Hello', 11);
    expect((await desk.lines(page)).at(-1)).toMatchObject({ kind: 'agent', outcome: null });
    const bubble = (await mara.bubbles()).at(-1);
    if (!bubble) throw new Error('Nothing came');
    const outcome = { delivered: true, why: null };
    await town.do((work) => noteDelivery(work, { messageId: bubble.id, cardKey: bubble.cardKey, outcome }));
    expect((await desk.lines(page)).at(-1)).toMatchObject({ text: 'Hello', outcome: 'delivered' });
  });

  test('to somebody who has just blocked us is marked as failed at once, and they still wait', async () => {
    await ana.takeOver(page, 10);
    await mara.say('Wait');
    await mara.send({ kind: 'left' });
    await mara.news();
    expect(await ana.write(page, 'Hello?', 11)).toBe('said');
    expect(await mara.news()).toEqual([]);
    expect((await desk.lines(page)).at(-1)).toMatchObject({ outcome: 'failed', why: 'unreachable' });
    expect((await desk.lines(page)).filter(({ kind }) => kind === 'notice')).toMatchObject([
      { text: town.say('talk-desk-gone', { customer: 'Mara Klein' }) },
    ]);
    expect((await talk()).waitingSince).not.toBeNull();
  });

  test('has one effect, however often and however simultaneously it is told', async () => {
    await ana.takeOver(page, 10);
    await mara.news();
    const once = { ref: 'one' };
    const heard = await Promise.all([1, 2, 3].map(() => ana.write(page, 'Once', 11, once)));
    expect(heard).toEqual(['said', 'said', 'said']);
    expect(await ana.write(page, 'Once', 11, once)).toBe('said');
    expect(await mara.heard()).toBe('Ana\nOnce');
    expect(await written()).toEqual([['agent', 'Once']]);
  });

  test('is not sent where it is only files, or longer than any chat takes', async () => {
    await ana.takeOver(page, 10);
    await mara.news();
    expect(await ana.write(page, ' ', 11, { files: 2 })).toEqual({ unsendable: 'only_files' });
    expect(await ana.write(page, 'x'.repeat(3_501), 12)).toEqual({ unsendable: 'too_long' });
    expect(await mara.news()).toEqual([]);
    expect(await written()).toEqual([]);
  });

  test('changes in the customer’s chat when it is corrected, and stays there when it is deleted', async () => {
    await ana.takeOver(page, 10);
    await ana.write(page, 'At tree o’clock', 11, { ref: 'typo' });
    expect(await ana.rewrite('typo', 'At three o’clock')).toBe('corrected');
    expect(await read()).toContain('Ana At three o’clock');
    expect(await read()).not.toContain('tree');
    expect((await mara.news()).at(-1)).toMatchObject({ kind: 'edit', otherwise: 'drop' });
    await ana.takeBack('typo');
    expect(await read()).toContain('Ana At three o’clock');
    expect((await desk.lines(page)).at(-1)).toMatchObject({
      kind: 'notice',
      text: town.say('talk-desk-took-back', { agent: 'Ana' }),
    });
  });
});

test('files beside words do not go through, and a correction that can’t go out is refused', async () => {
  await ana.takeOver(page, 10);
  await mara.news();
  expect(await ana.write(page, 'See the picture', 11, { ref: 'words', files: 1 })).toBe('said_without_files');
  expect(await mara.heard()).toBe('Ana\nSee the picture');
  expect(await ana.rewrite('words', 'x'.repeat(3_501))).toEqual({ unsendable: 'too_long' });
  expect(await ana.rewrite('words', ' ')).toEqual({ unsendable: 'empty' });
  expect(await read()).toContain('Ana See the picture');
});

test('words written after the hand back of which the platform told first are said to have gone out', async () => {
  const warning = town.say('talk-desk-said-after', { agent: 'Ana' });
  const warnings = async () => (await desk.lines(page)).filter(({ text }) => text === warning).length;
  await ana.takeOver(page, 10);
  await ana.write(page, 'Goodbye!', 11);
  await ana.handBack(mara, 12);
  expect(await warnings()).toBe(0);
  await ana.takeOver(page, 20);
  await ana.write(page, 'See you', 21);
  await ana.write(page, 'she was rude', 23);
  await ana.handBack(mara, 22);
  expect(await warnings()).toBe(1);
});

describe('an internal note', () => {
  test('is what anybody writes while nobody has taken over, and what others write while somebody has', async () => {
    await mara.news();
    expect(await ana.write(page, 'NOTE: calls every week', 5)).toBe('noted');
    await ana.takeOver(page, 10);
    expect(await ben.write(page, 'NOTE: be nice', 11)).toBe('noted');
    await ana.handBack(mara);
    expect(await ana.write(page, 'NOTE: done', 12)).toBe('noted');
    expect(await sent()).not.toContain('NOTE');
    expect(await written()).toHaveLength(3);
  });

  test('that is told late, after its author has taken over, stays one', async () => {
    await ana.takeOver(page, 10);
    await mara.news();
    expect(await ana.write(page, 'NOTE: before', 9.999)).toBe('noted');
    expect(await ana.write(page, 'NOTE: in the very moment', 10)).toBe('noted');
    expect(await mara.news()).toEqual([]);
  });

  test('written between two take-overs and told in the second stays one', async () => {
    await ana.takeOver(page, 10);
    await ana.handBack(mara);
    await ana.takeOver(page, 20);
    await mara.news();
    expect(await ana.write(page, 'NOTE: in between', 15)).toBe('noted');
    expect(await sent()).not.toContain('NOTE');
  });

  test('is one for ever, also when it is told again or corrected after its author has taken over', async () => {
    await ana.write(page, 'NOTE: first', 5, { ref: 'note' });
    await ana.takeOver(page, 10);
    await mara.news();
    expect(await ana.write(page, 'NOTE: first', 5, { ref: 'note' })).toBe('noted');
    expect(await ana.rewrite('note', 'NOTE: corrected')).toBe('noted');
    await ana.takeBack('note');
    expect(await sent()).not.toContain('NOTE');
    expect((await desk.lines(page)).filter(({ kind }) => kind === 'notice')).toEqual([]);
  });

  test('below another page than that of the conversation never leaves the desk', async () => {
    const other = await town.customer('Noa');
    const own: DeskPage = { kind: 'person', personId: (await mara.owner()).personId };
    const others: DeskPage = { kind: 'ticket', ticketId: (await town.report(other)).id };
    for (const there of [own, others, { kind: 'task', key: 'channel-paused:sms' } as const]) await desk.show(there);
    await ana.takeOver(page, 10);
    await mara.news();
    for (const there of [own, others, { kind: 'task', key: 'channel-paused:sms' } as const]) {
      expect(await ana.write(there, 'NOTE: elsewhere', 11)).toBe('noted');
    }
    expect(await ana.write({ kind: 'ticket', ticketId: town.id() }, 'NOTE: some thread', 12)).toBe('elsewhere');
    expect(await sent()).not.toContain('NOTE');
    expect(JSON.stringify(await other.news())).not.toContain('NOTE');
  });

  test('does not reach the customer in whatever order the platform tells of it', async () => {
    // Notes of before and of after; words in between. The take-over is known before its words, the giving back before the last note.
    const before = ['NOTE before', 5] as const;
    const during = ['words', 15] as const;
    for (const early of [[], [before]] as const) {
      const [noa, ticket] = await aCustomer();
      const late = early.length === 0 ? [during, before] : [during];
      for (const [text, at] of early) await ana.write(ticket, text, at);
      await ana.takeOver(ticket, 10);
      for (const [text, at] of late) await ana.write(ticket, text, at);
      await ana.handBack(noa);
      await ana.write(ticket, 'NOTE after', 25);
      // A word of the conversation that comes only now is too late to be said, and is kept.
      expect(await ana.write(ticket, 'late words', 16)).toBe('noted');
      const all = JSON.stringify(await noa.news());
      expect(all).toContain('words');
      expect(all).not.toContain('NOTE');
      expect(await desk.lines(ticket)).toEqual(
        expect.arrayContaining([expect.objectContaining({ text: 'late words' })]),
      );
    }
  });
});

test('an agent who gives back and one who writes at the same moment end in one order or the other', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [noa, ticket] = await aCustomer();
    await ana.takeOver(ticket, 10);
    await noa.news();
    const [heard, given] = await Promise.all([ana.write(ticket, 'One more thing', 11), ana.handBack(noa)]);
    expect(given).toBe('ok');
    expect((await noa.heard()).includes('One more thing')).toBe(heard === 'said');
  }
});

test('words and silence that meet in the very moment leave the agent in, or have them out, never half', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [noa, ticket] = await aCustomer();
    await ana.takeOver(ticket, 10);
    await noa.say('Hello?');
    await town.pass(minutes(15) - 500);
    const [heard] = await Promise.all([ana.write(ticket, 'Here I am', 11), town.pass(1_000 + round * 20)]);
    const { personId } = await noa.owner();
    const { takenOver } = await town.do((work) => work.chat.conversation(personId));
    expect(heard === 'said').toBe(takenOver !== null);
  }
  const { rows } = await town.pool.query(
    'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
  );
  expect(rows).toEqual([{ deadlocks: 0 }]);
});

const aCustomer = async (): Promise<readonly [Phone, DeskPage]> => {
  const noa = await town.customer('Noa');
  const ticket: DeskPage = { kind: 'ticket', ticketId: (await town.report(noa)).id };
  await desk.show(ticket);
  return [noa, ticket];
};
