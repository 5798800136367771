import { everyChannel } from '../app/channels/known-capabilities.ts';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { readTexts } from '../app/read-texts.ts';
import type { Input } from '../core/dialogue/inbound.ts';
import type { Say } from '../core/dialogue/texts/texts.ts';
import type { Cause } from '../core/kernel/event.ts';
import { days, type Duration, hours, type Instant } from '../core/kernel/instant.ts';
import type { Channel, NumberChannel } from '../core/people/channel.ts';
import type { Expert, Invitation, Person } from '../core/people/person.ts';
import type { Work } from '../core/ports/work.ts';
import { estimateByDistance } from '../core/scheduling/travel.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { must } from '../core/usecases/change.ts';
import { handleInbound } from '../core/usecases/handle-inbound.ts';
import { type FaultReport, submitTicket } from '../core/usecases/submit-ticket.ts';
import { phoneNumbers } from '../integrations/phone-numbers/phone-numbers.ts';
import { createTimerRunner } from '../jobs/timers/create-timer-runner.ts';
import { timerHandlers } from '../jobs/timers/timer-handlers.ts';
import { createTimerQueue } from '../prisma/flow/timers.ts';
import { PrismaClient } from '../prisma/generated/client.ts';
import { businessNow, moveBusinessClock, nextDueAt } from '../prisma/stores/business-clock.ts';
import { createIds } from '../prisma/stores/ids.ts';
import { createUnitOfWork } from '../prisma/stores/unit-of-work.ts';
import { cloneTestDatabase } from '../prisma/testing/clone-test-database.ts';
import { daily } from './an-agenda.ts';
import { openPhone, type Phone } from './phone.ts';

const ids = createIds();

/** The morning of Monday, 1 March 2027, in Hamburg: before any reminder or visit of the stories that begin then. */
const MONDAY_EIGHT = Date.parse('2027-03-01T08:00:00+01:00');

export const HOME = { lat: 53.5768, lon: 9.9534 };
/** Four kilometres south-east of it. */
const ALTONA = { lat: 53.5518, lon: 9.9966 };

/** A small town with an open office: people with phones, a catalogue, and a clock that can be moved. */
export interface Town {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  /** The texts in English. */
  readonly say: Say;
  /** A new id. */
  id(): string;
  now(): Promise<Instant>;
  /** Time goes by: whatever is due happens when it is due. */
  pass(time: Duration): Promise<void>;
  passUntil(at: Instant): Promise<void>;
  do<T>(body: (work: Work) => Promise<T>): Promise<T>;
  /** Somebody on whose phone nothing was said yet. */
  stranger(name: string): Phone;
  /** Their phone on SMS or WhatsApp, of which the platform tells us the number and nothing else. */
  numbered(channel: NumberChannel, number: string): Phone;
  customer(name: string, phone?: string): Promise<Phone>;
  /** Known and able to work, with a chat of their own. */
  expert(name: string, overrides?: Partial<Expert>): Promise<Phone>;
  /** Known, but has never written: the token lets them in. */
  invited(name: string, invitation?: Partial<Invitation>): Promise<{ person: Person; token: string }>;
  /** A fault reported by this customer, complete and paid for. */
  report(customer: Phone, overrides?: Partial<FaultReport>): Promise<Ticket>;
  ticket(id: string): Promise<Ticket>;
  close(): Promise<void>;
}

const nothing = (): void => undefined;

const takeAll = async (pool: Pool): Promise<void> => {
  await pool.query(`
    WITH taken AS (
      UPDATE chat_message SET accepted_at = coalesce(said_at, created_at) WHERE accepted_at IS NULL
      RETURNING 'ladder:' || coalesce(notice_id, id) AS key)
    DELETE FROM timer t USING taken WHERE t.key = taken.key AND t.action->>'enough' = 'accepted'`);
};

