import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hours } from '../../core/kernel/instant.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const MENU = ['Today', 'This week', 'Offers', 'My skills', 'My hours', 'Where to reach me', 'Language', 'Help'];

const lastTitle = async (phone: Phone) => (await phone.bubbles()).at(-1)?.message.title;
const lastBody = async (phone: Phone) => (await phone.bubbles()).at(-1)?.message.body;

describe('an expert joins', () => {
  test('by a link, and gets offers in this chat from then on', async () => {
    const { person, token } = await town.invited('Kim Adler');
    const kim = town.stranger('kimmy_2000');
    await kim.command('start', token);
    expect(await lastTitle(kim)).toBe(town.say('join-welcome-expert', { name: 'Kim Adler' }));
    expect(await kim.labels()).toEqual(MENU);
    expect((await kim.owner()).personId).toBe(person.id);
    await town.report(await town.customer('Mara Klein'));
    expect(await kim.labels()).toContain('Decline');
  });

  test('is told what is known of them: skills and hours', async () => {
    const { token } = await town.invited('Kim Adler');
    const kim = town.stranger('Kim');
    await kim.command('start', token);
    expect(await lastBody(kim)).toContain(town.say('skills-line', { name: 'TV', level: 2 }));
    expect(await lastBody(kim)).toContain('Mon-Sun 08:00-18:00');
  });

  test('by typing the code, in whatever spelling of the word', async () => {
    const { person, token } = await town.invited('Kim Adler');
    const kim = town.stranger('Kim');
    await kim.say(`  JOIN ${token} `);
    expect((await kim.owner()).personId).toBe(person.id);
  });

  test('keeps what they began as a stranger', async () => {
    const { person, token } = await town.invited('Kim Adler');
    const kim = town.stranger('Kim');
    await kim.command('menu');
    const before = (await kim.bubbles()).length;
    await kim.command('start', token);
    expect((await kim.bubbles()).length).toBeGreaterThan(before);
    expect((await kim.bubbles()).every(({ personId }) => personId === person.id)).toBe(true);
  });

  test('and may tap the link again without harm', async () => {
    const { token } = await town.invited('Kim Adler');
    const kim = town.stranger('Kim');
    await kim.command('start', token);
    await kim.command('start', token);
    expect(await lastTitle(kim)).toBe(town.say('join-welcome-expert', { name: 'Kim Adler' }));
  });
});

const rolesOf = async (phone: Phone) => {
  const { personId } = await phone.owner();
  return (await town.do(({ people }) => people.find(personId)))?.roles;
};

/** What an attempt was answered, and what roles it gave. */
const attempt = async (phone: Phone, token: string) => {
  await phone.command('start', token);
  return { answer: await lastBody(phone), roles: await rolesOf(phone) };
};

const stayedOutside = (text: string) => ({ answer: town.say(text), roles: ['customer'] });

describe('nobody joins', () => {
  test('with a link that somebody else has used', async () => {
    const { token } = await town.invited('Kim Adler');
    await town.stranger('Kim').command('start', token);
    expect(await attempt(town.stranger('Eve'), token)).toEqual(stayedOutside('join-invitation-used'));
  });

  test('with a link that is too old', async () => {
    const { token } = await town.invited('Kim Adler', { expiresAt: (await town.now()) + hours(1) });
    await town.pass(hours(2));
    expect(await attempt(town.stranger('Kim'), token)).toEqual(stayedOutside('join-invitation-expired'));
  });

  test('with a code that we never gave out', async () => {
    expect(await attempt(town.stranger('Eve'), 'AAAABBBBCCCCDDDD')).toEqual(stayedOutside('join-no-such-invitation'));
  });

  test('twice with one code, when two try at once', async () => {
    const { person, token } = await town.invited('Kim Adler');
    const both = [town.stranger('Kim'), town.stranger('Eve')];
    await Promise.all(both.map((phone) => phone.command('start', token)));
    const owners = await Promise.all(both.map(async (phone) => (await phone.owner()).personId));
    expect(owners.filter((id) => id === person.id)).toHaveLength(1);
  });
});
