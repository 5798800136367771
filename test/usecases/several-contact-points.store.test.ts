import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { days, hours, minutes } from '../../core/kernel/instant.ts';
import { newContactPoint } from '../../core/people/new-contact-point.ts';
import { unmerge } from '../../core/usecases/identity/unmerge.ts';
import { type Intake, openIntake } from '../intake.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
let intake: Intake;
beforeAll(async () => {
  town = await openTown();
  intake = openIntake(town);
});
afterAll(() => town.close());

let numbers = 0;
/** A mobile number that nobody in town has yet. */
const aNumber = (): string => `+4915112${String((numbers += 1)).padStart(6, '0')}`;
const personOf = async (phone: Phone): Promise<string> => (await phone.owner()).personId;

/** The newest code that was sent to this number. */
const codeTo = async (number: string): Promise<string> => {
  const { rows } = await town.pool.query<{ body: string }>(
    `SELECT payload->'message'->>'body' AS body FROM outbox o JOIN contact_point p ON p.id::text = o.payload->>'contactPointId'
      WHERE p.address = $1 AND o.payload->'message'->>'body' ~ '^[0-9]{6}' ORDER BY o.seq DESC LIMIT 1`,
    [number],
  );
  return rows[0]?.body.slice(0, 6) ?? 'none';
};

/** Asks for a code to this number, by the way that a person goes there. */
const claim = async (chat: Phone, number: string): Promise<void> => {
  await chat.command('reach');
  await chat.tap('Add a phone number');
  await chat.say(number);
};
const prove = async (chat: Phone, number: string): Promise<void> => {
  await claim(chat, number);
  await chat.say(await codeTo(number));
};
const wrong = (code: string): string => (code === '000000' ? '111111' : '000000');
const mergesOf = (phone: Phone) => town.do(async ({ merges }) => merges.of(await personOf(phone)));

describe('a number that is proved by a code', () => {
  test('belongs to the chat in which the code was typed, and is a place where they are reached', async () => {
    const number = aNumber();
    const mara = await town.customer('Mara Klein');
    await prove(mara, number);
    const points = await town.do(async ({ people }) => people.contactPoints(await personOf(mara)));
    expect(points.find(({ channel }) => channel === 'sms')).toMatchObject({ address: number, verified: true });
    await mara.heard();
    await mara.command('reach');
    expect(await mara.heard()).toContain('SMS +49 1511 2');
  });

  test('brings along what its owner had, and the draft that was begun on the other channel', async () => {
    const number = aNumber();
    const sms = town.numbered('sms', number);
    await sms.command('menu');
    const texter = await personOf(sms);
    const mara = await town.customer('Mara Klein');
    await intake.upTo(mara, 'when');
    await prove(mara, number);
    expect(await personOf(sms)).toBe(await personOf(mara));
    expect(await personOf(mara)).not.toBe(texter);
    expect(await intake.question(sms)).toBe('report_fault.when');
  });

  test('is not theirs for a wrong code; three tries, then a new one', async () => {
    const number = aNumber();
    const mara = await town.customer('Mara Klein');
    await claim(mara, number);
    const code = await codeTo(number);
    for (let tries = 0; tries < 3; tries += 1) await mara.say(wrong(code));
    await mara.say(code);
    const points = await town.do(async ({ people }) => people.contactPoints(await personOf(mara)));
    expect(points.find(({ channel }) => channel === 'sms')?.verified).toBe(false);
    await mara.tap('Send it again');
    await mara.say(await codeTo(number));
    expect(await mara.heard()).toContain(town.say('number-proved'));
  });

  test('has ten minutes, and three codes a day', async () => {
    const number = aNumber();
    const mara = await town.customer('Mara Klein');
    await claim(mara, number);
    const first = await codeTo(number);
    await town.pass(minutes(10));
    await mara.say(first);
    expect(await mara.heard()).toContain(town.say('code-over'));
    await mara.tap('Send it again');
    await mara.tap('Send it again');
    const third = await codeTo(number);
    await mara.tap('Send it again');
    expect(await codeTo(number)).toBe(third);
    const stranger = town.stranger('Eve');
    await claim(stranger, number);
    expect(await codeTo(number)).toBe(third);
    await town.pass(hours(24));
    await claim(stranger, number);
    expect(await codeTo(number)).not.toBe(third);
  });

  test('does not make anybody an expert, and leaves the expert who they are', async () => {
    const kim = await town.expert('Kim Adler');
    const number = aNumber();
    await prove(kim, number);
    const eve = town.stranger('Eve');
    await eve.command('menu');
    await prove(eve, number);
    expect(await personOf(eve)).not.toBe(await personOf(kim));
    expect(await town.do(async ({ people }) => (await people.find(await personOf(eve)))?.roles)).toEqual(['customer']);
  });

  test('by an expert adds a channel on which they are the expert', async () => {
    const kim = await town.expert('Kim Adler');
    const number = aNumber();
    const sms = town.numbered('sms', number);
    await sms.say('hello');
    await prove(kim, number);
    expect(await personOf(sms)).toBe(await personOf(kim));
    await sms.heard();
    await sms.command('today');
    expect(await sms.heard()).not.toContain(town.say('overview-unknown'));
  });

  test('that somebody merely claimed says nothing about whoever writes from it', async () => {
    const number = aNumber();
    const eve = town.stranger('Eve');
    await eve.command('menu');
    await claim(eve, number);
    const owner = town.numbered('sms', number);
    await owner.say('Who is this?');
    expect(await personOf(owner)).not.toBe(await personOf(eve));
    expect(await mergesOf(eve)).toEqual([]);
  });

  test('after years of silence goes to whoever has it now, and nothing else does', async () => {
    const number = aNumber();
    const before = await town.customer('Ole Maar');
    const old = newContactPoint({
      id: town.id(),
      personId: await personOf(before),
      channel: 'sms',
      address: number,
      verified: true,
    });
    const long = (await town.now()) - days(400);
    await town.do(({ people }) => people.addContactPoint({ ...old, lastInboundAt: long }));
    const eve = town.stranger('Eve');
    await eve.command('menu');
    await prove(eve, number);
    expect(await personOf(town.numbered('sms', number))).toBe(await personOf(eve));
    expect(await personOf(eve)).not.toBe(await personOf(before));
    expect(await town.prisma.task.count({ where: { key: `number_changed:${old.id}` } })).toBe(1);
  });
});

