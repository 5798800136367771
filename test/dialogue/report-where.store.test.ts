import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allChoices } from '../../core/dialogue/message.ts';
import type { FoundPlace } from '../../core/ports/geocoder.ts';
import { must } from '../../core/usecases/change.ts';
import { setAddress } from '../../core/usecases/desk/set-address.ts';
import { handleInbound } from '../../core/usecases/handle-inbound.ts';
import { createGeocodedTexts } from '../../prisma/flow/geocoded-texts.ts';
import { type Intake, openIntake, stockMoreDevices } from '../intake.ts';
import { openTown, type Town } from '../town.ts';

const PLACE = { lat: 53.5764, lon: 9.9506 };
const LABEL = 'Osterstraße 120, 20255 Hamburg';
const house = (label = LABEL): FoundPlace => ({ label, place: PLACE, isExact: true });

let town: Town;
let intake: Intake;
beforeAll(async () => {
  town = await openTown();
  intake = openIntake(town);
  await stockMoreDevices(town);
});
afterAll(() => town.close());

/** What is looked up before a turn. */
const mapKnows = (words: string, ...places: readonly FoundPlace[]) =>
  createGeocodedTexts(town.pool).keep(words, places);

const askedWhere = async (name: string) => {
  const customer = await town.customer(name);
  await intake.upTo(customer, 'address');
  return customer;
};

const confirmed = async (customer: Awaited<ReturnType<typeof askedWhere>>) => {
  await customer.tap('Mon Afternoon');
  await customer.tap('Done');
  await customer.tap('Confirm');
  return (await intake.tickets(customer))[0]!;
};

describe('an address in words that the map knows', () => {
  test('is shown as the map writes it, and taken on a yes', async () => {
    await mapKnows('osterstr. 120 hamburg', house());
    const mara = await askedWhere('Mara');
    await mara.news();
    await mara.say('Osterstr. 120, Hamburg');
    expect(await mara.heard()).toContain(LABEL);
    await mara.tap("Yes, that's it");
    expect((await confirmed(mara)).address).toEqual({ text: LABEL, place: PLACE, timeZone: 'Europe/Berlin' });
  });

  test('is chosen where it may be several, and keeps what the customer wrote beside it', async () => {
    await mapKnows('schulweg 10, back yard', house('Schulweg 10, 20259 Hamburg'), house('Schulweg 10, 21033 Hamburg'));
    const mara = await askedWhere('Mara');
    await mara.say('Schulweg 10, back yard');
    expect(await mara.labels()).toEqual(
      expect.arrayContaining(['Schulweg 10, 20259 Hamburg', 'Schulweg 10, 21033 Hamburg', 'None of these']),
    );
    await mara.tap('Schulweg 10, 21033 Hamburg');
    expect((await confirmed(mara)).address?.text).toBe('Schulweg 10, 21033 Hamburg (Schulweg 10, back yard)');
  });

  test('is written again where it was another, and then looked at anew', async () => {
    await mapKnows('osterstraße 12', house('Osterstraße 12, 20255 Hamburg'));
    await mapKnows('osterstraße 120', house());
    const mara = await askedWhere('Mara');
    await mara.say('Osterstraße 12');
    await mara.say('Osterstraße 120');
    await mara.tap("Yes, that's it");
    expect((await confirmed(mara)).address?.text).toBe(LABEL);
  });

  test('and is none of these after all gets a pin', async () => {
    await mapKnows('osterstraße 1', house('Osterstraße 1, 20255 Hamburg'));
    const mara = await askedWhere('Mara');
    await mara.say('Osterstraße 1');
    await mara.tap('None of these');
    expect(await intake.question(mara)).toBe('report_fault.pin');
    await intake.place(mara);
    expect((await confirmed(mara)).address?.text).toBe('Osterstraße 1');
  });
});

describe('an address in words that nobody finds', () => {
  test('is written differently, or goes on without a place to those who find it out', async () => {
    await mapKnows('am deich bei müllers');
    const mara = await askedWhere('Mara');
    await mara.say('Am Deich, bei Müllers');
    expect(await intake.question(mara)).toBe('report_fault.pin');
    await mara.say('the one with the blue door');
    expect((await intake.frame(mara))?.draft['addressText']).toBe('Am Deich, bei Müllers');
    await mara.tap('Go on without');
    const ticket = await confirmed(mara);
    expect(ticket).toMatchObject({
      status: 'incomplete',
      address: null,
      holds: [{ kind: 'address', why: 'Am Deich, bei Müllers', until: null }],
    });
    const settled = await town.do(async (work) =>
      must(await setAddress(work, ticket.id, { text: 'Deich 3', place: PLACE })),
    );
    expect(settled).toMatchObject({ status: 'pending', address: { text: 'Deich 3', timeZone: 'Europe/Berlin' } });
    const again = await town.do((work) => setAddress(work, ticket.id, { text: 'Deich 4', place: PLACE }));
    expect(again).toMatchObject({ ok: false, refusal: { code: 'address_known' } });
    const { personId } = await mara.owner();
    expect(await town.do((work) => work.people.savedAddresses(personId))).toMatchObject([{ text: 'Deich 3' }]);
  });
});

describe('a customer on SMS', () => {
  const NUMBER = '+4915111112222';
  const say = (text: string) =>
    town.do((work) =>
      handleInbound(work, [
        {
          channel: 'sms',
          sender: { address: NUMBER, name: 'Ole', language: 'en' },
          input: { kind: 'text', text },
          receivedAt: work.now,
        },
      ]),
    );
  /** The newest question, and the number that stands before a choice. */
  const shown = () =>
    town.do(async (work) => {
      const point = (await work.people.findContactPoint('sms', NUMBER))!;
      const { frame } = await work.chat.conversation(point.personId);
      const { message } = (await work.chat.message(frame?.questionId ?? ''))!;
      return {
        step: frame?.step,
        message,
        labels: allChoices(message).map(({ label }) => label),
        personId: point.personId,
      };
    });
  const choose = async (label: string) => {
    const { labels } = await shown();
    if (!labels.includes(label)) throw new Error(`No "${label}" among ${labels.join(' · ')}`);
    await say(String(labels.indexOf(label) + 1));
  };

  test('gets through with digits and words, is asked for no pin, and never to type "yes"', async () => {
    await mapKnows('osterstraße 120 hamburg', house());
    await say('My Samsung UE55AU7100 shows no picture since yesterday');
    const where = await shown();
    expect(where).toMatchObject({ step: 'address' });
    expect(where.message.ask).toBeUndefined();
    await say('Osterstraße 120, Hamburg');
    expect((await shown()).labels.filter((label) => /^yes/i.test(label))).toEqual([]);
    await choose("That's it");
    expect((await shown()).step).toBe('when');
    await choose('Tue Morning');
    await choose('Done');
    await choose('Confirm');
    const { rows } = await town.pool.query<{ text: string }>(
      `SELECT t.state->'address'->>'text' AS text FROM ticket t JOIN contact_point p ON p.person_id = t.customer_id
        WHERE p.address = $1`,
      [NUMBER],
    );
    expect(rows).toEqual([{ text: LABEL }]);
  });
});
