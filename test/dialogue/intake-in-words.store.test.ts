import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hours } from '../../core/kernel/instant.ts';
import { ALTONA, type Intake, openIntake, stockMoreDevices } from '../intake.ts';
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

describe('a fault reported by typing alone', () => {
  test('goes from numbers, labels and first letters to the same ticket', async () => {
    const mara = await town.customer('Mara');
    await mara.say('hello');
    await mara.say('report a f');
    await mara.say('1');
    await mara.say('AU7100');
    await mara.say('1');
    await mara.say('The picture is gone, the sound is there.');
    await mara.say('Lange Reihe 75, 20099 Hamburg');
    expect(await intake.question(mara)).toBe('report_fault.pin');
    await mara.say(`https://maps.example.org/?q=${ALTONA.lat},${ALTONA.lon}`);
    await mara.say('today between 2 and 6 pm');
    await mara.say('done');
    await mara.say('CONFIRM');
    expect(await intake.tickets(mara)).toMatchObject([
      {
        device: { label: 'Samsung UE55AU7100' },
        address: { text: 'Lange Reihe 75, 20099 Hamburg', place: ALTONA },
        windows: [{ start: MONDAY_NOON + hours(2), end: MONDAY_NOON + hours(6) }],
      },
    ]);
  });

  test('takes a bare house number at the door for what it is', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'door');
    await mara.say('3');
    expect(await intake.question(mara)).toBe('report_fault.when');
    expect(JSON.stringify((await intake.frame(mara))?.draft['address'])).toContain('"3 · Pin');
  });
});

describe('the times', () => {
  test('are tapped on and off, up to five', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'when');
    for (const label of ['Mon Afternoon', 'Tue Morning', 'Tue Evening', 'Wed Morning', 'Wed Evening', 'Thu Morning']) {
      await mara.tap(label);
    }
    expect((await intake.frame(mara))?.draft['windows']).toHaveLength(5);
    await mara.tap('✓ Tue Morning');
    await mara.tap('Thu Morning');
    expect((await mara.labels()).filter((label) => label.startsWith('✓'))).toEqual([
      '✓ Mon Afternoon',
      '✓ Tue Evening',
      '✓ Wed Morning',
      '✓ Wed Evening',
      '✓ Thu Morning',
    ]);
    await mara.tap('Done');
    await mara.tap('Confirm');
    const [ticket] = await intake.tickets(mara);
    const starts = ticket?.windows.map(({ start }) => start) ?? [];
    expect(starts).toEqual([...starts].toSorted((a, b) => a - b));
    expect(starts).toHaveLength(5);
  });

  test('that were typed are said back, can be tapped away, and overlap with nothing in the end', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'when');
    await mara.tap('Mon Afternoon');
    await mara.news();
    await mara.say('today between 4 and 8 pm');
    expect(await mara.heard()).toContain('Mon 1 Mar, 16:00-20:00');
    await mara.say('tomorrow from 9 to 11');
    await mara.tap('✓ 2 Mar 09:00-11:00');
    await mara.tap('Done');
    await mara.tap('Confirm');
    expect(await intake.tickets(mara)).toMatchObject([
      { windows: [{ start: MONDAY_NOON, end: MONDAY_NOON + hours(8) }] },
    ]);
  });

  test.each(['purple', 'yesterday', 'in 3 months', '👍'])('are asked for again after %p', async (words) => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'when');
    await mara.news();
    await mara.say(words);
    expect(await intake.question(mara)).toBe('report_fault.when');
    expect(await mara.heard()).not.toBe('');
  });

  test('are asked for once more when a draft of last week is handed in', async () => {
    const late = await openTown();
    try {
      const slow = openIntake(late);
      const mara = await late.customer('Mara');
      await slow.upTo(mara, 'summary');
      await late.pass(hours(24 * 7));
      await mara.tap('Confirm');
      expect(await slow.tickets(mara)).toEqual([]);
      expect(await slow.question(mara)).toBe('report_fault.when');
      await mara.say('tomorrow morning');
      await mara.tap('Done');
      await mara.tap('Confirm');
      expect(await slow.tickets(mara)).toHaveLength(1);
    } finally {
      await late.close();
    }
  });
});

describe('words and pictures at another step than theirs', () => {
  test('are kept: photos join the report, a place waits for the address', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'model');
    await mara.photo();
    expect(await intake.question(mara)).toBe('report_fault.model');
    await intake.place(mara);
    await mara.photo('Samsung UE55AU7100');
    await mara.tap('Samsung UE55AU7100');
    await mara.say('No picture.');
    expect(await intake.question(mara)).toBe('report_fault.door');
    expect((await intake.frame(mara))?.draft['attachments']).toHaveLength(2);
  });

  test('a photo where words are asked for gets a friendly ask, and may be skipped', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'description');
    await mara.photo();
    expect(await intake.question(mara)).toBe('report_fault.description');
    await mara.tap('Skip');
    expect(await intake.question(mara)).toBe('report_fault.address');
  });

  test('a changed message changes what it said', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'when');
    await mara.send({ kind: 'edit', text: 'The picture is gone, and now the sound is gone.' });
    expect(await intake.question(mara)).toBe('report_fault.when');
    expect((await intake.frame(mara))?.draft['description']).toBe('The picture is gone, and now the sound is gone.');
  });

  test('a change of an earlier message does not swallow what was said in the same seconds', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'description');
    await mara.say('👍');
    await mara.send({ kind: 'text', text: 'It flickers in the evening' }, { kind: 'edit', text: 'thumbs up' });
    expect((await intake.frame(mara))?.draft['description']).toBe('It flickers in the evening');
  });

  test('five messages in a row are one thought', async () => {
    const mara = await town.customer('Mara');
    await intake.upTo(mara, 'description');
    await mara.send(
      { kind: 'text', text: 'It flickers' },
      { kind: 'text', text: 'and it smels' },
      { kind: 'edit', text: 'and it smells' },
      { kind: 'text', text: 'since monday' },
    );
    expect((await intake.frame(mara))?.draft['description']).toBe('It flickers\nand it smells\nsince monday');
    expect(await intake.question(mara)).toBe('report_fault.address');
  });
});
