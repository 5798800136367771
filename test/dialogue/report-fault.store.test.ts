import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { days, hours } from '../../core/kernel/instant.ts';
import { ALTONA, type Intake, openIntake, stockMoreDevices } from '../intake.ts';
import { openTown, type Town } from '../town.ts';

const MONDAY_NOON = Date.parse('2027-03-01T12:00:00+01:00');
const AFTERNOON = { start: MONDAY_NOON, end: MONDAY_NOON + hours(5) };

let town: Town;
let intake: Intake;
beforeAll(async () => {
  town = await openTown();
  intake = openIntake(town);
  await stockMoreDevices(town);
});
afterAll(() => town.close());

describe('a fault reported by buttons', () => {
  test('is asked for step by step, said back, and becomes a ticket with a code', async () => {
    const mara = await town.customer('Mara');
    const { personId } = await mara.owner();
    await intake.upTo(mara, 'summary');
    await mara.news();
    await mara.tap('Confirm');
    const [ticket] = await intake.tickets(mara);
    expect(ticket).toMatchObject({
      status: 'pending',
      customerId: personId,
      device: { category: 'tv', brand: 'Samsung', label: 'Samsung UE55AU7100' },
      description: 'The picture is gone, the sound is there.',
      address: { place: ALTONA, timeZone: 'Europe/Berlin' },
      windows: [AFTERNOON],
      payment: { kind: 'covered', plan: 'Care 3' },
    });
    expect(ticket?.device.modelId).not.toBeNull();
    expect(ticket?.address?.text).toContain('Lange Reihe 75, second floor');
    expect(await mara.heard()).toContain(ticket?.code);
    expect(await intake.question(mara)).toBeNull();
    const story = await town.do((work) => work.tickets.story(ticket?.id ?? ''));
    expect(story[0]).toMatchObject({
      event: { type: 'ticket.submitted.v1' },
      cause: { actor: { kind: 'person', personId } },
    });
  });

  test('is answered before anything else is told about it', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'summary');
    await mara.news();
    await mara.tap('Confirm');
    const sent = (await mara.news()).filter(({ kind }) => kind === 'send');
    expect(sent).toHaveLength(1);
  });

  test('keeps the address for the next time', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'summary');
    await mara.tap('Confirm');
    const [{ address } = {}] = await intake.tickets(mara);
    await intake.upTo(mara, 'address');
    await mara.tap(address?.text ?? '');
    expect(await intake.question(mara)).toBe('report_fault.when');
    await mara.tap('Tue Morning');
    await mara.tap('Done');
    await mara.tap('Confirm');
    expect((await intake.tickets(mara)).map((ticket) => ticket.address)).toEqual([address, address]);
    const { personId } = await mara.owner();
    expect(await town.do((work) => work.people.savedAddresses(personId))).toHaveLength(1);
  });

  test('is changed answer by answer from the summary', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'summary');
    await mara.tap('Change');
    await mara.tap("What's wrong");
    await mara.say('It smells burnt.');
    expect(await intake.question(mara)).toBe('report_fault.summary');
    await mara.tap('Change');
    await mara.tap('Times');
    await mara.tap('✓ Mon Afternoon');
    await mara.tap('Tue Evening');
    await mara.tap('Done');
    await mara.tap('Confirm');
    const tuesdayEvening = { start: AFTERNOON.end + days(1), end: AFTERNOON.end + days(1) + hours(4) };
    expect(await intake.tickets(mara)).toMatchObject([{ description: 'It smells burnt.', windows: [tuesdayEvening] }]);
  });
});

