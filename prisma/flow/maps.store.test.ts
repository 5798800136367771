import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { days } from '../../core/kernel/instant.ts';
import type { FoundPlace } from '../../core/ports/geocoder.ts';
import { aCause, openStores, type OpenStores } from '../../test/open-stores.ts';
import { addTicket } from '../../test/stored-samples.ts';
import { businessNow, moveBusinessClock } from '../stores/business-clock.ts';
import { createGeocodedTexts } from './geocoded-texts.ts';
import { createTravelTimes } from './travel-times.ts';

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

const times = () => createTravelTimes(stores.pool);
const texts = () => createGeocodedTexts(stores.pool);
const found = (words: string) => stores.works.run(aCause, ({ places }) => places.found(words));

describe('measured ways', () => {
  const there = { from: 'a', to: 'b' };
  const back = { from: 'b', to: 'a' };
  beforeEach(() => stores.pool.query('TRUNCATE travel_time, travel_wanted'));

  test('are wanted until they are measured, by whatever process, each once', async () => {
    await times().want([there, back]);
    await times().want([there]);
    expect(await times().wanted(10)).toEqual([there, back]);
    await times().keep([{ ...there, minutes: 12 }]);
    expect(await times().wanted(10)).toEqual([back]);
    const [kept] = await times().newest(10, null);
    expect(kept).toMatchObject({ ...there, minutes: 12 });
    expect(Math.abs((kept?.asOf ?? 0) - (await businessNow(stores.pool)))).toBeLessThan(60_000);
  });

  test('take the place of older ones; what is known from long ago is measured before what is not known', async () => {
    await times().keep([{ ...there, minutes: 12 }]);
    const asOf = (await times().newest(1, null))[0]!.asOf;
    await moveBusinessClock(stores.pool, days(40));
    await times().want([back]);
    await times().want([there]);
    expect(await times().wanted(1)).toEqual([there]);
    await times().keep([{ ...there, minutes: null }]);
    const since = await times().newest(10, asOf + 1);
    expect(since).toMatchObject([{ ...there, minutes: null }]);
    expect(since[0]?.asOf).toBeGreaterThanOrEqual(asOf + days(40));
  });

  test('are told the newest, the oldest of them first', async () => {
    for (const from of ['a', 'b', 'c']) await times().keep([{ from, to: 'z', minutes: 1 }]);
    expect((await times().newest(2, null)).map(({ from }) => from)).toEqual(['b', 'c']);
  });

  test('are foreseen from the homes of experts to open tickets inside their radius', async () => {
    const ticket = await addTicket(stores);
    const place = ticket.address!.place;
    const expert = { status: 'active', skills: [], workingHours: {}, capacityPerDay: 1, lon: place.lon };
    for (const [name, lat] of [
      ['near', place.lat + 0.1],
      ['far', place.lat + 2],
    ] as const) {
      const { id } = await stores.prisma.person.create({
        data: {
          name,
          roles: ['expert'],
          locale: 'en',
          timeZone: 'UTC',
          createdAt: new Date(),
          id: crypto.randomUUID(),
        },
      });
      await stores.prisma.expert.create({ data: { ...expert, personId: id, lat, radiusKm: 30 } });
    }
    expect(await times().foreseen(10)).toEqual([{ from: { lat: place.lat + 0.1, lon: place.lon }, to: place }]);
  });
});

describe('what the geocoder said', () => {
  const osterstrasse: FoundPlace = { label: 'Osterstraße 120', place: { lat: 53.5764, lon: 9.9506 }, isExact: true };

  test('is read in a unit of work, however the words are written', async () => {
    expect(await found('Osterstraße 120, Hamburg')).toBeNull();
    await texts().keep('Osterstraße 120, Hamburg', [osterstrasse]);
    expect(await found(' osterstraße  120 HAMBURG ')).toMatchObject({ places: [osterstrasse] });
  });

  test('counts for a month; that it knew nothing, for a day', async () => {
    await texts().keep('known', [osterstrasse]);
    await texts().keep('unknown', []);
    expect([await texts().isFresh('known'), await texts().isFresh('unknown')]).toEqual([true, true]);
    expect(await texts().isFresh('never asked')).toBe(false);
    await moveBusinessClock(stores.pool, days(2));
    expect([await texts().isFresh('known'), await texts().isFresh('unknown')]).toEqual([true, false]);
    await moveBusinessClock(stores.pool, days(30));
    expect(await texts().isFresh('known')).toBe(false);
    expect(await found('known')).toMatchObject({ places: [osterstrasse] });
    await moveBusinessClock(stores.pool, days(70));
    await texts().keep('another', []);
    expect(await found('known')).toBeNull();
  });
});
