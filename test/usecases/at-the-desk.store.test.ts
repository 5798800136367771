import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { composePage } from '../../core/desk/pages/compose-page.ts';
import type { DeskPage } from '../../core/desk/pages/desk-page.ts';
import { minutes, seconds } from '../../core/kernel/instant.ts';
import { openTown, type Town } from '../town.ts';
import { aColleague, aVisitor, buttonsOf, type Colleague, verbsOf, wordsOf } from './a-colleague.ts';

let town: Town;
let ana: Colleague;
let max: Colleague;
beforeAll(async () => {
  town = await openTown();
  ana = await aColleague(town, 'Ana Berg', ['helpdesk']);
  max = await aColleague(town, 'Max Kern', ['manager']);
});
afterAll(() => town.close());

const compose = (page: DeskPage) => town.do((work) => composePage(work, page));
const pageOf = async (ticketId: string) => {
  const card = await compose({ kind: 'ticket', ticketId });
  if (!card) throw new Error('The page shows nothing');
  return card;
};
/** Nobody repairs televisions here, so that it stays pending. */
const aTicket = async (name = 'Mara Klein') => {
  const mara = await town.customer(name);
  return { mara, ...(await town.report(mara)) };
};
const anUnpaidTicket = async () => {
  const paul = await town.customer('Paul Unpaid');
  const { personId } = await paul.owner();
  await town.prisma.plan.deleteMany({ where: { personId } });
  return { paul, ...(await town.report(paul)) };
};
const isStale = async (key: string): Promise<boolean> =>
  (await town.pool.query('SELECT FROM desk_page WHERE key = $1 AND stale_since IS NOT NULL', [key])).rows.length > 0;
const settle = () => town.pool.query('UPDATE desk_page SET stale_since = NULL');
const show = (key: string) =>
  town.pool.query(
    `INSERT INTO desk_page (key, place, ref, shown) VALUES ($1, 'C', $1, 1)
     ON CONFLICT (key) DO UPDATE SET place = 'C', ref = excluded.key`,
    [key],
  );

describe('somebody who has no role at the desk', () => {
  test('is told how to join for whatever they press, and changes nothing', async () => {
    const { id } = await aTicket();
    const stranger = aVisitor(town, 'Sam Stranger');
    for (const verb of ['take_over', 'own', 'cancel_ticket', 'show_ticket', 'refresh_home'] as const) {
      const answers = await stranger.press(verb, id);
      expect(answers).toMatchObject([{ kind: 'whisper' }]);
      expect(wordsOf(answers)).not.toContain('Mara');
    }
    expect(await stranger.submit('cancel_ticket', id, { reason: 'Because.' })).toHaveLength(1);
    expect(await stranger.command('search Mara')).toHaveLength(1);
    expect(await town.ticket(id)).toMatchObject({ status: 'pending', ownerId: null });
    expect((await stranger.person()).roles).toEqual([]);
    const home = await compose({ kind: 'home', personId: (await stranger.person()).id });
    expect(home && verbsOf(home)).toEqual([]);
  });

  test('becomes who they were invited as, once', async () => {
    const { person, token } = await town.invited('Nora Neu', { role: 'helpdesk' });
    const nora = aVisitor(town, 'nora');
    expect(await nora.command('join wrong-code')).toHaveLength(1);
    expect(await nora.command(`join ${token}`)).toMatchObject([{ kind: 'whisper' }]);
    expect(await nora.person()).toMatchObject({ id: person.id, roles: ['helpdesk'] });
    const { id } = await aTicket();
    expect(await nora.press('own', id)).toEqual([]);
    expect(await town.ticket(id)).toMatchObject({ ownerId: person.id });
    const other = aVisitor(town, 'other');
    await other.command(`join ${token}`);
    expect((await other.person()).roles).toEqual([]);
  });
});

