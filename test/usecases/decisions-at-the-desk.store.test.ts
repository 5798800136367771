import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { composePage } from '../../core/desk/pages/compose-page.ts';
import type { DeskCard } from '../../core/desk/cards/desk-card.ts';
import { seconds } from '../../core/kernel/instant.ts';
import { acceptOffer } from '../../core/usecases/accept-offer.ts';
import { declineOffer } from '../../core/usecases/answer-offer.ts';
import { must } from '../../core/usecases/change.ts';
import { performDeferred } from '../../core/usecases/desk/perform-deferred.ts';
import { assertInvariants } from '../invariants.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';
import { aColleague, type Colleague, formIn, optionsOf, textOf, verbsOf, wordsOf } from './a-colleague.ts';

let town: Town;
let mara: Phone;
let ana: Colleague;
let max: Colleague;
beforeEach(async () => {
  town = await openTown();
  mara = await town.customer('Mara Klein');
  ana = await aColleague(town, 'Ana Berg', ['helpdesk']);
  max = await aColleague(town, 'Max Kern', ['manager']);
});
afterEach(async () => {
  try {
    await assertInvariants(town.pool);
  } finally {
    await town.close();
  }
});

const idOf = async (phone: Phone): Promise<string> => (await phone.owner()).personId;
const offersOf = (ticketId: string) => town.do(({ offers }) => offers.ofTicket(ticketId));
const openTo = async (ticketId: string, kind: string): Promise<readonly string[]> =>
  (await offersOf(ticketId)).flatMap((o) => (o.status === 'open' && o.kind === kind ? [o.expertId] : []));
const pageOf = async (ticketId: string): Promise<DeskCard> => {
  const card = await town.do((work) => composePage(work, { kind: 'ticket', ticketId }));
  if (!card) throw new Error('The page shows nothing');
  return card;
};
const noticesOf = async (ticketId: string): Promise<readonly string[]> => {
  const { rows } = await town.pool.query<{ text: string }>(
    `SELECT text FROM desk_line WHERE page_key = $1 AND kind = 'notice' ORDER BY seq`,
    [`ticket:${ticketId}`],
  );
  return rows.map(({ text }) => text);
};
const typesOf = async (ticketId: string) =>
  (await town.do(({ tickets }) => tickets.story(ticketId))).map(({ event }) => event.type);

/** Three are asked; Kim, the fourth, may be asked by hand. */
const aPendingTicket = async () => {
  for (const name of ['Lee Brandt', 'Ida Falk', 'Jo Moser']) await town.expert(name);
  const kim = await town.expert('Kim Adler', { rating: 1 });
  const ticket = await town.report(mara);
  return { ticketId: ticket.id, code: ticket.code, kim, kimId: await idOf(kim) };
};
const declineAll = async (ticketId: string): Promise<void> => {
  for (const { id, expertId, status } of await offersOf(ticketId)) {
    if (status === 'open') await town.do(async (work) => must(await declineOffer(work, id, expertId)));
  }
};

