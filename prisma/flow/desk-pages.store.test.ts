import type { DeskPage } from '../../core/desk/pages/desk-page.ts';
import { hours } from '../../core/kernel/instant.ts';
import type { Work } from '../../core/ports/work.ts';
import { aCause, ids, openStores, type OpenStores } from '../../test/open-stores.ts';
import { createDeskPages } from './desk-pages.ts';

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.pool.query('truncate desk_page, desk_line'));

const pages = () => createDeskPages(stores.pool);

const run = <T>(body: (work: Work) => Promise<T>, inboxId: string | null = null): Promise<T> =>
  stores.works.run({ ...aCause, inboxId }, body);

const aPage = (): DeskPage & { readonly kind: 'ticket' } => ({ kind: 'ticket', ticketId: ids.uuid() });

const touch = (page: DeskPage): Promise<void> => run((work) => work.desk.touch(page));

const keyOf = ({ ticketId }: { readonly ticketId: string }): string => `ticket:${ticketId}`;

const say = (key: string, ...texts: readonly string[]): Promise<void> =>
  run(async ({ desk }) => {
    for (const text of texts) {
      const line = { id: text, pageKey: key, kind: 'customer', who: 'Erika', text, at: 0 } as const;
      await desk.addLine({ ...line, writtenAt: null, messageId: null });
    }
  });

const next = async () => (await pages().next('helpdesk'))?.key;

describe('a page that has changed', () => {
  it('is to be shown until it is up to date as of its last change', async () => {
    const page = aPage();
    await touch(page);
    const read = await pages().next('helpdesk');
    expect(read).toMatchObject({ key: keyOf(page), page, wanted: 1, shownAt: null, maybePosted: false, attempts: 0 });
    await touch(page);
    await pages().upToDate(keyOf(page), 1);
    expect(await pages().next('helpdesk')).toMatchObject({ wanted: 2 });
    await pages().upToDate(keyOf(page), 2);
    expect(await next()).toBeUndefined();
    expect(await pages().lag()).toMatchObject({ stale: 0 });
  });

  it('comes after those that have waited longer, and steps behind the others after its turn', async () => {
    const [one, two] = [aPage(), aPage()];
    await touch(one);
    await touch(two);
    expect(await next()).toBe(keyOf(one));
    await pages().stepBack(keyOf(one));
    expect(await next()).toBe(keyOf(two));
    expect((await pages().lag()).stale).toBe(2);
  });

  it('waits as long as it was put off, and others don’t', async () => {
    const [one, two] = [aPage(), aPage()];
    await touch(one);
    await touch(two);
    await pages().putOff(keyOf(one), hours(1), 'refused', true);
    expect(await next()).toBe(keyOf(two));
    await pages().putOff(keyOf(two), 0, 'rate limited', false);
    expect(await pages().next('helpdesk')).toMatchObject({ key: keyOf(two), attempts: 0 });
  });

  it('belongs to one room', async () => {
    await touch({ kind: 'digest', day: '2026-11-21' });
    expect(await next()).toBeUndefined();
    expect((await pages().next('managers'))?.key).toBe('digest:2026-11-21');
    expect(await pages().next('home')).toBeNull();
  });

  it('is no longer stale only once: a leader who comes late takes nothing back', async () => {
    const page = aPage();
    await touch(page);
    await touch(page);
    await pages().upToDate(keyOf(page), 2);
    await pages().upToDate(keyOf(page), 1);
    expect(await next()).toBeUndefined();
  });
});