describe('looking after a ticket', () => {
  test('is taken on, told when it is so already, and let go of by its owner or a manager', async () => {
    const { id } = await aTicket();
    const anaId = (await ana.person()).id;
    expect(await ana.press('own', id)).toEqual([]);
    expect(await ana.press('own', id)).toMatchObject([{ kind: 'whisper' }]);
    expect(await town.ticket(id)).toMatchObject({ ownerId: anaId });
    const ben = await aColleague(town, 'Ben Ott', ['helpdesk']);
    expect(await ben.press('disown', id)).toMatchObject([{ kind: 'whisper' }]);
    expect(await max.press('disown', id)).toEqual([]);
    expect(await max.press('disown', id)).toMatchObject([{ kind: 'whisper' }]);
    expect(await town.ticket(id)).toMatchObject({ ownerId: null });
  });

  test.each(['', 'x', '0190a000-0000-7000-8000-00000000000b'])('of “%s” is nothing to take on', async (about) => {
    expect(await ana.press('own', about)).toMatchObject([{ kind: 'whisper' }]);
  });
});

describe('pressed below a ticket that only they see', () => {
  test('everything is answered there, once, by the ticket as it is now or by why not', async () => {
    const { id } = await aTicket('Wanda Whisper');
    const there = { inWhisper: true };
    const taken = await ana.press('own', id, there);
    expect(taken).toMatchObject([{ kind: 'whisper' }]);
    expect(wordsOf(taken)).toContain('Ana Berg');
    expect(await ana.press('own', id, there)).toHaveLength(1);
    expect(await ana.press('take_over', id, there)).toHaveLength(1);
    expect(await ana.press('hand_back', id, there)).toHaveLength(1);
    expect(await ana.press('cancel_ticket', id, there)).toMatchObject([{ kind: 'open_form' }]);
    await town.do(({ tasks }) => tasks.open(`look:${id}`, id, null, 'why'));
    const [task] = await town.do(({ desk }) => desk.tasksOf(id));
    expect(await ana.press('finish_task', task?.id ?? '', there)).toMatchObject([{ kind: 'whisper' }]);
  });
});

test.each(['channel-paused:sms', 'desk-room-closed:helpdesk'])(
  'nobody ticks off what goes on until it ends: %s',
  async (key) => {
    await town.do(({ tasks }) => tasks.open(key, null, null, 'shut out'));
    expect(verbsOf((await compose({ kind: 'task', key })) ?? { text: '', blocks: [] })).toEqual([]);
    const task = await town.do(({ desk }) => desk.task(key));
    expect(await max.press('finish_task', task?.id ?? '')).toMatchObject([{ kind: 'whisper' }]);
    expect(await town.do(({ desk }) => desk.task(key))).toMatchObject({ closedAt: null });
    expect(await max.command('health')).toHaveLength(1);
    await town.do(({ tasks }) => tasks.close(key));
  },
);

test('what an agent corrected before we heard of it goes out once, as it was corrected', async () => {
  const { mara, id } = await aTicket('Cora Correct');
  await show(`ticket:${id}`);
  await ana.press('take_over', id);
  await mara.news();
  const written = { spot: { place: 'C', thread: `ticket:${id}` }, ref: '1763740805.000300', at: 5 };
  await ana.act({ kind: 'rewrote', ...written, text: 'It costs 90 euros' });
  await ana.act({ kind: 'wrote', ...written, text: 'It costs 9 euros', files: 0 });
  expect(await mara.heard()).toBe('Ana Berg\nIt costs 90 euros');
  const early = { ...written, ref: '1763740800.000100', at: 0.5 };
  await ana.act({ kind: 'rewrote', ...early, text: 'NOTE of before' });
  expect(await mara.news()).toEqual([]);
  await ana.press('hand_back', id);
});