describe('a number that the platform vouches for', () => {
  test('is known at once on the other channel of the same number', async () => {
    const number = aNumber();
    const mara = await town.customer('Mara Klein', number);
    const whatsapp = town.numbered('whatsapp', number);
    await whatsapp.say('hello');
    expect(await personOf(whatsapp)).toBe(await personOf(mara));
    expect((await mergesOf(mara)).map(({ proof }) => proof)).toEqual(['number']);
  });

  test('tells the language where nothing else does', async () => {
    const sms = town.numbered('sms', '+34612345678');
    await sms.command('menu');
    const person = await town.do(async ({ people }) => people.find(await personOf(sms)));
    expect(person?.name).toBe('+34 612 34 56 78');
    expect(await town.do(({ texts }) => Promise.resolve(texts.negotiate('es')))).toBe(person?.locale);
  });
});

/** In the middle of a report on Telegram, and known by SMS, too. */
const onTwo = async (): Promise<{ mara: Phone; sms: Phone }> => {
  const number = aNumber();
  const mara = await town.customer('Mara Klein', number);
  const sms = town.numbered('sms', number);
  await intake.upTo(mara, 'when');
  return { mara, sms };
};

describe('a question that was asked on one channel', () => {
  test('is shown on the other before a number is taken for an answer to it', async () => {
    const { mara, sms } = await onTwo();
    await sms.say('2');
    expect(await intake.question(mara)).toBe('report_fault.when');
    expect(await sms.heard()).toContain(town.say('question-from-elsewhere'));
    expect((await intake.frame(mara))?.draft).toMatchObject({ windows: [] });
    await sms.say('2');
    expect((await intake.frame(mara))?.draft['windows']).toHaveLength(1);
  });

  test('takes words from anywhere, and goes on where they were said', async () => {
    const { mara, sms } = await onTwo();
    await sms.say('tomorrow after 4 pm');
    expect(await intake.question(mara)).not.toBeNull();
    expect(await sms.labels()).not.toEqual([]);
    expect(await mara.labels()).not.toContain('Done');
  });
});

describe('two who were taken for one', () => {
  test('are two again, each with their own', async () => {
    const number = aNumber();
    const sms = town.numbered('sms', number);
    await sms.command('menu');
    const texter = await personOf(sms);
    const mara = await town.customer('Mara Klein');
    await prove(mara, number);
    const [merge] = await mergesOf(mara);
    const again = () => town.do((work) => unmerge(work, merge?.id ?? ''));
    expect((await again()).ok).toBe(true);
    expect(await personOf(sms)).toBe(texter);
    expect(await again()).toMatchObject({ ok: false, refusal: { code: 'undone_already' } });
    await sms.command('menu');
    expect(await sms.heard()).not.toBe('');
  });
});