describe('the place of a page', () => {
  const at = { place: 'C1', ref: '1.1' };

  it('is known from then on, and stays when somebody else has put it elsewhere', async () => {
    const page = aPage();
    await touch(page);
    await pages().begin(keyOf(page));
    expect(await pages().next('helpdesk')).toMatchObject({ maybePosted: true });
    expect(await pages().placed(keyOf(page), at, 'd1')).toBe(true);
    expect(await pages().placed(keyOf(page), { place: 'C1', ref: '2.2' }, 'd2')).toBe(false);
    expect(await pages().next('helpdesk')).toMatchObject({ shownAt: at, digest: 'd1', maybePosted: false });
    expect(await run((work) => work.desk.pageAt('C1', '1.1'))).toEqual(page);
    expect(await run((work) => work.desk.isShown(page))).toBe(true);
    expect(await run((work) => work.desk.pageAt('C1', '2.2'))).toBeNull();
  });
});

describe('lines', () => {
  it('are posted in their order, once', async () => {
    const key = keyOf(aPage());
    await say(key, 'a', 'b', 'c');
    const first = await pages().unposted(key, 2);
    expect(first).toMatchObject({ mark: null, lines: [{ id: 'a' }, { id: 'b' }] });
    await pages().posted(['a', 'b'], '9.9');
    expect((await pages().unposted(key, 9)).lines).toMatchObject([{ id: 'c' }]);
  });

  it('that were begun together come again together, alone and first', async () => {
    const key = keyOf(aPage());
    await say(key, 'a', 'b', 'c');
    await pages().beginLines(['b', 'c'], 'lines:c');
    await say(key, 'd');
    expect(await pages().unposted(key, 9)).toMatchObject({ mark: 'lines:c', lines: [{ id: 'b' }, { id: 'c' }] });
    await pages().posted(['b', 'c'], '9.9');
    expect(await pages().unposted(key, 9)).toMatchObject({ mark: null, lines: [{ id: 'a' }, { id: 'd' }] });
  });

  it('of agents show what became of them, the newest answer counting', async () => {
    const key = keyOf(aPage());
    const line = { id: 'w', pageKey: key, kind: 'agent', who: 'Ann', text: 'Hi', at: 5, messageId: 'm1' } as const;
    const written = { ...line, writtenAt: { place: 'C1', ref: '3.3' } };
    await run(({ desk }) => desk.addLine(written));
    expect((await pages().unposted(key, 9)).lines).toEqual([]);
    expect(await pages().unmarked(key, 9)).toEqual([]);
    await run(({ desk }) => desk.settleLine('m1', { delivered: true, why: null }));
    expect(await pages().unmarked(key, 9)).toEqual([{ line: written, outcome: { kind: 'delivered' } }]);
    await run(({ desk }) => desk.settleLine('m1', { delivered: false, why: 'gone' }));
    await pages().marked('w', 'delivered');
    expect(await pages().unmarked(key, 9)).toMatchObject([{ outcome: { kind: 'failed', why: 'gone' } }]);
    await pages().marked('w', 'failed');
    expect(await pages().unmarked(key, 9)).toEqual([]);
  });
});

const home = (): DeskPage & { readonly kind: 'home' } => ({ kind: 'home', personId: ids.uuid() });
const open = (page: DeskPage): Promise<void> => run((work) => work.desk.touch(page), '1');

describe('overviews', () => {
  it('that somebody has opened lately become stale together', async () => {
    const [opened, untouched] = [home(), home()];
    await open(opened);
    await touch(untouched);
    for (const { personId } of [opened, untouched]) await pages().upToDate(`home:${personId}`, 1);
    await pages().refreshHomes(hours(8));
    expect(await pages().next('home')).toMatchObject({ key: `home:${opened.personId}`, wanted: 2 });
    await pages().upToDate(`home:${opened.personId}`, 2);
    await pages().refreshHomes(0);
    expect(await pages().next('home')).toBeNull();
  });

  it('that nobody can be shown come back when they are opened', async () => {
    const page = home();
    await open(page);
    await pages().closeHome(`home:${page.personId}`);
    await pages().refreshHomes(hours(8));
    expect(await pages().next('home')).toBeNull();
    await open(page);
    expect(await pages().next('home')).toMatchObject({ page });
  });
});