describe('a fault told in the first message', () => {
  test('is not asked for again: device, model and fault are known', async () => {
    const ben = await town.customer('Ben');
    await ben.say('My Samsung UE55AU7100 shows no picture since yesterday');
    expect(await intake.question(ben)).toBe('report_fault.address');
    const draft = (await intake.frame(ben))?.draft;
    expect(draft).toMatchObject({ category: 'tv', device: { label: 'Samsung UE55AU7100' } });
    expect(draft?.['description']).toBe('My Samsung UE55AU7100 shows no picture since yesterday');
  });

  test('is asked for what is missing only', async () => {
    const ben = await town.customer('Ben');
    await ben.say('my washing machine leaks');
    expect(await intake.question(ben)).toBe('report_fault.model');
    expect((await intake.frame(ben))?.draft).toMatchObject({
      category: 'washing-machine',
      description: 'my washing machine leaks',
    });
    const ada = await town.customer('Ada');
    await ada.say('My TV is broken');
    expect((await intake.frame(ada))?.draft).toMatchObject({ category: 'tv', description: null });
  });

  test('takes the photos of the same burst along', async () => {
    const ben = town.stranger('Ben');
    const media = { mediaId: '01890000-0000-7000-8000-000000000001', kind: 'photo', source: 'f', bytes: 9 } as const;
    await ben.send(
      { kind: 'text', text: 'Hello' },
      { kind: 'media', media: [media], caption: '' },
      { kind: 'text', text: 'my tv shows no picture' },
    );
    await ben.tap('Report a fault');
    expect((await intake.frame(ben))?.draft).toMatchObject({
      category: 'tv',
      attachments: [{ mediaId: media.mediaId, kind: 'photo' }],
    });
  });
});

describe('the model', () => {
  test('is looked for as it is typed: five hits at most, and Not in the list', async () => {
    const ada = await town.customer('Ada');
    await intake.upTo(ada, 'model');
    await ada.say('LG oled');
    const labels = await ada.labels();
    expect(labels.filter((label) => label.startsWith('LG '))).toHaveLength(5);
    expect(labels).toContain('Not in the list');
    await ada.say('oled 55 b3');
    expect((await ada.labels())[0]).toBe('LG OLED55B3');
  });

  test('that nobody knows is taken as typed, and held until somebody has checked it', async () => {
    const ada = await town.customer('Ada');
    await intake.upTo(ada, 'model');
    await ada.say('Grundig Zauberspiegel 42');
    await ada.tap('Not in the list');
    expect(await intake.question(ada)).toBe('report_fault.description');
    await ada.say('No picture at all.');
    await intake.place(ada);
    await ada.tap('Skip');
    await ada.tap('Tue Morning');
    await ada.tap('Done');
    await ada.tap('Confirm');
    expect(await intake.tickets(ada)).toMatchObject([
      {
        status: 'incomplete',
        device: { modelId: null, label: 'Grundig Zauberspiegel 42' },
        holds: [{ kind: 'model' }],
      },
    ]);
  });

  test('may stay open', async () => {
    const ada = await town.customer('Ada');
    await intake.upTo(ada, 'model');
    await ada.tap("I don't know");
    expect(await intake.question(ada)).toBe('report_fault.unlisted');
    await ada.tap('Skip');
    expect(await intake.question(ada)).toBe('report_fault.description');
    expect((await intake.frame(ada))?.draft).toMatchObject({ device: { modelId: null, label: 'TV' } });
  });
});

describe('who pays', () => {
  test('is settled by people where no plan is known; a shared number may find one', async () => {
    const known = await town.customer('Kim Park', '+49401234567');
    const zoe = town.stranger('Zoe');
    await intake.upTo(zoe, 'summary');
    await zoe.tap('Share my number');
    await zoe.send({ kind: 'contact', phone: '+49 40 1234568', own: false });
    expect(await intake.question(zoe)).toBe('report_fault.number');
    await zoe.send({ kind: 'contact', phone: '49401234567', own: true });
    expect(await intake.question(zoe)).toBe('report_fault.summary');
    expect((await zoe.owner()).personId).toBe((await known.owner()).personId);
    await zoe.tap('Confirm');
    const { personId } = await known.owner();
    expect(await intake.tickets(zoe)).toMatchObject([{ customerId: personId, payment: { kind: 'covered' } }]);
  });

  test('does not stop a report: without a plan the ticket waits for the helpdesk', async () => {
    const zoe = town.stranger('Zoe');
    await intake.upTo(zoe, 'summary');
    await zoe.tap('Confirm');
    expect(await intake.tickets(zoe)).toMatchObject([{ status: 'incomplete', holds: [{ kind: 'payment' }] }]);
  });
});
