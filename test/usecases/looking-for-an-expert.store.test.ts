import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { days, hours, minutes } from '../../core/kernel/instant.ts';
import { acceptOffer } from '../../core/usecases/accept-offer.ts';
import { declineOffer } from '../../core/usecases/answer-offer.ts';
import { changeWindows } from '../../core/usecases/change-windows.ts';
import { must } from '../../core/usecases/change.ts';
import { finishVisit } from '../../core/usecases/finish-visit.ts';
import { loseVisit } from '../../core/usecases/lose-visit.ts';
import { rateVisit } from '../../core/usecases/rate-visit.ts';
import { reopenTicket } from '../../core/usecases/reopen-ticket.ts';
import { arrive, depart } from '../../core/usecases/run-visit.ts';
import { submitTicket } from '../../core/usecases/submit-ticket.ts';
import type { Outcome, Visit } from '../../core/visit/visit.ts';
import { assertInvariants } from '../invariants.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';
import { aReport } from './moves.ts';

let town: Town;
let mara: Phone;
let eight: number;
beforeEach(async () => {
  town = await openTown({ takes: 'all' });
  mara = await town.customer('Mara Klein');
  eight = Math.floor((await town.now()) / minutes(60)) * minutes(60);
});
afterEach(async () => {
  try {
    await assertInvariants(town.pool);
  } finally {
    await town.close();
  }
});

const between = (from: number, to: number) => [{ start: eight + hours(from), end: eight + hours(to) }];

const submit = async (from: number, to: number) => {
  const { personId } = await mara.owner();
  return town.do(async (work) => must(await submitTicket(work, aReport(personId, between(from, to)))));
};

const openOffersOf = async (ticketId: string) =>
  (await town.do(({ offers }) => offers.ofTicket(ticketId))).filter(({ status }) => status === 'open');

const confirmed = async (ticketId: string): Promise<Visit> => {
  const [offer] = await openOffersOf(ticketId);
  if (!offer) throw new Error('Nobody was asked');
  return town.do(async (work) => must(await acceptOffer(work, offer.id, offer.expertId, 0)));
};

const finished = async ({ id, expertId }: Visit, outcome: Outcome): Promise<void> => {
  await town.do(async (work) => must(await depart(work, id, expertId)));
  await town.do(async (work) => must(await arrive(work, id, expertId)));
  await town.do(async (work) => must(await finishVisit(work, id, expertId, outcome)));
};

const said = { note: '', attachments: [] };

describe('a ticket that is handed in', () => {
  test('comes back as it stands after the first round', async () => {
    await town.expert('Kim Adler');
    expect(await submit(2, 6)).toMatchObject({ status: 'pending', reason: 'offering', round: 1 });
  });

  test('says at once that nobody does this, where nobody does', async () => {
    expect(await submit(2, 6)).toMatchObject({ status: 'pending', reason: 'no_qualified_expert' });
  });

  test('with times that are as good as over asks for other ones at once', async () => {
    await town.expert('Kim Adler');
    expect(await submit(0, 0.4)).toMatchObject({
      status: 'incomplete',
      holds: [{ kind: 'customer', why: 'new_times' }],
    });
  });

  test('without any times is not taken, even where something else holds it', async () => {
    const { personId } = await mara.owner();
    const report = aReport(personId, []);
    const unlisted = { ...report, device: { ...report.device, modelId: null } };
    const submitted = await town.do((work) => submitTicket(work, unlisted));
    expect(submitted).toMatchObject({ ok: false, refusal: { code: 'windows_missing' } });
  });

  test('at night wakes nobody, and experts are asked at eight', async () => {
    await town.expert('Kim Adler');
    await town.passUntil(eight + hours(14));
    const ticket = await submit(26, 30);
    expect(ticket).toMatchObject({ status: 'pending', reason: 'offering', round: 0 });
    expect(await openOffersOf(ticket.id)).toEqual([]);
    await town.passUntil(eight + days(1) - 1_000);
    expect(await openOffersOf(ticket.id)).toEqual([]);
    await town.passUntil(eight + days(1) + 1_000);
    expect(await openOffersOf(ticket.id)).toHaveLength(1);
  });
});

