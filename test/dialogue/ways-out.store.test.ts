import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

const STEPS = ['category', 'model', 'description', 'address', 'door', 'when', 'summary'] as const;

describe.each(STEPS)('at the question about the %s of a report', (step) => {
  test('Back leads to the question before, with its answer open again', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, step);
    const before = (await intake.frame(mara))?.trail.at(-1)?.step;
    await mara.say('back');
    expect(await intake.question(mara)).toBe(before === undefined ? null : `report_fault.${before}`);
  });

  test('Cancel ends the report, and nothing was sent', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, step);
    await mara.tap('Cancel');
    expect(await intake.question(mara)).toBeNull();
    expect(await intake.tickets(mara)).toEqual([]);
    expect(await mara.labels()).toEqual(['Report a fault', 'My tickets', 'My details', 'Language', 'Help']);
  });

  test('Start over begins with nothing known', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, step);
    await mara.say('start over');
    expect(await intake.question(mara)).toBe('report_fault.category');
    expect((await intake.frame(mara))?.draft).toMatchObject({ category: null, description: null, windows: [] });
  });

  test('Talk to a person calls one, and the question stays open', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, step);
    const { personId } = await mara.owner();
    await mara.tap('Talk to a person');
    expect(await intake.question(mara)).toBe(`report_fault.${step}`);
    const tasks = await town.prisma.task.findMany({ where: { personId } });
    expect(tasks).toMatchObject([{ why: 'asked_for_a_person', closedAt: null }]);
    expect(await mara.labels()).toContain('Cancel');
  });

  test('/start shows the menu, keeps what was said, and offers to continue', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, step);
    const draft = (await intake.frame(mara))?.draft;
    await mara.command('start');
    expect(await mara.labels()).toContain('Continue your report');
    await mara.tap('Continue your report');
    expect(await intake.question(mara)).toBe(`report_fault.${step}`);
    expect((await intake.frame(mara))?.draft).toEqual(draft);
  });
});

describe('a report in the middle of which something else comes up', () => {
  test('waits while another ticket is looked after, and is asked on afterwards', async () => {
    const mara = await town.customer('Mara');
    const ticket = await town.report(mara);
    await intake.upTo(mara, 'when');
    await mara.tap('Mon Afternoon');
    await mara.say(ticket.code);
    expect(await intake.question(mara)).toBe('report_fault.when');
    await mara.tap('Cancel ticket');
    expect(await intake.question(mara)).toBe('cancel_ticket.reason');
    await mara.tap('It works again');
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'cancelled' });
    expect(await intake.question(mara)).toBe('report_fault.when');
    expect(await mara.labels()).toContain('✓ Mon Afternoon');
  });

  test('waits while the other thing is given up', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'description');
    await mara.command('language');
    expect(await intake.question(mara)).toBe('language.language');
    await mara.command('cancel');
    expect(await intake.question(mara)).toBe('report_fault.description');
  });

  test('survives lists, help, commands that nobody knows, and messages that nobody can read', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'description');
    for (const name of ['tickets', 'details', 'help', 'today', 'frobnicate', 'constructor']) {
      await mara.news();
      await mara.command(name);
      expect((await mara.news()).filter(({ kind }) => kind === 'send')).not.toEqual([]);
    }
    await mara.send({ kind: 'unsupported', what: 'sticker' });
    expect(await intake.question(mara)).toBe('report_fault.description');
    await mara.say('The picture is gone.');
    expect(await intake.question(mara)).toBe('report_fault.address');
  });
});