describe('a ticket that nobody has paid for', () => {
  test('is marked paid, goes on to experts, and counts as paid from then on', async () => {
    const { id } = await anUnpaidTicket();
    expect(verbsOf(await pageOf(id))).toContain('mark_paid');
    expect(verbsOf(await pageOf(id))).not.toContain('ask_expert');
    expect(await ana.press('mark_paid', id)).toEqual([]);
    expect(await town.ticket(id)).toMatchObject({ status: 'pending', payment: { kind: 'paid' } });
    expect(verbsOf(await pageOf(id))).not.toContain('mark_paid');
    expect(await ana.press('mark_paid', id)).toMatchObject([{ kind: 'whisper' }]);
  });

  test('can’t be ticked off: the task ends when the payment is settled', async () => {
    const { id } = await anUnpaidTicket();
    expect(verbsOf(await pageOf(id))).not.toContain('finish_task');
    await ana.press('mark_paid', id);
    expect(await town.do(({ desk }) => desk.tasksOf(id))).toEqual([]);
  });
});

describe('tasks', () => {
  test('of a ticket are anybody’s to tick off, once', async () => {
    const { id } = await aTicket();
    await town.do(({ tasks }) => tasks.open(`silence:${id}`, id, null, 'silent_about_departure'));
    const [button] = buttonsOf(await pageOf(id)).filter(({ verb }) => verb === 'finish_task');
    expect(await ana.press('finish_task', button?.about ?? '')).toEqual([]);
    expect(await ana.press('finish_task', button?.about ?? '')).toMatchObject([{ kind: 'whisper' }]);
    expect(verbsOf(await pageOf(id))).not.toContain('finish_task');
  });

  test('of neither ticket nor person are for managers, on a page that stays and says when it was settled', async () => {
    const key = 'unsent:17';
    await town.do(({ tasks }) => tasks.open(key, null, null, 'telegram shuts us out: 401'));
    const task = await town.do(({ desk }) => desk.task(key));
    const page: DeskPage = { kind: 'task', key };
    expect(verbsOf((await compose(page)) ?? { text: '', blocks: [] })).toEqual(['finish_task']);
    await show(`task:${key}`);
    expect(await ana.press('finish_task', task?.id ?? '')).toMatchObject([{ kind: 'whisper' }]);
    expect(await max.press('finish_task', task?.id ?? '')).toEqual([]);
    expect(await isStale(`task:${key}`)).toBe(true);
    const settled = await compose(page);
    expect(settled && verbsOf(settled)).toEqual([]);
  });

  test('of somebody who asked for a person end their waiting', async () => {
    const ida = await town.customer('Ida Waits');
    const { personId } = await ida.owner();
    await ida.say('talk to a person');
    const page: DeskPage = { kind: 'person', personId };
    const [button] = buttonsOf((await compose(page)) ?? { text: '', blocks: [] }).filter(
      (b) => b.verb === 'finish_task',
    );
    await show(`person:${personId}`);
    expect(await ana.press('finish_task', button?.about ?? '')).toEqual([]);
    expect(await town.do(({ desk }) => desk.talkWith(personId))).toMatchObject({ waitingSince: null });
    expect(verbsOf((await compose(page)) ?? { text: '', blocks: [] })).toEqual(['take_over']);
  });
});

describe('the conversation', () => {
  test('is taken over and handed back by its agent or a manager, each shown on the page', async () => {
    const { id } = await aTicket();
    expect(await ana.press('take_over', id)).toEqual([]);
    expect(verbsOf(await pageOf(id))).toContain('hand_back');
    expect(await max.press('take_over', id)).toMatchObject([{ kind: 'whisper' }]);
    expect(await ana.press('take_over', id)).toMatchObject([{ kind: 'whisper' }]);
    const ben = await aColleague(town, 'Ben Ott', ['helpdesk']);
    expect(await ben.press('hand_back', id)).toMatchObject([{ kind: 'whisper' }]);
    expect(await max.press('hand_back', id)).toEqual([]);
    expect(verbsOf(await pageOf(id))).toContain('take_over');
    expect(await ana.press('hand_back', id)).toMatchObject([{ kind: 'whisper' }]);
  });
});

