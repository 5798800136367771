import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Drill } from './drill.ts';
import type { Actor } from './stage/actor.ts';
import type { Colleague } from './stage/colleague.ts';
import { ticketOf } from './stage/facts.ts';
import type { Stage } from './stage/stage.ts';
import { reportTelevision } from './stage/story.ts';

export const staleEntitlement: Drill = {
  name: 'stale-entitlement',
  risk: ['B4a'],
  story:
    'Billing falls silent: whoever was covered is served, others wait with the helpdesk, and its return settles both.',
  cluster: 'shared',
  onceInCi: true,
  play: async (stage) => {
    const { check, tell } = stage;
    const { control } = stage.cluster.billing;
    await stage.clock.toNextMorning();
    const ana = await stage.colleague('Ana Sol', 'helpdesk');
    const expert = await stage.expert('Bela');
    const [cora, ugo, nora] = [await stage.customer('Cora'), await stage.customer('Ugo'), await stage.customer('Nora')];
    for (const one of [cora, ugo, nora]) await inTheOldSystem(stage, one);
    await subscribe(stage, cora);
    await until('the plan is known', async () => (await plansOf(stage, cora)) === 1);

    tell('Billing answers nobody any more, its webhooks get lost, and two hours go by');
    await control.injectCallFault({ fault: { kind: 'status', status: 503 } });
    await control.injectDeliveryFault({ fault: { kind: 'discard' } });
    await stage.clock.move(120);
    await until('the registry says so', async () => (await entitlements(stage)) === 'stale');
    await subscribe(stage, ugo);

    const covered = await reportTelevision(stage, cora);
    await expert.sees(/Job offer:/);
    await ana.seesCard(covered, /on trust/);
    await cora.say('/tickets');
    await cora.tap(new RegExp(covered));
    await cora.sees(/covered by Complete, as of \d+ h ago/);

    await ugo.mark();
    const waiting = await reportTelevision(stage, ugo);
    await ugo.sees(/billing doesn't answer/);
    for (const button of [/Mark paid/, /Ask to pay/, /Reject/]) await ana.seesCard(waiting, button);
    check.that('it waits', (await ticketOf(stage, waiting))?.status === 'incomplete');
    const unpaid = await reportTelevision(stage, nora);

    tell('Billing is back. Nobody does anything');
    for (const one of [ugo, nora]) await one.mark();
    const struck = (await control.clearFaults()).reduce((sum, fault) => sum + fault.struck, 0);
    check.that('billing really was silent', struck > 0, `${struck} calls and webhooks`);
    await ugo.sees(/Complete covers it/);
    await until('an expert is asked', async () => (await ticketOf(stage, waiting))?.status !== 'incomplete');
    await until('what was taken on trust is known', async () => (await ageAtReport(stage, covered)) < 0);

    await nora.sees(/No plan covers/);
    await payByLink(stage, { ana, nora, code: unpaid });
  },
};

/** What billing couldn't say and now does: she has no plan. The helpdesk asks her to pay, and she does. */
const payByLink = async (
  stage: Stage,
  { ana, nora, code }: { readonly ana: Colleague; readonly nora: Actor; readonly code: string },
): Promise<void> => {
  const { check, cluster } = stage;
  const { control } = cluster.billing;
  await nora.mark();
  await ana.taps(code, 'Ask to pay');
  await nora.sees(/Please pay/);
  const url = (await control.history()).paymentLinks.at(-1)?.url ?? '';
  await control.pay({ url });
  await nora.sees(/Paid, thank you/);
  await ana.seesBelow(code, /The customer paid/);
  const { outcome } = await control.pay({ url });
  check.that('the link takes no second payment', outcome === 'closed', outcome);
  await cluster.settled();
  const status = (await ticketOf(stage, code))?.status ?? '';
  check.that('her ticket went on to experts', ['pending', 'scheduled'].includes(status), status);
};

const legacyIdOf = ({ id }: Actor): string => `billing-${id}`;

/** Known there by a number of theirs, and by no plan: that is billing's to say. */
const inTheOldSystem = async ({ cluster, operator }: Stage, actor: Actor): Promise<void> => {
  const file = join(cluster.folder, `${legacyIdOf(actor)}.csv`);
  writeFileSync(file, `name,telegram_id,legacy_id,plan\n${actor.name},${actor.id},${legacyIdOf(actor)},\n`);
  await operator('import', 'customers', file);
};

const subscribe = async ({ cluster, tell }: Stage, actor: Actor): Promise<void> => {
  tell(`${actor.name} has a plan at Stripe`);
  const { control } = cluster.billing;
  const { id: customer } = await control.createCustomer({ name: actor.name, legacyId: legacyIdOf(actor) });
  await control.subscribe({ customer, plan: 'Complete' });
};

const plansOf = async (stage: Stage, actor: Actor): Promise<number> => {
  const rows = await stage.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM plan p JOIN payer y ON y.source = p.source AND y.ref = p.payer_ref
      WHERE y.legacy_id = $1`,
    [legacyIdOf(actor)],
  );
  return rows[0]?.n ?? 0;
};

const entitlements = async (stage: Stage): Promise<string | undefined> =>
  (await stage.query<{ state: string }>(`SELECT state FROM capability WHERE key = 'entitlements'`))[0]?.state;

/** How old our word was when the ticket was taken, in milliseconds; below zero: it is newer than the ticket. */
const ageAtReport = async (stage: Stage, code: string): Promise<number> => {
  const rows = await stage.query<{ age: number }>(
    `SELECT (state->>'createdAt')::float8 - (state->'payment'->>'asOf')::float8 AS age FROM ticket WHERE code = $1`,
    [code],
  );
  return rows[0]?.age ?? Number.POSITIVE_INFINITY;
};

const WITHIN_MS = 60_000;

const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  for (const deadline = Date.now() + WITHIN_MS; Date.now() < deadline; await sleep(200)) if (await holds()) return;
  throw new Error(`Within ${WITHIN_MS / 1_000} s not so: ${what}`);
};
