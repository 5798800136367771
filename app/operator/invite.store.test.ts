import { joinByInvitation } from '../../core/usecases/join-by-invitation.ts';
import { startTelegramEmulator } from '../../bots/sandbox/telegram/start-telegram-emulator.ts';
import { addPerson, aCause, ids, openStores, type OpenStores } from '../../test/open-stores.ts';
import { type OperatorAtWork, operatorOn } from '../../test/run-operator.ts';
import type { InviteAnswer } from './invite.ts';

let stores: OpenStores;
let operator: OperatorAtWork;

beforeAll(async () => {
  stores = await openStores();
  operator = operatorOn(stores.url);
  await operator.run('seed', '--demo');
});
afterAll(async () => {
  operator.close();
  await stores.close();
});

const chatOfStranger = async (address: string): Promise<string> => {
  const { id: personId } = await addPerson(stores);
  const id = ids.uuid();
  await stores.prisma.contactPoint.create({ data: { id, personId, channel: 'telegram', address, verified: true } });
  return id;
};
const join = (code: string, contactPointId: string) =>
  stores.works.run(aCause, (work) => joinByInvitation(work, code, contactPointId));
const errorOf = async (...args: string[]) => {
  const { exitCode, answer } = await operator.run<{ error: { code: string } }>(...args);
  return [exitCode, answer.error.code];
};

const inDays = async (...args: string[]): Promise<number> => {
  const { answer } = await operator.run<InviteAnswer>('invite', 'expert', 'demo-expert-02', ...args);
  return Math.round((Date.parse(answer.expiresAt) - Date.now()) / 86_400_000);
};

describe('an invitation', () => {
  test('makes the chat that opens it the invited expert, once', async () => {
    const { answer } = await operator.run<InviteAnswer>('invite', 'expert', 'Tara Volt');
    expect(answer).toMatchObject({ person: { name: 'Tara Volt' }, role: 'expert', link: null });
    const [first, second] = [await chatOfStranger('1001'), await chatOfStranger('1002')];

    expect(await join(answer.code, first)).toMatchObject({ ok: true, value: { person: { id: answer.person.id } } });
    expect(await join(answer.code, second)).toMatchObject({ ok: false, refusal: { code: 'invitation_used' } });
  });

  test('lasts as many days as the operator says, and seven otherwise', async () => {
    expect([await inDays(), await inDays('--days', '2')]).toEqual([7, 2]);
    expect(await errorOf('invite', 'expert', 'demo-expert-02', '--days', '0')).toEqual([1, 'usage']);
  });

  test('names everybody who may be meant, and invites nobody then', async () => {
    const { exitCode, answer } = await operator.run<{ error: { candidates: unknown[] } }>('invite', 'expert', 'o');
    expect([exitCode, answer.error]).toMatchObject([1, { code: 'ambiguous_name' }]);
    expect(answer.error.candidates.length).toBeGreaterThan(2);
  });

  test('finds a person by a part of the name, whatever its case, or by the legacy id', async () => {
    const { answer } = await operator.run<InviteAnswer>('invite', 'expert', 'wanda');
    expect(answer.person.name).toBe('Wanda Watt');
  });

  test('of an expert needs a profile', async () => {
    expect(await errorOf('invite', 'expert', 'Clara Sommer')).toEqual([1, 'no_such_person']);
    expect(await errorOf('invite', 'expert', 'Nina Neu', '--new')).toEqual([1, 'expert_needs_profile']);
  });

  test('makes a new colleague when asked to', async () => {
    expect(await errorOf('invite', 'helpdesk', 'Hella Desk')).toEqual([1, 'no_such_person']);
    const { answer } = await operator.run<InviteAnswer>('invite', 'helpdesk', 'Hella Desk', '--new');
    expect(await join(answer.code, await chatOfStranger('1003'))).toMatchObject({ ok: true });
    const person = await stores.prisma.person.findUniqueOrThrow({ where: { id: answer.person.id } });
    expect([person.name, person.roles.includes('helpdesk')]).toEqual(['Hella Desk', true]);
  });

  test('is a link into the bot’s chat where the bot is known', async () => {
    const telegram = await startTelegramEmulator({});
    const there = operatorOn(stores.url, {
      TELEGRAM_BOT_TOKEN: telegram.botToken,
      TELEGRAM_API_ROOT: telegram.apiRoot,
    });
    const { answer } = await there.run<InviteAnswer>('invite', 'expert', 'demo-expert-03');
    expect(answer.link).toMatch(new RegExp(`^https://t\\.me/\\w+\\?start=${answer.code}$`));
    expect(answer.code).toMatch(/^[\w-]{1,64}$/);
    there.close();
    await telegram.close();
  });

  test('is told to a person with link, code and a warning', async () => {
    expect(await operator.read('invite', 'expert', 'demo-expert-04')).toMatch(/code\s+\w{16}/);
  });
});
