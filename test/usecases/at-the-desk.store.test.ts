import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeskInput } from '../../core/desk/desk-input.ts';
import type { DeskPage } from '../../core/desk/desk-page.ts';
import { handleInbound } from '../../core/usecases/handle-inbound.ts';
import { openTown, type Town } from '../town.ts';
import { type Agent, type Desk, openDesk, spotOf } from './a-desk.ts';

let town: Town;
let desk: Desk;
let ana: Agent;
beforeAll(async () => {
  town = await openTown();
  desk = openDesk(town);
  ana = await desk.agent('Ana');
});
afterAll(() => town.close());

/** Told by the desk's platform, all in one go. */
const tellOf = (address: string, ...inputs: readonly DeskInput[]): Promise<void> =>
  town.do((work) => {
    const sender = { address, name: 'Somebody', language: null };
    const said = inputs.map((input) => ({
      channel: 'slack' as const,
      sender,
      input: { kind: 'desk' as const, desk: input },
      receivedAt: work.now,
    }));
    return handleInbound(work, said);
  });
const takeOver = (page: DeskPage, about: string, at: number): DeskInput => ({
  kind: 'pressed',
  verb: 'take_over',
  about,
  value: null,
  spot: spotOf(page),
  trigger: null,
  at,
});
const wrote = (page: DeskPage, text: string, at: number): DeskInput => ({
  kind: 'wrote',
  spot: spotOf(page),
  ref: town.id(),
  text,
  files: 0,
  at,
});

describe('what is done where colleagues work', () => {
  test('is done in the colleague’s name and order, within one turn', async () => {
    const mara = await town.customer('Mara Klein');
    const { id: ticketId } = await town.report(mara);
    const page: DeskPage = { kind: 'ticket', ticketId };
    await desk.show(page);
    await mara.news();
    await tellOf(
      ana.address,
      wrote(page, 'NOTE: I will take this one', 1),
      takeOver(page, ticketId, 2),
      wrote(page, 'Good morning', 3),
    );
    const heard = await mara.heard();
    expect(heard).toContain('Ana\nGood morning');
    expect(heard).not.toContain('NOTE');
    const story = await town.do(({ tickets }) => tickets.story(ticketId));
    const taken = story.find(({ event }) => event.type === 'ticket.taken_over.v1');
    expect(taken?.cause.actor).toEqual({ kind: 'person', personId: ana.person.id });
  });

  test('by somebody without a role there changes nothing and makes nobody a customer', async () => {
    const mara = await town.customer('Mara Klein');
    const { id: ticketId } = await town.report(mara);
    const page: DeskPage = { kind: 'ticket', ticketId };
    await desk.show(page);
    await mara.news();
    await tellOf('U-STRANGER', takeOver(page, ticketId, 2), wrote(page, 'Hello customer', 3));
    expect(await mara.news()).toEqual([]);
    expect((await town.ticket(ticketId)).ownerId).toBeNull();
    const { rows } = await town.pool.query<{ roles: string[] }>(
      `SELECT p.roles FROM person p JOIN contact_point c ON c.person_id = p.id WHERE c.address = 'U-STRANGER'`,
    );
    expect(rows).toEqual([{ roles: [] }]);
  });
});
