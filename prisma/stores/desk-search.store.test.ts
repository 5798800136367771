import { minutes } from '../../core/kernel/instant.ts';
import type { Expert } from '../../core/people/person.ts';
import type { Work } from '../../core/ports/work.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { anExpert, house } from '../../test/an-agenda.ts';
import { aCause, addPerson, ids, openStores, type OpenStores } from '../../test/open-stores.ts';
import { NOW } from '../../test/samples/ticket-samples.ts';
import { aContactPoint, addTicket, anOffer, aTicket, aVisit } from '../../test/stored-samples.ts';

let stores: OpenStores;
let mueller: Ticket;
let schmidt: Ticket;

const run = <T>(body: (work: Work) => Promise<T>): Promise<T> => stores.works.run(aCause, body);

const addCustomer = async (name: string, overrides: Partial<Parameters<typeof aTicket>[1] & object>) => {
  const { id } = await addPerson(stores, { name });
  const ticket = aTicket(id, overrides);
  await run(({ tickets }) => tickets.add(ticket, []));
  return ticket;
};

const device = { category: 'tv', modelId: null, brand: 'LG', label: 'LG OLED55 C3' };
const address = { text: 'Lindenstraße 12, 10969 Berlin', place: house(1), timeZone: 'Europe/Berlin' };

beforeAll(async () => {
  stores = await openStores();
  mueller = await addCustomer('Jürgen Müller', { code: 'T-0AB1C', device, address, createdAt: NOW });
  schmidt = await addCustomer('Anna Schmidt', { code: 'T-9ZZ9Z', address: null, createdAt: NOW + 1 });
  const phone = aContactPoint(mueller.customerId, { channel: 'sms', address: '+4915112345678' });
  await run(({ people }) => people.addContactPoint(phone));
});
afterAll(() => stores.close());

const found = async (words: string): Promise<string[]> =>
  (await run(({ desk }) => desk.searchTickets(words, 10))).map(({ code }) => code);

describe('a ticket is found', () => {
  it.each([
    ['its code as printed', 'T-0AB1C'],
    ['its code with O for 0 and l for 1, small and without a dash', 'toablc'],
    ['a part of its code', '0ab'],
    ['its customer’s name', 'müller'],
    ['a name with a wrong letter', 'jurgen muler'],
    ['its device', 'oled55'],
    ['words about different things', 'Müller LG'],
    ['its address', 'lindenstr'],
    ['a phone number as people write it', '0151 12345678'],
    ['a phone number with its country', '+49 151 123-456-78'],
  ])('by %s', async (_what, words) => {
    expect(await found(words)).toEqual([mueller.code]);
  });

  it('the newest first', async () => {
    expect(await found('T-')).toEqual([schmidt.code, mueller.code]);
  });

  it.each(['', '   ', '%', '_', '???', 'Müller Schmidt', '99999999999', "'; drop table ticket; --"])(
    'not by %p',
    async (words) => {
      expect(await found(words)).toEqual([]);
    },
  );
});

const addExpert = async (name: string, overrides: Partial<Expert> = {}): Promise<string> => {
  const { id } = await addPerson(stores, { name });
  await run(({ people }) => people.saveExpert(anExpert({ personId: id, name, ...overrides })));
  return id;
};
const experts = (words: string) => run(({ desk }) => desk.searchExperts(words, NOW, 10));
const names = async (words: string): Promise<string[]> => (await experts(words)).map(({ name }) => name);

describe('an expert is found', () => {
  beforeAll(async () => {
    await addExpert('Olga Ovens', { skills: [{ category: 'oven', brand: 'Bosch', level: 3 }], status: 'paused' });
    const id = await addExpert('Tom Tele', { radiusKm: 5 });
    await addExpert('Far Away', { home: { lat: 48.1, lon: 11.5 }, radiusKm: 30 });
    const customer = await addPerson(stores);
    const saved = { id: ids.uuid(), personId: customer.id, text: 'Lindenstraße 12', place: house(2), timeZone: 'UTC' };
    const ticket = await addTicket(stores);
    await run(async ({ people, visits, offers }) => {
      await people.addAddress(saved);
      const times = { arrival: NOW, span: { start: NOW - minutes(20), end: NOW + minutes(90) } };
      await visits.add(aVisit(ticket.id, id, { status: 'en_route', ...times }), []);
      await offers.add(anOffer(ticket.id, id), []);
    });
  });

  it('by name, skill, brand or status, all words counting', async () => {
    expect(await names('olga')).toEqual(['Olga Ovens']);
    expect(await names('oven')).toEqual(['Olga Ovens']);
    expect(await names('bosch paused')).toEqual(['Olga Ovens']);
    expect(await names('tv paused')).toEqual([]);
    expect(await names('active tv')).toEqual(['Far Away', 'Tom Tele']);
  });

  it('by a place that they come to', async () => {
    const near = await names('lindenstraße');
    expect(near).toContain('Tom Tele');
    expect(near).not.toContain('Far Away');
  });

  it('with what they do today', async () => {
    const [tom] = await experts('tom');
    expect(tom).toMatchObject({
      name: 'Tom Tele',
      status: 'active',
      skills: ['tv'],
      rating: null,
      visitsToday: 1,
      openOffers: 1,
      busyWith: expect.stringMatching(/^T-/) as unknown,
    });
    expect((await run(({ desk }) => desk.searchExperts('tom', NOW + minutes(3_000), 1)))[0]?.visitsToday).toBe(0);
  });

  it('all of them where nothing is asked for, those at work first', async () => {
    expect(await names('')).toEqual(['Far Away', 'Tom Tele', 'Olga Ovens']);
    for (const signs of ['%', '_', '"', "';--", 'activ%']) expect(await names(signs)).toEqual([]);
  });
});