describe('asking an expert by hand', () => {
  test('offers whoever could come and is not being asked, and asks the chosen one after the pause', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    const form = formIn(await ana.press('ask_expert', ticketId));
    expect(optionsOf(form)).toEqual([kimId]);
    expect(await ana.submit('ask_expert', ticketId, { expert: kimId })).toEqual([]);
    expect(verbsOf(await pageOf(ticketId))).toContain('undo');
    expect(await openTo(ticketId, 'direct')).toEqual([]);
    await town.pass(seconds(11));
    expect(await openTo(ticketId, 'direct')).toEqual([kimId]);
    expect(await openTo(ticketId, 'round')).toHaveLength(3);
    expect(verbsOf(await pageOf(ticketId))).not.toContain('undo');
    expect((await noticesOf(ticketId)).join()).toContain('Kim Adler');
    expect(await ana.news()).toEqual([]);
  });

  test('may ask again who said no, and their yes books the visit', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    await declineAll(ticketId);
    await declineAll(ticketId);
    expect(await town.ticket(ticketId)).toMatchObject({ reason: 'all_declined' });
    const form = formIn(await ana.press('ask_expert', ticketId));
    expect(optionsOf(form)).toHaveLength(4);
    await ana.submit('ask_expert', ticketId, { expert: kimId });
    await town.pass(seconds(11));
    expect(await town.ticket(ticketId)).toMatchObject({ status: 'pending', reason: 'offering' });
    const direct = (await offersOf(ticketId)).find(({ kind }) => kind === 'direct');
    await town.do(async (work) => must(await acceptOffer(work, direct?.id ?? '', kimId, 0)));
    expect(await town.ticket(ticketId)).toMatchObject({ status: 'scheduled' });
  });

  test('is told why when nobody can be asked', async () => {
    const kim = await town.expert('Kim Adler');
    const { id } = await town.report(mara);
    const answers = await ana.press('ask_expert', id);
    expect(answers).toMatchObject([{ kind: 'whisper' }]);
    expect(wordsOf(answers)).toContain(kim.name);
  });

  test('is refused when somebody said yes during the pause, and whoever decided hears so', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    await ana.submit('ask_expert', ticketId, { expert: kimId });
    const [offer] = await offersOf(ticketId);
    await town.do(async (work) => must(await acceptOffer(work, offer?.id ?? '', offer?.expertId ?? '', 0)));
    await town.pass(seconds(11));
    expect(await openTo(ticketId, 'direct')).toEqual([]);
    expect(await ana.news()).toMatchObject([{ kind: 'whisper', spot: null }]);
    expect(await max.news()).toEqual([]);
    expect(await noticesOf(ticketId)).toHaveLength(1);
  });

  test('knows only experts by what comes back from a form', async () => {
    const { ticketId } = await aPendingTicket();
    for (const expert of ['', 'nobody', await idOf(mara), '0190a000-0000-7000-8000-00000000000b', "'; DROP TABLE x"]) {
      expect(await ana.submit('ask_expert', ticketId, { expert })).toMatchObject([{ kind: 'whisper' }]);
    }
    expect(await ana.submit('ask_expert', 'no ticket', {})).toMatchObject([{ kind: 'whisper' }]);
    expect(verbsOf(await pageOf(ticketId))).not.toContain('undo');
  });

  test('does not wake an expert at night', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    await town.passUntil((await town.now()) + seconds(14 * 3_600));
    await ana.submit('ask_expert', ticketId, { expert: kimId });
    await town.pass(seconds(11));
    expect(await openTo(ticketId, 'direct')).toEqual([]);
    expect(await ana.news()).toMatchObject([{ kind: 'whisper' }]);
  });
});

describe('undoing', () => {
  test('leaves everything as it was, and can’t be done twice', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    const before = await typesOf(ticketId);
    await ana.submit('ask_expert', ticketId, { expert: kimId });
    expect(await ana.press('undo', ticketId)).toEqual([]);
    await town.pass(seconds(60));
    expect(await typesOf(ticketId)).toEqual(before);
    expect(await ana.press('undo', ticketId)).toMatchObject([{ kind: 'whisper' }]);
  });

  test('is for whoever decided, and for managers', async () => {
    const ben = await aColleague(town, 'Ben Ott', ['helpdesk']);
    const { ticketId, kimId } = await aPendingTicket();
    await ana.submit('ask_expert', ticketId, { expert: kimId });
    expect(await ben.press('undo', ticketId)).toMatchObject([{ kind: 'whisper' }]);
    expect(verbsOf(await pageOf(ticketId))).toContain('undo');
    expect(await max.press('undo', ticketId)).toEqual([]);
    expect(verbsOf(await pageOf(ticketId))).not.toContain('undo');
    expect(wordsOf(await ana.news())).toContain('Max Kern took that back');
  });

  test('comes too late at the moment when it is done, and never does both', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    await ana.submit('ask_expert', ticketId, { expert: kimId });
    const [, answers] = await Promise.all([town.pass(seconds(11)), ana.press('undo', ticketId)]);
    const isAsked = (await openTo(ticketId, 'direct')).length === 1;
    expect(answers.length).toBe(isAsked ? 1 : 0);
  });

  test('is not needed where the policy gives no time for it', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    await town.prisma.policy.create({ data: { key: 'undo.for', version: 1, value: 0, setBy: 'test' } });
    await ana.submit('ask_expert', ticketId, { expert: kimId });
    expect(await openTo(ticketId, 'direct')).toEqual([kimId]);
  });

  test('a later decision replaces the one that waits', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    await ana.submit('ask_expert', ticketId, { expert: kimId });
    await max.submit('cancel_ticket', ticketId, { reason: 'Reported twice.' });
    expect(wordsOf(await ana.news())).toContain('Max Kern took that back');
    await town.pass(seconds(11));
    expect(await town.ticket(ticketId)).toMatchObject({ status: 'cancelled' });
    expect((await offersOf(ticketId)).some(({ kind }) => kind === 'direct')).toBe(false);
  });
});

