import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { days, hours } from '../../core/kernel/instant.ts';
import type { Phone } from '../phone.ts';
import { readTexts } from '../read-texts.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
let mara: Phone;
let kim: Phone;
beforeEach(async () => {
  town = await openTown();
  mara = await town.customer('Mara Klein', '+494066969100');
  kim = await town.expert('Kim Adler');
});
afterEach(() => town.close());

const last = async (phone: Phone) => {
  const bubble = (await phone.bubbles()).at(-1);
  if (!bubble) throw new Error(`${phone.name} has read nothing`);
  return bubble.message;
};

const book = async (clock: string): Promise<string> => {
  const start = Date.parse(`2027-03-${clock}+01:00`);
  const { code } = await town.report(mara, { windows: [{ start, end: start + hours(2) }] });
  await kim.tap('Accept');
  return code;
};

describe('the agenda', () => {
  test('of today has the visits in order of time, each with its button', async () => {
    const late = await book('01T16:00');
    const early = await book('01T12:00');
    await book('03T12:00');
    await kim.command('today');
    const { body, choices } = await last(kim);
    expect(choices?.map(({ label }) => label)).toEqual([`12:00 ${early}`, `16:00 ${late}`]);
    expect(body.split('\n')).toHaveLength(2);
  });

  test('of the week goes over all its days', async () => {
    const monday = await book('01T12:00');
    const sunday = await book('07T12:00');
    await book('08T12:00');
    await kim.command('week');
    const labels = (await last(kim)).choices?.map(({ label }) => label);
    expect(labels).toEqual([`Mon 1 Mar 12:00 ${monday}`, `Sun 7 Mar 12:00 ${sunday}`]);
  });

  test('keeps no address, because it stays in the chat after the visit', async () => {
    await book('01T12:00');
    await kim.command('today');
    expect(JSON.stringify(await last(kim))).not.toMatch(/Lange|Mara|53\.55/);
  });

  test('brings a visit’s card to the end of the chat, and only that one counts', async () => {
    const code = await book('01T12:00');
    const old = await kim.button('On my way');
    await kim.command('today');
    await kim.tap(`12:00 ${code}`);
    expect((await last(kim)).body).toContain('Lange Reihe 75');
    expect(await kim.press(old)).toBe(town.say('expert-card-moved'));
    expect((await kim.labels()).filter((label) => label === 'On my way')).toHaveLength(1);
    expect(await kim.tap('On my way')).toBe(town.say('toast-departed'));
  });

  test('that is empty offers the way on', async () => {
    await kim.command('today');
    expect((await last(kim)).choices?.map(({ label }) => label)).toEqual(['Offers', 'This week']);
  });
});

describe('an expert', () => {
  test('has the menu, with what waits', async () => {
    await book('01T12:00');
    await town.report(mara);
    await kim.command('menu');
    const { body, choices } = await last(kim);
    expect(body).toBe(town.say('expert-menu', { name: 'Kim Adler', visits: 1, offers: 1 }));
    expect(choices?.map(({ label }) => label)).toEqual([
      'Today',
      'This week',
      'Offers',
      'My skills',
      'My hours',
      'Where to reach me',
      'Language',
      'Help',
    ]);
  });

  test('sees open offers again, and can answer them there', async () => {
    const ticket = await town.report(mara);
    const old = await kim.button('Decline');
    await kim.command('offers');
    expect(await kim.press(old)).toBe(town.say('expert-card-moved'));
    await kim.tap('Accept Mon 1 Mar, 14:00-18:00');
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'scheduled' });
  });

  test('sees skills and hours, with the time off that is to come', async () => {
    const now = await town.now();
    const off = await town.expert('Off Duty', { timeOff: [{ start: now + days(2), end: now + days(4) }] });
    await off.command('hours');
    expect((await last(off)).body).toContain(town.say('hours-off', { from: 'Wed 3 Mar', to: 'Fri 5 Mar' }));
    await off.command('skills');
    expect((await last(off)).body).toContain(town.say('skills-line', { name: 'TV', level: 2 }));
  });

  test('finds a visit by its ticket’s code', async () => {
    const code = await book('01T12:00');
    await kim.say(`what about ${code.toLowerCase()}?`);
    expect((await last(kim)).title).toBe(town.say('visit-title', { code, device: 'Samsung UE55AU7100' }));
  });

  test("finds nobody else's visit by its code", async () => {
    const code = await book('01T12:00');
    const eve = await town.expert('Eve Fox');
    await eve.say(code);
    expect(JSON.stringify(await eve.bubbles())).not.toContain('Lange');
  });

  test('always gets an answer: to nonsense, pictures, places and unknown commands', async () => {
    const inputs = [
      () => kim.say('🤷'),
      () => kim.photo(),
      () => kim.send({ kind: 'location', place: { lat: 53.5, lon: 10 }, live: false }),
      () => kim.command('dance'),
      () => kim.say('x'.repeat(5_000)),
      () => kim.say('مرحبا'),
    ];
    for (const input of inputs) {
      await input();
      expect(await kim.news()).not.toHaveLength(0);
    }
  });

  test('who reports a fault too can change roles, and back', async () => {
    const { personId } = await kim.owner();
    await town.do(({ people }) => people.addRole(personId, 'customer'));
    await kim.command('menu');
    await kim.tap('I need a repair');
    expect(await kim.labels()).toContain('Report a fault');
    expect(await kim.labels()).not.toContain('My skills');
  });
});

test('an expert chooses the language in the menu, and reads the same menu in it', async () => {
  await kim.command('menu');
  await kim.tap('Language');
  await kim.tap('Deutsch');
  const { choices = [] } = await last(kim);
  const inGerman = readTexts().in('de');
  expect(choices.map(({ label }) => label)).toContain(inGerman('menu-language'));
  expect(choices.map(({ label }) => label)).toContain(inGerman('expert-menu-skills'));
});

test('who is no expert gets no expert’s lists', async () => {
  await mara.command('today');
  expect(await mara.news()).not.toHaveLength(0);
  expect(await mara.labels()).not.toContain('This week');
});