/** `takes` all: its platforms take whatever is said at once, so that nobody has to look for days whether they will. */
export const openTown = async ({ takes }: { readonly takes?: 'all' } = {}): Promise<Town> => {
  const database = await cloneTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 4 });
  // Dropping the database cuts connections that are still saying goodbye.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg({ connectionString: database.url, max: 10, options: '-c timezone=UTC' });
  const prisma = new PrismaClient({ adapter });
  const texts = readTexts();
  const surroundings = {
    texts,
    travel: estimateByDistance,
    phoneNumbers,
    channels: everyChannel,
    ids,
    allowClockOffset: true,
  };
  const works = createUnitOfWork({ prisma, ...surroundings });
  await stockCatalogue(prisma);
  await moveBusinessClock(pool, Math.round(MONDAY_EIGHT - (await businessNow(pool))));

  const runner = createTimerRunner({
    timers: createTimerQueue(pool, works),
    handlers: timerHandlers,
    sendReplies: nothing,
    log: { info: nothing, warn: failLoudly, error: failLoudly },
    metrics: { count: nothing, set: nothing, observe: nothing },
  });
  const run: Town['do'] = (body) => works.run(causeOf(), body);
  const hearOn =
    (channel: Channel, language: string | null) =>
    (address: string, name: string, inputs: readonly Input[]): Promise<void> =>
      run(async (work) => {
        const sender = { address, name, language };
        await handleInbound(
          work,
          inputs.map((input) => ({ channel, sender, input, receivedAt: work.now })),
        );
      });
  const phone = (name: string): Phone =>
    openPhone({ pool, hear: hearOn('telegram', 'en'), name, channel: 'telegram', address: ids.token(10) });
  const passUntil = async (at: Instant): Promise<void> => {
    if (takes === 'all') await takeAll(pool);
    for (let due = await nextDueAt(pool); due !== null && due <= at; due = await nextDueAt(pool)) {
      await moveBusinessClock(pool, Math.max(0, Math.ceil(due - (await businessNow(pool)))));
      if (takes === 'all') await takeAll(pool);
      // Nothing ran where it was a notice that waited for the morning.
      await runner.runDue();
    }
    await moveBusinessClock(pool, Math.max(0, Math.ceil(at - (await businessNow(pool)))));
  };
  const settle = async (name: string, roles: Person['roles']): Promise<{ person: Person; own: Phone }> => {
    const own = phone(name);
    const person = aPerson(name, roles);
    await run(async ({ people }) => {
      await people.add(person);
      await people.addContactPoint(aContactPoint(person.id, 'telegram', own.address));
    });
    return { person, own };
  };
  return {
    prisma,
    pool,
    say: texts.in('en'),
    id: () => ids.uuid(),
    now: () => businessNow(pool),
    pass: async (time) => passUntil((await businessNow(pool)) + time),
    passUntil,
    do: run,
    stranger: phone,
    numbered: (channel, address) => openPhone({ pool, hear: hearOn(channel, null), name: '', channel, address }),
    async customer(name, number) {
      const { person, own } = await settle(name, ['customer']);
      await prisma.plan.create({ data: { id: ids.uuid(), personId: person.id, name: 'Care 3', asOf: new Date() } });
      if (number) await run(({ people }) => people.addContactPoint(aContactPoint(person.id, 'sms', number)));
      return own;
    },
    async expert(name, overrides = {}) {
      const { person, own } = await settle(name, ['expert']);
      await run(async ({ people, chat }) => {
        await people.saveExpert(anExpert(person, overrides));
        await chat.saveConversation({ ...(await chat.conversation(person.id)), role: 'expert' });
      });
      return own;
    },
    async invited(name, invitation = {}) {
      const person = aPerson(name, []);
      const token = ids.token(24);
      await run(async ({ people, now }) => {
        await people.add(person);
        await people.saveExpert(anExpert(person, {}));
        const usual = { id: ids.uuid(), token, personId: person.id, role: 'expert', usedAt: null } as const;
        await people.addInvitation({ ...usual, expiresAt: now + days(7), ...invitation });
      });
      return { person, token };
    },
    report: (customer, overrides = {}) =>
      run(async (work) =>
        must(await submitTicket(work, { ...aReport(work.now, (await customer.owner()).personId), ...overrides })),
      ),
    async ticket(id) {
      const found = await run(({ tickets }) => tickets.find(id));
      if (!found) throw new Error(`There is no ticket ${id}`);
      return found.state;
    },
    async close() {
      await Promise.all([prisma.$disconnect(), pool.end()]);
      await database.drop();
    },
  };
};

const causeOf = (): Cause => ({ actor: { kind: 'system', why: 'test' }, traceId: ids.uuid(), inboxId: null });

const failLoudly = (facts: object, what: string): never => {
  throw new Error(`${what}: ${JSON.stringify(facts)}`);
};

/** The one model that the town's catalogue knows. */
export const MODEL = ids.uuid();

const stockCatalogue = async (prisma: PrismaClient): Promise<void> => {
  const tv = { key: 'tv', name: 'TV', icon: '📺', baseFeeAmount: 6_000, currency: 'EUR', minutes: 60, sort: 1 };
  await prisma.category.create({ data: tv });
  await prisma.catalogueModel.create({
    data: {
      id: MODEL,
      categoryKey: 'tv',
      brand: 'Samsung',
      model: 'UE55AU7100',
      name: 'Samsung UE55AU7100',
      aliases: [],
      skillLevel: 1,
      minutes: 60,
    },
  });
};

const aPerson = (name: string, roles: Person['roles']): Person => ({
  id: ids.uuid(),
  name,
  roles,
  locale: 'en',
  timeZone: 'Europe/Berlin',
  legacyId: null,
  createdAt: MONDAY_EIGHT,
});

const aContactPoint = (personId: string, channel: 'telegram' | 'sms', address: string) => {
  const fresh = { verified: true, rank: null, optedOutAt: null, goneAt: null, lastDeliveryAt: null };
  // Whoever has a chat wrote in it; a number alone was only ever told to us.
  return { id: ids.uuid(), personId, channel, address, ...fresh, lastInboundAt: channel === 'sms' ? null : 1 };
};

const anExpert = ({ id, name }: Person, overrides: Partial<Expert>): Expert => ({
  personId: id,
  name,
  status: 'active',
  skills: [{ category: 'tv', brand: null, level: 2 }],
  home: HOME,
  radiusKm: 20,
  timeZone: 'Europe/Berlin',
  workingHours: daily(['08:00', '18:00']),
  timeOff: [],
  capacityPerDay: 6,
  rating: null,
  ...overrides,
});

/** At home today and tomorrow, from two to six. */
const aReport = (now: Instant, customerId: string): FaultReport => {
  const two = MONDAY_EIGHT + hours(6);
  const window = (day: number) => ({ start: two + days(day), end: two + days(day) + hours(4) });
  return {
    customerId,
    device: { category: 'tv', modelId: MODEL, brand: 'Samsung', label: 'Samsung UE55AU7100' },
    description: 'The picture is gone, the sound is there.',
    attachments: [],
    address: { text: 'Lange Reihe 75, 20099 Hamburg', place: ALTONA, timeZone: 'Europe/Berlin' },
    windows: [window(0), window(1)].filter(({ end }) => end > now),
  };
};
