import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reportDraft } from '../../core/dialogue/customer/report-fault/report-draft.ts';
import { type Intake, openIntake, stockMoreDevices } from '../intake.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
let intake: Intake;
beforeAll(async () => {
  town = await openTown();
  intake = openIntake(town);
  await stockMoreDevices(town);
});
afterAll(() => town.close());

describe('taps', () => {
  test('on a question that was answered act no more, and are told so', async () => {
    const mara = await town.customer('Mara');
    await mara.command('report');
    const television = await mara.button('📺 TV');
    await mara.press(television);
    expect(await mara.press(television)).toBe(town.say('tap-stale'));
    expect(await intake.question(mara)).toBe('report_fault.model');
    expect((await intake.frame(mara))?.trail).toHaveLength(1);
  });

  test('on Confirm five times in a second make one ticket', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'summary');
    const confirm = await mara.button('Confirm');
    const told = await Promise.all([1, 2, 3, 4, 5].map(() => mara.press(confirm)));
    expect(await intake.tickets(mara)).toHaveLength(1);
    expect(told.filter((toast) => toast === town.say('tap-stale'))).toHaveLength(4);
  });

  test("on yesterday's menu still open what they say", async () => {
    const mara = await town.customer('Mara');
    await mara.command('start');
    const report = await mara.button('Report a fault');
    await mara.press(report);
    expect(await mara.press(report)).toBe(town.say('tap-stale'));
  });

  test("of somebody else's button do nothing", async () => {
    const mara = await town.customer('Mara');
    const ben = await town.customer('Ben');
    await intake.upTo(mara, 'summary');
    await ben.command('start');
    expect(await ben.press(await mara.button('Confirm'))).toBe(town.say('tap-unknown'));
    expect(await intake.tickets(mara)).toEqual([]);
  });

  test('of Back beside the times never become Done while times are tapped', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'when');
    const back = await mara.button('Back');
    await mara.tap('Mon Afternoon');
    await mara.press(back);
    expect(await intake.question(mara)).toBe('report_fault.door');
  });
});

describe('a message', () => {
  test.each(['👍', '🤷‍♀️🔥', '...', '?'])('of no words (%s) gets a friendly ask', async (words) => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'description');
    await mara.news();
    await mara.say(words);
    expect(await intake.question(mara)).toBe('report_fault.description');
    expect(await mara.heard()).toContain(town.say('report-description-more'));
  });

  test.each(['المكنسة لا تعمل إطلاقا', 'המסך שחור לגמרי', '画面が映りません'])(
    'in any script is kept as it is: %s',
    async (words) => {
      const mara = await town.customer('Mara');
      await intake.upTo(mara, 'description');
      await mara.say(words);
      expect((await intake.frame(mara))?.draft['description']).toBe(words);
    },
  );

  test('of 5,000 characters is kept up to 4,000, honestly and without breaking a character', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'description');
    await mara.news();
    await mara.say(`${'The picture is gone. '.repeat(190)}${'🔥'.repeat(1_010)}`);
    expect(await mara.heard()).toContain(town.say('report-description-cut', { most: 4_000 }));
    const kept = reportDraft((await intake.frame(mara))?.draft ?? {}).description ?? '';
    expect(Array.from(kept)).toHaveLength(4_000);
    expect(kept.endsWith('🔥')).toBe(true);
    await intake.place(mara);
    await mara.tap('Skip');
    await mara.tap('Mon Afternoon');
    await mara.tap('Done');
    await mara.tap('Confirm');
    expect(await intake.tickets(mara)).toMatchObject([{ description: kept }]);
  });

  test.each([
    ['category', 'asdf qwer'],
    ['model', '👍'],
    ['address', '🏠'],
    ['summary', 'maybe later'],
  ] as const)(
    'that answers nothing at the question about the %s is answered with the question',
    async (step, words) => {
      const mara = await town.customer('Mara');
      await intake.upTo(mara, step);
      await mara.news();
      await mara.say(words);
      expect(await intake.question(mara)).toBe(`report_fault.${step}`);
      expect((await mara.news()).filter(({ kind }) => kind === 'send')).toHaveLength(1);
    },
  );

  test.each(['x'.repeat(5_000), '\u202e\u0000abc', '/', ' ', '%s {$code} <b>'])(
    'without a question is answered, whatever it is: %j',
    async (words) => {
      const zoe = town.stranger('Zoe');
      await zoe.say(words);
      expect((await zoe.news()).filter(({ kind }) => kind === 'send')).toHaveLength(1);
    },
  );

  test('from two people at once about one thing changes it once', async () => {
    const mara = await town.customer('Mara');
    const ticket = await town.report(mara);
    await mara.say(ticket.code);
    await mara.tap('Cancel ticket');
    const works = await mara.button('It works again');
    await Promise.all([mara.press(works), mara.say('It works again')]);
    const story = await town.do((work) => work.tickets.story(ticket.id));
    expect(story.filter(({ event }) => event.type === 'ticket.cancelled.v1')).toHaveLength(1);
  });
});

describe('what comes without a question', () => {
  test('a location, a contact and a correction are each answered', async () => {
    const zoe = town.stranger('Zoe');
    await intake.place(zoe);
    await zoe.send({ kind: 'contact', phone: '+49 170 7654321', own: true });
    await zoe.send({ kind: 'edit', text: 'hm' });
    expect((await zoe.news()).filter(({ kind }) => kind === 'send').length).toBeGreaterThanOrEqual(3);
    expect(await zoe.labels()).toContain('Report a fault');
  });

  test('a photo may begin a report or go to a ticket', async () => {
    const mara = await town.customer('Mara');
    const ticket = await town.report(mara);
    await mara.photo('it looks worse now');
    await mara.tap(`Add to ${ticket.code}`);
    expect((await town.ticket(ticket.id)).attachments).toHaveLength(1);
    await mara.photo();
    await mara.tap('Report a fault');
    expect((await intake.frame(mara))?.draft['attachments']).toHaveLength(1);
  });

  test("somebody else's ticket code is no key", async () => {
    const ticket = await town.report(await town.customer('Mara'));
    const zoe = town.stranger('Zoe');
    await zoe.say(ticket.code);
    expect(await zoe.labels()).not.toContain('Cancel ticket');
  });
});