describe('who is asked', () => {
  test('not again whoever gave the visit back, but for other times', async () => {
    await town.expert('Kim Adler');
    const ticket = await submit(2, 6);
    const visit = await confirmed(ticket.id);
    await town.do(async (work) => must(await loseVisit(work, visit.id, visit.expertId, 'ill')));
    expect(await openOffersOf(ticket.id)).toEqual([]);
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'pending', reason: 'all_declined' });
    await town.do(async (work) => must(await changeWindows(work, ticket.id, ticket.customerId, between(26, 30))));
    expect(await openOffersOf(ticket.id)).toHaveLength(1);
  });

  test('nobody whom the customer doesn’t want', async () => {
    const kim = await town.expert('Kim Adler');
    await town.expert('Lee Brandt');
    const ticket = await submit(2, 6);
    const { personId } = await kim.owner();
    // Nothing sets this wish yet: customers tell it to a person.
    await town.pool.query(
      `UPDATE ticket SET state = jsonb_set(state, '{excludedExperts}', jsonb_build_array($2::text)) WHERE id = $1`,
      [ticket.id, personId],
    );
    const windows = between(26, 30);
    await town.do(async (work) => must(await changeWindows(work, ticket.id, ticket.customerId, windows)));
    const offers = await openOffersOf(ticket.id);
    expect(offers.map(({ expertId }) => expertId)).not.toContain(personId);
    expect(offers).toHaveLength(1);
    await town.pool.query(`UPDATE ticket SET state = jsonb_set(state, '{excludedExperts}', '[]') WHERE id = $1`, [
      ticket.id,
    ]);
  });

  test('the same expert may come again to finish, and the record of a repeated round is the later one', async () => {
    await town.expert('Kim Adler');
    const ticket = await submit(2, 9);
    await finished(await confirmed(ticket.id), { kind: 'follow_up_needed', minutes: 45, ...said });
    const [again] = await openOffersOf(ticket.id);
    expect(again).toMatchObject({ round: 1, options: [{ workMinutes: 45 }] });
    const record = await town.do(({ matches }) => matches.latest(ticket.id));
    expect(record?.ranked[0]?.arrival).toBe(again?.options[0].arrival);
  });

  test('everybody who said no has said no: the customer is told once, and it is looked for again later', async () => {
    const lee = await town.expert('Lee Brandt');
    const ticket = await submit(2, 6);
    const [offer] = await openOffersOf(ticket.id);
    await mara.news();
    const { personId } = await lee.owner();
    await town.do(async (work) => must(await declineOffer(work, offer?.id ?? '', personId)));
    expect(await mara.heard()).toContain(town.say('still-looking-title', { device: 'Samsung UE55AU7100' }));
    await town.pass(hours(1));
    expect(await mara.heard()).toBe('');
    await town.expert('Kim Adler');
    await town.pass(minutes(16));
    expect(await openOffersOf(ticket.id)).toHaveLength(1);
  });
});

const rate = (visit: Visit, stars: 1 | 5, comment = '') =>
  town.do(async (work) => {
    const { personId: customerId } = await mara.owner();
    const rated = await rateVisit(work, { ticketId: visit.ticketId, visitId: visit.id, customerId, stars, comment });
    return rated.ok ? 'ok' : rated.refusal.code;
  });
const ratingOf = async ({ expertId }: Visit) =>
  town.prisma.expert.findUniqueOrThrow({
    where: { personId: expertId },
    select: { ratingSum: true, ratingCount: true },
  });

describe('a finished visit', () => {
  test('is rated once; words may follow once and change no stars', async () => {
    await town.expert('Kim Adler');
    const visit = await confirmed((await submit(2, 6)).id);
    await finished(visit, { kind: 'fixed', ...said });
    expect([await rate(visit, 5), await rate(visit, 1)]).toEqual(['ok', 'already_rated']);
    expect([await rate(visit, 1, 'Quick!'), await rate(visit, 1, 'Slow!')]).toEqual(['ok', 'already_rated']);
    expect(await ratingOf(visit)).toEqual({ ratingSum: 5, ratingCount: 1 });
  });

  test('counts also where stars and words come together, and however often they come at once', async () => {
    await town.expert('Kim Adler');
    const visit = await confirmed((await submit(2, 6)).id);
    await finished(visit, { kind: 'fixed', ...said });
    const answers = await Promise.all([1, 2, 3].map(() => rate(visit, 5, 'Quick!')));
    expect(answers.toSorted()).toEqual(['already_rated', 'already_rated', 'ok']);
    expect(await ratingOf(visit)).toEqual({ ratingSum: 5, ratingCount: 1 });
  });

  test('of another ticket can’t be rated with this one', async () => {
    await town.expert('Kim Adler');
    const [one, other] = [await submit(2, 5), await submit(26, 30)];
    const visit = await confirmed(one.id);
    await finished(visit, { kind: 'fixed', ...said });
    const second = await confirmed(other.id);
    await finished(second, { kind: 'fixed', ...said });
    expect(await rate({ ...visit, id: second.id }, 5)).toBe('no_such_visit');
  });

  test('that needs a part waits for it, and is gone on with by itself', async () => {
    await town.expert('Kim Adler');
    const ticket = await submit(2, 60);
    const until = (await town.now()) + days(1);
    await finished(await confirmed(ticket.id), { kind: 'part_needed', part: 'T-con board', until, ...said });
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'incomplete', holds: [{ kind: 'part' }] });
    await town.passUntil(until + minutes(1));
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'pending' });
  });

  test('is surveyed and closed by nobody’s doing, and reopened within fourteen days', async () => {
    await town.expert('Kim Adler');
    const ticket = await submit(2, 6);
    await finished(await confirmed(ticket.id), { kind: 'fixed', ...said });
    await town.pass(days(2));
    const reopened = await town.do((work) =>
      reopenTicket(work, ticket.id, ticket.customerId, { why: 'Dark again.', windows: between(72, 76) }),
    );
    expect(reopened).toMatchObject({ ok: true, value: { status: 'pending', reason: 'offering', round: 1 } });
    await finished(await confirmed(ticket.id), { kind: 'fixed', ...said });
    await town.pass(days(14) + minutes(1));
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'closed', as: 'resolved' });
  });
});
