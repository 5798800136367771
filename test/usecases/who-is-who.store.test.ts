import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tell } from '../../core/notify/tell.ts';
import { newContactPoint } from '../../core/people/new-contact-point.ts';
import { joinByInvitation } from '../../core/usecases/join-by-invitation.ts';
import { shareNumber } from '../../core/usecases/share-number.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** Shares this number from that phone's chat; answers whose it is then, or why not. */
const share = async (phone: Phone, number: string, own = true): Promise<string> => {
  const { contactPointId } = await phone.owner();
  const shared = await town.do((work) => shareNumber(work, contactPointId, { phone: number, own }));
  return shared.ok ? shared.value.person.id : shared.refusal.code;
};

const join = async (phone: Phone, token: string): Promise<string> => {
  const { contactPointId } = await phone.owner();
  const joined = await town.do((work) => joinByInvitation(work, token, contactPointId));
  return joined.ok ? joined.value.person.id : joined.refusal.code;
};

const pointsOf = (personId: string) => town.do(({ people }) => people.contactPoints(personId));
const idOf = async (phone: Phone): Promise<string> => (await phone.owner()).personId;

/** A stranger who has told us something already, and nothing else. */
const stranger = (name: string): Promise<Phone> => town.customer(name);

describe('a shared number', () => {
  test('makes a stranger the customer whom we know under it, with all that they began', async () => {
    const known = await town.customer('Mara Klein', '+49406969001');
    const chat = await stranger('Mara on the phone');
    const ticket = await town.report(chat);
    expect(await share(chat, '+49 40 6969001')).toBe(await idOf(known));
    expect((await town.ticket(ticket.id)).customerId).toBe(await idOf(known));
  });

  test('that nobody had is the sender’s own from then on, and sharing it again changes nothing', async () => {
    const chat = await stranger('Ole Maar');
    expect(await share(chat, '+49406969002')).toBe(await idOf(chat));
    expect(await share(chat, '+49406969002')).toBe(await idOf(chat));
    expect((await pointsOf(await idOf(chat))).map(({ channel }) => channel).toSorted()).toEqual(['sms', 'telegram']);
  });

  test('that exists on its platform alone is none', async () => {
    expect(await share(await stranger('Ana'), '+88812345678')).toBe('not_a_number');
  });

  test('of somebody else proves nothing', async () => {
    expect(await share(await stranger('Eve'), '+49406969002', false)).toBe('number_not_own');
  });

  test('does not turn an expert into somebody else', async () => {
    await town.customer('Mara Two', '+49406969003');
    const kim = await town.expert('Kim Adler');
    expect(await share(kim, '+49406969003')).toBe('already_somebody_else');
    expect((await town.do(async ({ people }) => people.expert(await idOf(kim))))?.name).toBe('Kim Adler');
  });

  test('of one person, shared by several chats at once, is one contact point', async () => {
    const chats = [await stranger('A'), await stranger('B'), await stranger('C')];
    const owners = await Promise.all(chats.map((chat) => share(chat, '+49406969004')));
    expect(new Set(owners).size).toBe(1);
    expect(await pointsOf(owners[0] ?? '')).toHaveLength(4);
  });
});

describe('an invitation', () => {
  test('takes along the number that its opener has shared before, so that they can be known under it', async () => {
    const chat = await stranger('Lee');
    await share(chat, '+49406969005');
    const { person, token } = await town.invited('Lee Brandt');
    expect(await join(chat, token)).toBe(person.id);
    expect(await share(chat, '+49406969005')).toBe(person.id);
    expect(await pointsOf(person.id)).toHaveLength(2);
  });

  test('gives the role with the answer, and once', async () => {
    const { person, token } = await town.invited('Noa Conrad');
    const { contactPointId } = await (await stranger('Noa')).owner();
    const joined = await town.do((work) => joinByInvitation(work, token, contactPointId));
    expect(joined.ok && joined.value.person).toMatchObject({ id: person.id, roles: ['expert', 'customer'] });
    expect(await join(await stranger('Eve'), token)).toBe('invitation_used');
  });

  test('adds another chat to somebody who has one', async () => {
    const first = await town.invited('Ola Dahl');
    await join(await stranger('Ola'), first.token);
    const token = 'second-invitation-of-ola';
    const usual = { id: town.id(), role: 'expert', expiresAt: (await town.now()) + 1e6, usedAt: null } as const;
    await town.do(({ people }) => people.addInvitation({ ...usual, token, personId: first.person.id }));
    expect(await join(await stranger('Ola’s tablet'), token)).toBe(first.person.id);
    expect(await pointsOf(first.person.id)).toHaveLength(2);
  });

  test('of one expert, opened by another, changes nobody and stays good', async () => {
    const kim = await town.expert('Kim Adler');
    const { person, token } = await town.invited('Pia Ernst');
    const before = await idOf(kim);
    expect(await join(kim, token)).toBe('already_somebody_else');
    expect(await idOf(kim)).toBe(before);
    expect(await join(await stranger('Pia'), token)).toBe(person.id);
  });
});

const greet = (personId: string) =>
  town.do((work) => tell(work, personId, { ticketId: null, urgency: 'critical' }, () => ({ body: 'Hello' })));
const tasksFor = (personId: string) =>
  town.prisma.task.count({ where: { key: `unreachable:${personId}`, closedAt: null } });

describe('whoever has never written to us', () => {
  test('is a task for people and no message into the void, until they write', async () => {
    const { person, token } = await town.invited('Quin Falk');
    // As the list of experts is imported: a number that we were told, and nobody has shown to be theirs.
    const sms = {
      id: town.id(),
      personId: person.id,
      channel: 'sms',
      address: '+49406969006',
      verified: false,
    } as const;
    await town.do(({ people }) => people.addContactPoint(newContactPoint(sms)));
    await greet(person.id);
    expect(await town.prisma.outbox.count({ where: { recipient: sms.id } })).toBe(0);
    expect(await tasksFor(person.id)).toBe(1);
    await join(await stranger('Quin'), token);
    expect(await tasksFor(person.id)).toBe(0);
  });

  test('somebody who blocked us and comes back is no task any more', async () => {
    const chat = await town.customer('Ria Gern');
    const { personId, contactPointId } = await chat.owner();
    await town.do(({ people, now }) => people.setGone(contactPointId, now));
    await greet(personId);
    expect(await tasksFor(personId)).toBe(1);
    await chat.command('menu');
    expect(await tasksFor(personId)).toBe(0);
  });
});
