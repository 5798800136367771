import type { Channel } from '../../core/people/channel.ts';
import type { Role } from '../../core/people/person.ts';
import type { Cause } from '../../core/kernel/event.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { createHealthNotes, type HealthNotes } from '../../jobs/health/health-notes.ts';
import { aContactPoint } from '../stored-samples.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
let notes: HealthNotes;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const DESK = 'channel:slack';

beforeAll(async () => {
  town = await openTown();
  const unitOfWork: UnitOfWork = { run: (_cause: Cause, body) => town.do(body) };
  notes = createHealthNotes(unitOfWork, silent);
});
afterAll(() => town.close());

/** Works at the desk, and has written last there. */
const colleague = async (role: Role, ...channels: readonly Channel[]): Promise<string> => {
  const id = town.id();
  await town.do(async ({ people, now }) => {
    const speaks = { locale: 'en', timeZone: 'Europe/Berlin', legacyId: null, createdAt: now };
    await people.add({ ...speaks, id, name: role, roles: [role] });
    for (const channel of channels) {
      const lastInboundAt = channel === 'slack' ? now : now - 60_000;
      await people.addContactPoint(aContactPoint(id, { channel, lastInboundAt }));
    }
  });
  return id;
};

const heard = async (): Promise<Array<{ to: string; on: string }>> => {
  const messages = await town.prisma.chatMessage.findMany({ where: { cardKey: { startsWith: 'outage:' } } });
  return Promise.all(
    messages.map(async ({ personId, contactPointId }) => {
      const { channel } = await town.prisma.contactPoint.findUniqueOrThrow({ where: { id: contactPointId } });
      return { to: personId, on: channel };
    }),
  );
};

it('that the desk is down is told to colleagues on a channel that works, once, and where it stands it ends with the outage', async () => {
  const manager = await colleague('manager', 'slack', 'telegram');
  const agent = await colleague('helpdesk', 'slack', 'sms');
  await colleague('helpdesk', 'slack');
  await colleague('expert', 'telegram');

  await notes.note({ key: DESK, state: 'down', evidence: 'it shuts us out (token_revoked)' });
  const told = expect.arrayContaining([
    { to: manager, on: 'telegram' },
    { to: agent, on: 'sms' },
  ]) as unknown;
  expect(await heard()).toEqual(told);
  expect(await heard()).toHaveLength(2);

  await notes.note({ key: DESK, state: 'down', evidence: 'it shuts us out (token_revoked)' });
  await notes.remind();
  expect(await heard()).toHaveLength(2);

  await notes.note({ key: DESK, state: 'ok', evidence: 'answers' });
  const [edit] = await town.prisma.outbox.findMany({ where: { kind: 'edit' }, orderBy: { seq: 'desc' }, take: 1 });
  expect(JSON.stringify(edit?.payload)).toContain(town.say('health-desk-back', { channel: 'Slack' }));
  expect(await town.do(({ desk }) => desk.task('channel-paused:slack'))).not.toMatchObject({ closedAt: null });
});

it('that another channel is down is told at the desk alone', async () => {
  const before = (await heard()).length;
  await notes.note({ key: 'channel:whatsapp', state: 'down', evidence: 'it can’t be reached' });
  expect(await heard()).toHaveLength(before);
  expect(await town.do(({ desk }) => desk.task('channel-paused:whatsapp'))).toMatchObject({ closedAt: null });
});
