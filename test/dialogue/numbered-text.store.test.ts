import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renderNumberedText } from '../../bots/numbered-text/render-numbered-text.ts';
import { renderSms } from '../../bots/twilio/sms/render-sms.ts';
import { isGsm7 } from '../../bots/twilio/sms/to-gsm7.ts';
import { hours } from '../../core/kernel/instant.ts';
import type { Message } from '../../core/dialogue/message.ts';
import { ALTONA, type Intake, openIntake, stockMoreDevices } from '../intake.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';

const MONDAY_NOON = Date.parse('2027-03-01T12:00:00+01:00');

let town: Town;
let intake: Intake;
beforeAll(async () => {
  town = await openTown();
  intake = openIntake(town);
  await stockMoreDevices(town);
});
afterAll(() => town.close());

/** Somebody whose phone shows words and nothing else, and who only knows what it has shown. */
const openReader = (phone: Phone, render: (message: Message) => string = renderNumberedText) => {
  const read: string[] = [];
  /** Where nothing can be edited, what must be seen comes as a new message. */
  const look = async (): Promise<string> => {
    for (const effect of await phone.news()) {
      if (effect.kind === 'send' || (effect.kind === 'edit' && effect.otherwise === 'send')) {
        read.push(render(effect.message));
      }
    }
    return read.at(-1) ?? '';
  };
  const say = async (text: string): Promise<string> => {
    await phone.say(text);
    return look();
  };
  /** Answers with what stands before this choice in the newest message: its number, or else its own words. */
  const choose = async (label: string): Promise<string> => {
    const shown = (await look()).split('\n').map((line) => /^(\d+|-) (.+)$/.exec(line));
    const line = shown.find((found) => found?.[2] === label);
    if (!line) throw new Error(`There is no "${label}" in:\n${read.at(-1)}`);
    return say(line[1] === '-' ? label : (line[1] ?? ''));
  };
  return { read, say, choose };
};

describe('a fault reported on a phone that shows nothing but text', () => {
  test('becomes the ticket that buttons would have made, by the numbers that it shows', async () => {
    const mara = await town.customer('Mara');
    const { read, say, choose } = openReader(mara);
    await say('hello');
    await choose('Report a fault');
    await choose('📺 TV');
    await say('samsung 55 au');
    await choose('Samsung UE55AU7100');
    await say('The picture is gone, the sound is there.');
    await say(`${ALTONA.lat}, ${ALTONA.lon}`);
    await say('Lange Reihe 75, second floor');
    await choose('Mon Afternoon');
    await choose('Done');
    const told = await choose('Confirm');
    const [ticket] = await intake.tickets(mara);
    expect(ticket).toMatchObject({
      status: 'pending',
      device: { category: 'tv', brand: 'Samsung', label: 'Samsung UE55AU7100' },
      description: 'The picture is gone, the sound is there.',
      address: { place: ALTONA },
      windows: [{ start: MONDAY_NOON, end: MONDAY_NOON + hours(5) }],
    });
    expect(ticket?.address?.text).toContain('Lange Reihe 75, second floor');
    expect(told).toContain(ticket?.code);
    for (const text of read) expect(text.length).toBeLessThanOrEqual(1_600);
  });

  test('can be gone back on, and called off, by the numbers of the ways out', async () => {
    const mara = await town.customer('Mara');
    const { say, choose } = openReader(mara);
    await say('hello');
    await choose('Report a fault');
    await choose('📺 TV');
    expect(await intake.question(mara)).toBe('report_fault.model');
    await choose('Back');
    expect(await intake.question(mara)).toBe('report_fault.category');
    await choose('Cancel');
    expect(await intake.question(mara)).toBeNull();
    expect(await intake.tickets(mara)).toEqual([]);
  });

  test('takes every number that it shows for the choice that stands there', async () => {
    const steps = ['category', 'address', 'when', 'summary'] as const;
    for (const step of steps) {
      const mara = await town.customer('Mara');
      await intake.upTo(mara, step);
      const { choose } = openReader(mara);
      await choose('Talk to a person');
      expect(await intake.question(mara)).toBe(`report_fault.${step}`);
      const { personId } = await mara.owner();
      expect(await town.prisma.task.findFirst({ where: { key: `person:${personId}` } })).not.toBeNull();
    }
  });
});

const openSms = (phone: Phone) => openReader(phone, (message) => renderSms(message, town.say));

describe('on a phone whose carrier acts on words', () => {
  test('what is shown in place of Cancel and Help is understood, typed or by its number', async () => {
    const mara = await town.customer('Mara');
    const { read, say } = openSms(mara);
    const menu = await say('hello');
    expect(menu).toMatch(/^\d+ Question$/m);
    expect(await say('question')).toContain(town.say('customer-help-title'));
    await say('Report a fault');
    expect(await intake.question(mara)).toBe('report_fault.category');
    expect(read.at(-1)).toMatch(/^\d+ Leave$/m);
    await say('leave');
    expect(await intake.question(mara)).toBeNull();
    expect(read.join('\n')).not.toMatch(/^(\d+|-) (cancel|help)$/im);
  });

  test('nothing that the bot says by itself costs more than seven bits a character', async () => {
    const mara = await town.customer('Mara');
    const { read, say, choose } = openSms(mara);
    await say('hello');
    await choose('Report a fault');
    await choose('TV');
    await say('samsung 55 au');
    await choose('Samsung UE55AU7100');
    await say('The picture is gone.');
    expect(read.length).toBeGreaterThan(4);
    expect(read.filter((text) => !isGsm7(text))).toEqual([]);
  });
});