describe('a ticket’s page', () => {
  test('turns overdue by itself when the customer has waited too long for an answer', async () => {
    const { mara, id } = await aTicket();
    await mara.say('talk to a person');
    expect((await pageOf(id)).text).not.toContain('🔴');
    await settle();
    await town.pass(minutes(9));
    expect(await isStale(`ticket:${id}`)).toBe(false);
    await town.pass(minutes(2));
    expect(await isStale(`ticket:${id}`)).toBe(true);
    expect((await pageOf(id)).text).toContain('🔴');
  });

  test('no longer waits for a clock that was stopped', async () => {
    const { id } = await aTicket();
    await town.do(({ tasks }) => tasks.open(`silence:${id}`, id, null, 'silent_about_end'));
    await pageOf(id);
    const waiting = () => town.do(({ timers }) => timers.waiting(`look_at_page:ticket:${id}`));
    expect(await waiting()).not.toBeNull();
    await ana.press('own', id);
    await pageOf(id);
    expect(await waiting()).toBeNull();
  });

  test('is not begun for one that is over, and goes on for one that was shown', async () => {
    const { id } = await aTicket();
    await ana.submit('cancel_ticket', id, { reason: 'Reported twice.' });
    await town.pass(seconds(11));
    expect(await compose({ kind: 'ticket', ticketId: id })).toBeNull();
    await show(`ticket:${id}`);
    expect(verbsOf(await pageOf(id))).toEqual(['show_story']);
  });
});

describe('looking something up', () => {
  test('a code shows the ticket with its buttons, however it was typed', async () => {
    const { id, code } = await aTicket();
    const typed = code.replace('T-', 't ').toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o');
    for (const text of [code, typed]) {
      const [answer] = await ana.command(text);
      const card = answer?.kind === 'whisper' ? answer.card : null;
      expect(card && buttonsOf(card).every(({ about }) => about === id)).toBe(true);
      expect(card?.text).toContain(code);
    }
    expect(await ana.command('T-ZZZZZ')).toMatchObject([{ kind: 'whisper' }]);
  });

  test('names, experts and the state of things are found', async () => {
    const { code } = await aTicket('Zacharias Quell');
    expect(wordsOf(await ana.command('search Zacharias'))).toContain(code);
    expect(await ana.command('search nobody-at-all')).toHaveLength(1);
    await town.expert('Viktor Vogel', { status: 'paused' });
    expect(wordsOf(await ana.command('experts Viktor'))).toContain('Viktor Vogel');
    expect(await ana.command('experts nobody-at-all')).toHaveLength(1);
    expect(await ana.command('health')).toMatchObject([{ kind: 'whisper' }]);
    expect(wordsOf(await ana.command('helth'))).toContain('/callout health');
  });

  test('the story and the reasons are whispered', async () => {
    const { id, code } = await aTicket();
    await ana.press('own', id);
    expect(wordsOf(await ana.press('show_story', id))).toContain('Ana Berg');
    expect(wordsOf(await ana.press('explain_match', id))).toContain(code);
    expect(wordsOf(await ana.press('show_ticket', id))).toContain(code);
  });
});

describe('somebody’s overview', () => {
  test('shows what they look after, who waits, and what nobody looks after', async () => {
    const { id, mara } = await aTicket();
    const personId = (await ana.person()).id;
    await mara.say('talk to a person');
    const about = async (verb: string) => {
      const card = await compose({ kind: 'home', personId });
      return buttonsOf(card ?? { text: '', blocks: [] }).flatMap((b) => (b.verb === verb ? [b.about] : []));
    };
    expect(await about('own')).toContain(id);
    expect(await ana.press('own', id, { spot: null })).toEqual([]);
    expect(await isStale(`home:${personId}`)).toBe(true);
    expect(await about('own')).not.toContain(id);
    expect(await about('show_ticket')).toContain(id);
  });

  test('is looked at again when it is opened or refreshed', async () => {
    const personId = (await ana.person()).id;
    for (const look of [() => ana.openHome(), () => ana.press('refresh_home', personId, { spot: null })]) {
      await settle();
      expect(await look()).toEqual([]);
      expect(await isStale(`home:${personId}`)).toBe(true);
    }
  });
});
