import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pageKey } from '../../core/desk/pages/desk-page.ts';
import type { DeskAnswer } from '../../core/ports/chat-store.ts';
import { openTown, type Town } from '../town.ts';
import { aColleague, buttonsOf, type Colleague, wordsOf } from './a-colleague.ts';

let town: Town;
let ana: Colleague;
beforeAll(async () => {
  town = await openTown();
  ana = await aColleague(town, 'Ana Berg', ['helpdesk']);
});
afterAll(() => town.close());

/** Two customers with a ticket each. */
const aPair = async () => {
  const [mara, klein] = [await town.customer('Mara Klein'), await town.customer('M. Klein')];
  return { mara, klein, one: await town.report(mara), other: await town.report(klein) };
};
/** The button with this label in what somebody got. */
const buttonIn = (answers: readonly DeskAnswer[], label: string) => {
  const [answer] = answers;
  const button = answer?.kind === 'whisper' ? buttonsOf(answer.card).find((one) => one.label === label) : undefined;
  if (!button) throw new Error(`There is no button ${label} in ${wordsOf(answers)}`);
  return button;
};
const customerOf = async (ticketId: string): Promise<string> => (await town.ticket(ticketId)).customerId;
const linesBelow = async (ticketId: string): Promise<string> => {
  const key = pageKey({ kind: 'ticket', ticketId });
  const { rows } = await town.pool.query<{ text: string }>('SELECT text FROM desk_line WHERE page_key = $1', [key]);
  return rows.map(({ text }) => text).join('\n');
};

describe('the helpdesk', () => {
  test('makes two customers one after looking at both, and two again', async () => {
    const { mara, klein, one, other } = await aPair();
    const keep = buttonIn(await ana.command(`merge ${one.code} ${other.code}`), 'Keep Mara Klein');
    expect(keep.confirm).toBeDefined();
    await ana.press(keep.verb, keep.about, { inWhisper: true });
    const { personId } = await mara.owner();
    expect((await klein.owner()).personId).toBe(personId);
    expect(await customerOf(other.id)).toBe(personId);
    const said = town.say('merge-line-helpdesk', { one: 'M. Klein', other: 'Mara Klein' });
    expect((await linesBelow(one.id)) + (await linesBelow(other.id))).toContain(said);

    const undo = buttonIn(await ana.command(`unmerge ${other.code}`), 'Undo');
    await ana.press(undo.verb, undo.about, { inWhisper: true });
    expect((await klein.owner()).personId).not.toBe(personId);
    expect(await customerOf(other.id)).toBe((await klein.owner()).personId);
    expect(await customerOf(one.id)).toBe(personId);
    expect(wordsOf(await ana.press(undo.verb, undo.about))).toContain(town.say('desk-refused-undone'));
    expect(wordsOf(await ana.command('unmerge Klein'))).toContain('Klein');
  });

  test('makes nobody an expert or a colleague by it', async () => {
    const { one } = await aPair();
    const kim = await town.expert('Kim Adler');
    const { personId } = await kim.owner();
    const answers = await ana.press('merge_people', `${await customerOf(one.id)}:${personId}`);
    expect(wordsOf(answers)).toContain(town.say('desk-refused-works-with-us'));
    expect(await town.prisma.personMerge.count({ where: { toPersonId: personId } })).toBe(0);
  });

  test('is told of what is no pair', async () => {
    const { one } = await aPair();
    expect(wordsOf(await ana.command(`merge ${one.code} ${one.code}`))).toContain(town.say('desk-refused-same-person'));
    expect(wordsOf(await ana.press('merge_people', 'nonsense'))).toContain(town.say('desk-refused-no-person'));
    expect(wordsOf(await ana.press('unmerge_people', town.id()))).toContain(town.say('desk-refused-no-merge'));
  });
});
