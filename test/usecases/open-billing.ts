import type { BillingFact } from '../../core/ports/billing.ts';
import type { Log } from '../../core/ports/log.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { composePage } from '../../core/desk/pages/compose-page.ts';
import { takeBillingEvent } from '../../core/usecases/billing/take-billing-event.ts';
import { createPaymentClerk } from '../../integrations/billing/carry-out-payments.ts';
import { openStripeAccount, type StripeAccount } from '../../integrations/billing/stripe/stripe-account.ts';
import { createStripeCashier } from '../../integrations/billing/stripe/stripe-cashier.ts';
import { createStripeSource, STRIPE } from '../../integrations/billing/stripe/stripe-source.ts';
import { createBillingSync } from '../../integrations/billing/sync-billing.ts';
import { startStripeEmulator, type StripeEmulator } from '../../integrations/sandbox/stripe/start-stripe-emulator.ts';
import { assertInvariants } from '../invariants.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';
import { aColleague, type Colleague } from './a-colleague.ts';

const nothing = (): void => undefined;
export const quiet: Log = { info: nothing, warn: nothing, error: nothing };
export const metrics = { count: nothing, set: nothing, observe: nothing };

/** A town whose retailer has an account at Stripe: Mara, of whom it knows, the helpdesk's Ana, and Max, who manages. */
export interface BillingTown {
  readonly town: Town;
  readonly stripe: StripeEmulator;
  readonly mara: Phone;
  readonly ana: Colleague;
  readonly max: Colleague;
  /** Reads billing as if its time had come. */
  readonly sync: () => Promise<unknown>;
  /** Carries out what is wanted, and has forgotten every trouble. */
  readonly clerk: () => Promise<unknown>;
  /** Where an address of ours leads to what has to be paid; without it customers get Stripe's own. */
  payPagesAt: string | null;
  readonly account: StripeAccount;
  readonly unitOfWork: UnitOfWork;
  /** A webhook that says this. */
  readonly take: (id: string, ...facts: readonly BillingFact[]) => Promise<boolean>;
  readonly pageOf: (ticketId: string) => Promise<NonNullable<Awaited<ReturnType<typeof composePage>>>>;
  close(): Promise<void>;
}

export const openBilling = async (): Promise<BillingTown> => {
  const [town, stripe] = [await openTown(), await startStripeEmulator()];
  const mara = await town.customer('Mara Klein');
  await town.prisma.plan.deleteMany();
  const { personId } = await mara.owner();
  await town.prisma.person.update({ where: { id: personId }, data: { legacyId: 'K-1' } });
  await town.expert('Lee Brandt');
  const unitOfWork: UnitOfWork = { run: (_cause, body) => town.do(body) };
  const account = openStripeAccount({ apiKey: stripe.apiKey, apiUrl: stripe.url });
  const source = createStripeSource(account, Date.now);
  const cashier = createStripeCashier(account, quiet);
  await town.do(({ capabilities }) => capabilities.note({ key: 'payments', state: 'ok', evidence: 'test' }));
  const opened: BillingTown = {
    town,
    stripe,
    mara,
    ana: await aColleague(town, 'Ana Berg', ['helpdesk']),
    payPagesAt: null,
    account,
    unitOfWork,
    max: await aColleague(town, 'Max Kern', ['manager']),
    sync: () => createBillingSync({ source, unitOfWork, log: quiet, metrics }).step(),
    clerk: () =>
      createPaymentClerk({
        cashier,
        unitOfWork,
        log: quiet,
        payPage: (id) => opened.payPagesAt && `${opened.payPagesAt}/pay/${id}`,
      }).step(),
    take: (id, ...facts) => town.do((work) => takeBillingEvent(work, STRIPE, { id, facts })),
    pageOf: async (ticketId) => {
      const card = await town.do((work) => composePage(work, { kind: 'ticket', ticketId }));
      if (!card) throw new Error('The page shows nothing');
      return card;
    },
    close: async () => {
      try {
        await assertInvariants(town.pool);
      } finally {
        await Promise.all([town.close(), stripe.close()]);
      }
    },
  };
  return opened;
};

/** The link that was last shown in somebody's chat, and stands there still. */
export const linkIn = async (phone: Phone): Promise<string> => {
  const links = (await phone.bubbles()).flatMap(({ message }) => message.links ?? []);
  const url = links.at(-1)?.url;
  if (url === undefined) throw new Error('There is no link');
  return url;
};