test('nobody takes back by a decision of their own what they may not undo', async () => {
  const { ticketId, kimId } = await aPendingTicket();
  await max.submit('assign', ticketId, { expert: kimId, reason: 'She lives next door.' });
  const answers = await ana.submit('cancel_ticket', ticketId, { reason: 'Reported twice.' });
  expect(wordsOf(answers)).toContain('Max Kern');
  await town.pass(seconds(11));
  expect(await town.ticket(ticketId)).toMatchObject({ status: 'scheduled' });
});

describe('assigning', () => {
  test('is a manager’s: nobody else gets the form, and a form that is sent all the same does nothing', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    expect(await ana.press('assign', ticketId)).toMatchObject([{ kind: 'whisper' }]);
    const values = { expert: kimId, reason: 'Nobody else answers.' };
    expect(await ana.submit('assign', ticketId, values)).toMatchObject([{ kind: 'whisper' }]);
    await town.pass(seconds(11));
    expect(await town.ticket(ticketId)).toMatchObject({ status: 'pending' });
  });

  test('books the visit without asking; expert and customer are told, and the story says who and why', async () => {
    const { ticketId, kim, kimId } = await aPendingTicket();
    const form = formIn(await max.press('assign', ticketId));
    expect(optionsOf(form)).toHaveLength(4);
    expect(await max.submit('assign', ticketId, { expert: kimId, reason: 'She lives next door.' })).toEqual([]);
    await kim.news();
    await mara.news();
    await town.pass(seconds(11));
    expect(await town.ticket(ticketId)).toMatchObject({ status: 'scheduled' });
    const [visit] = await town.do(({ visits }) => visits.ofTicket(ticketId));
    expect(visit).toMatchObject({ expertId: kimId, status: 'confirmed', number: 1 });
    expect(await kim.heard()).toContain('She lives next door.');
    expect(await mara.heard()).toContain('Kim Adler');
    expect((await offersOf(ticketId)).every(({ status }) => status === 'withdrawn')).toBe(true);
    const story = await town.do(({ tickets }) => tickets.story(ticketId));
    const { id: maxId } = await max.person();
    expect(story.find(({ event }) => event.type === 'ticket.assigned.v1')).toMatchObject({
      event: { expertId: kimId, reason: 'She lives next door.' },
      cause: { actor: { kind: 'person', personId: maxId } },
    });
  });

  test('ends what the expert had been offered as given to them, and not as taken by others', async () => {
    const { ticketId } = await aPendingTicket();
    const [asked] = await openTo(ticketId, 'round');
    await max.submit('assign', ticketId, { expert: asked ?? '', reason: 'Does not see messages.' });
    await town.pass(seconds(11));
    const theirs = (await offersOf(ticketId)).filter(({ expertId }) => expertId === asked);
    expect(theirs).toMatchObject([{ status: 'withdrawn', because: 'assigned' }]);
    expect((await offersOf(ticketId)).filter((o) => o.status === 'withdrawn' && o.because === 'taken')).toHaveLength(2);
  });

  test('needs a reason that can be told', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    for (const reason of ['', '  ', 'x', 'y'.repeat(301)]) {
      expect(await max.submit('assign', ticketId, { expert: kimId, reason })).toMatchObject([{ kind: 'whisper' }]);
    }
    expect(verbsOf(await pageOf(ticketId))).not.toContain('undo');
  });

  test('and a yes at the same moment make one visit', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    const [offer] = await offersOf(ticketId);
    const { id: by } = await max.person();
    const action = { do: 'assign', expertId: kimId, reason: 'Nobody answers.' } as const;
    const [accepted] = await Promise.all([
      town.do((work) => acceptOffer(work, offer?.id ?? '', offer?.expertId ?? '', 0)),
      town.do((work) => performDeferred(work, { ticketId, by, action })),
    ]);
    const visits = await town.do(({ visits: store }) => store.ofTicket(ticketId));
    expect(visits).toHaveLength(1);
    expect(visits[0]?.expertId).toBe(accepted.ok ? offer?.expertId : kimId);
    expect(await max.news()).toHaveLength(accepted.ok ? 1 : 0);
  });

  test('is refused when the expert takes no jobs by then, and says so', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    await max.submit('assign', ticketId, { expert: kimId, reason: 'Lives next door.' });
    await town.do(async ({ people }) => {
      const kim = await people.expert(kimId);
      if (kim) await people.saveExpert({ ...kim, status: 'paused' });
    });
    await town.pass(seconds(11));
    expect(await town.ticket(ticketId)).toMatchObject({ status: 'pending' });
    expect(await max.news()).toMatchObject([{ kind: 'whisper' }]);
  });

  test('carried out twice books once', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    const { id: by } = await max.person();
    const action = { do: 'assign', expertId: kimId, reason: 'Nobody answers.' } as const;
    for (const _ of [1, 2]) await town.do((work) => performDeferred(work, { ticketId, by, action }));
    expect(await town.do(({ visits }) => visits.ofTicket(ticketId))).toHaveLength(1);
    expect(await max.news()).toHaveLength(1);
  });
});

