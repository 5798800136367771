import type { Stripe } from 'stripe';
import { days, type Instant, seconds } from '../../../core/kernel/instant.ts';
import type {
  Billed,
  BillingChanges,
  BillingFact,
  BillingSource,
  BillingTrouble,
} from '../../../core/ports/billing.ts';
import { HEARD, instantOf, payerFact, planFact, readEvent } from './read-facts.ts';
import type { StripeAccount } from './stripe-account.ts';

const PAGE = 100;
/** Stripe forgets events after 30 days: whoever was away for longer reads everything again. */
const REMEMBERED = days(29);
/** Events of one moment don't show up in their lists all at once. */
const OVERLAP = seconds(30);

export const STRIPE = 'stripe';

/**
 * Customers and subscriptions. Read in full once; from then on Stripe's own events say whose have changed, and those
 * are read as they are now, so that neither a webhook that got lost nor one that came out of order lasts.
 */
export const createStripeSource = (account: StripeAccount, now: () => Instant): BillingSource => ({
  name: STRIPE,
  changesSince: async function* (cursor) {
    const since = cursor === null ? null : Number(cursor);
    return yield* since === null || !Number.isFinite(since) || now() - since > REMEMBERED
      ? everything(account, now)
      : changes(account, since, now);
  },
});

type Reading = AsyncGenerator<BillingChanges, BillingTrouble | null>;

const nothingElse = { isWhole: false, asOf: null, skipped: [] } as const;

/** What is read now is at least as new as the newest event before it was read: that is how old we say it is. */
async function* everything(account: StripeAccount, now: () => Instant): Reading {
  const newest = await account.ask((stripe) => stripe.events.list({ limit: 1 }));
  if (newest.kind !== 'done') return newest;
  const at = instantOf(newest.value.data[0]?.created ?? 0);
  const customers = pages(
    account,
    (stripe, page) => stripe.customers.list(page),
    (one) => payerFact(one, at),
  );
  const trouble = yield* customers;
  if (trouble) return trouble;
  const stopped = yield* pages(account, everySubscription, (one) => planFact(one, at));
  if (stopped) return stopped;
  yield { ...nothingElse, events: [], facts: [], cursor: cursorAt(at, now()) };
  return null;
}

/** An account that is quiet for a month must not be read anew for that: nothing new will turn up a day back. */
const cursorAt = (newest: Instant, now: Instant): string => String(Math.max(newest, now - days(1)));

interface Page {
  readonly limit: number;
  readonly starting_after?: string;
}

/** Those that are over, too: who had a plan may be asked about. */
const everySubscription = (stripe: Stripe, page: Page) => stripe.subscriptions.list({ ...page, status: 'all' });

/** Page by page; the cursor stays where it was until all of it is read. */
async function* pages<Item extends { readonly id: string }>(
  account: StripeAccount,
  list: (stripe: Stripe, page: Page) => Promise<{ readonly data: readonly Item[]; readonly has_more: boolean }>,
  fact: (item: Item) => BillingFact,
): Reading {
  let page: Page = { limit: PAGE };
  for (;;) {
    const wanted = page;
    const read = await account.ask((stripe) => list(stripe, wanted));
    if (read.kind !== 'done') return read;
    const { data, has_more: hasMore } = read.value;
    yield { ...nothingElse, events: [], facts: data.map(fact), cursor: null };
    const last = data.at(-1);
    if (!hasMore || !last) return null;
    page = { limit: PAGE, starting_after: last.id };
  }
}

async function* changes(account: StripeAccount, since: Instant, now: () => Instant): Reading {
  const read = await eventsSince(account, Math.max(0, since - OVERLAP));
  if (read.kind !== 'done') return read;
  const events = read.value;
  const at = Math.max(since, ...events.map(({ created }) => instantOf(created)));
  const facts: BillingFact[] = [];
  for (const id of idsIn(events, 'customer.')) {
    const customer = await account.ask((stripe) => stripe.customers.retrieve(id));
    if (customer.kind === 'refused') continue;
    if (customer.kind !== 'done') return customer;
    facts.push(payerFact(customer.value, at));
  }
  for (const id of idsIn(events, 'customer.subscription.')) {
    const subscription = await account.ask((stripe) => stripe.subscriptions.retrieve(id));
    if (subscription.kind === 'refused') continue;
    if (subscription.kind !== 'done') return subscription;
    facts.push(planFact(subscription.value, at));
  }
  // Money is told by its event alone; who has which plan was just read.
  const told = events.filter(({ type }) => !type.startsWith('customer.')).map(readEvent);
  yield { ...nothingElse, events: told, facts, cursor: cursorAt(at, now()) };
  return null;
}

/** Oldest first, as they happened. */
const eventsSince = async (account: StripeAccount, since: Instant): Promise<Billed<readonly Stripe.Event[]>> => {
  const found: Stripe.Event[] = [];
  let page: Page = { limit: PAGE };
  for (;;) {
    const wanted = { ...page, created: { gte: Math.floor(since / 1_000) }, types: [...HEARD] };
    const read = await account.ask((stripe) => stripe.events.list(wanted));
    if (read.kind !== 'done') return read;
    found.push(...read.value.data);
    const last = found.at(-1);
    if (!read.value.has_more || !last) return { kind: 'done', value: found.toReversed() };
    page = { limit: PAGE, starting_after: last.id };
  }
};

const idsIn = (events: readonly Stripe.Event[], family: 'customer.' | 'customer.subscription.'): ReadonlySet<string> =>
  new Set(
    events
      .filter(({ type }) => type.startsWith(family))
      .filter(({ type }) => family !== 'customer.' || !type.startsWith('customer.subscription.'))
      .map(({ data }) => data.object)
      .flatMap((object) => ('id' in object && typeof object.id === 'string' ? [object.id] : [])),
  );