describe('cancelling', () => {
  test('tells the customer the reason, and the visit is off', async () => {
    const { ticketId } = await aPendingTicket();
    const [offer] = await offersOf(ticketId);
    await town.do(async (work) => must(await acceptOffer(work, offer?.id ?? '', offer?.expertId ?? '', 0)));
    formIn(await ana.press('cancel_ticket', ticketId));
    await mara.news();
    expect(await ana.submit('cancel_ticket', ticketId, { reason: 'You are moving house.' })).toEqual([]);
    expect(textOf(await pageOf(ticketId))).toContain('Ana Berg');
    await town.pass(seconds(11));
    expect(await town.ticket(ticketId)).toMatchObject({ status: 'cancelled', reason: 'You are moving house.' });
    expect(await mara.heard()).toContain('You are moving house.');
  });

  test('leaves nothing to decide: a form for a ticket that is over does nothing and says so', async () => {
    const { ticketId, kimId } = await aPendingTicket();
    await max.submit('cancel_ticket', ticketId, { reason: 'Reported twice.' });
    await town.pass(seconds(11));
    const before = await typesOf(ticketId);
    for (const form of ['ask_expert', 'assign', 'cancel_ticket'] as const) {
      const values = { expert: kimId, reason: 'Nobody answers.' };
      expect(await max.submit(form, ticketId, values)).toMatchObject([{ kind: 'whisper' }]);
      expect(await max.press(form, ticketId)).toMatchObject([{ kind: 'whisper' }]);
    }
    await town.pass(seconds(11));
    expect(await typesOf(ticketId)).toEqual(before);
  });

  test('what somebody decided who has lost the role is not done', async () => {
    const { ticketId } = await aPendingTicket();
    await ana.submit('cancel_ticket', ticketId, { reason: 'Reported twice.' });
    const { id } = await ana.person();
    await town.prisma.person.update({ where: { id }, data: { roles: [] } });
    await town.pass(seconds(11));
    expect(await town.ticket(ticketId)).toMatchObject({ status: 'pending' });
  });
});
