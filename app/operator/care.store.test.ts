import { openFlow, type OpenFlow } from '../../test/open-flow.ts';
import { aCause, addPerson, ids } from '../../test/open-stores.ts';
import { type OperatorAtWork, operatorOn } from '../../test/run-operator.ts';
import { noteCapability } from '../../core/health/note-capability.ts';
import type { Health } from './health.ts';
import type { PolicyChange, PolicyLine } from './policies.ts';
import type { TimeOffAdded } from './experts.ts';

let flow: OpenFlow;
let operator: OperatorAtWork;

beforeAll(async () => {
  flow = await openFlow();
  operator = operatorOn(flow.url);
  await operator.run('seed', '--demo');
});
afterAll(async () => {
  operator.close();
  await flow.close();
});

const errorOf = async (...args: string[]): Promise<unknown[]> => {
  const { exitCode, answer } = await operator.run<{ error: { code: string } }>(...args);
  return [exitCode, answer.error.code];
};

const taraJoined = async (): Promise<boolean | undefined> => {
  const { answer } = await operator.run<Array<{ name: string; joined: boolean }>>('experts');
  return answer.find(({ name }) => name === 'Tara Volt')?.joined;
};

const ttl = async () => {
  const { answer } = await operator.run<PolicyLine[]>('policies');
  return answer.find(({ key }) => key === 'offers.ttl');
};
const update = (platformId: string) => ({
  channel: 'telegram' as const,
  platformId,
  conversationKey: 'telegram:1',
  raw: { from: '1', text: 'hello' },
  traceId: 't',
});
const kill = async (): Promise<{ letters: string[]; outboxId: string }> => {
  const platformId = ids.token(8);
  await flow.inbox.put([update(platformId)]);
  const { rows } = await flow.pool.query<{ id: string }>(
    `UPDATE inbox SET status = 'dead', attempts = 5, error = 'broken', done_at = now() WHERE platform_id = $1 RETURNING id`,
    [platformId],
  );
  const outboxId = ids.uuid();
  await flow.pool.query(
    `INSERT INTO outbox (id, recipient, kind, payload, trace_id, status, attempts, error, settled_at)
     VALUES ($1, 'r', 'send', '{}', 't', 'dead', 9, 'refused', now())`,
    [outboxId],
  );
  const key = ids.token(8);
  await flow.pool.query(
    `INSERT INTO timer (key, ticket_id, due_at, action, status, attempts, error, trace_id)
     VALUES ($1, $2, now(), '{"kind":"close_ticket"}', 'dead', 8, 'stuck', 't')`,
    [key, ids.uuid()],
  );
  return { letters: [`inbox:${rows[0]?.id}`, `outbox:${outboxId}`, `timer:${key}`], outboxId };
};
const listed = async (): Promise<string[]> =>
  (await operator.run<Array<{ id: string }>>('dead', 'list')).answer.map(({ id }) => id).toSorted();
const states = async (table: string): Promise<unknown[]> =>
  (await flow.pool.query<{ status: string; attempts: number }>(`SELECT DISTINCT status, attempts FROM ${table}`)).rows;
const tara = () =>
  flow.prisma.person.findUniqueOrThrow({
    where: { legacyId: 'demo-expert-01' },
    include: { expert: { include: { timeOff: true } } },
  });

test('health tells every part that somebody has looked at, and what nobody can have meanwhile', async () => {
  await flow.works.run(aCause, async (work) => {
    await noteCapability(work, { key: 'channel:sms', state: 'down', evidence: 'it shuts us out (20003)' });
    await noteCapability(work, { key: 'queue', state: 'ok', evidence: 'hands out work' });
  });
  expect((await operator.run<Health>('health')).answer).toMatchObject({
    ok: false,
    parts: [
      { key: 'channel:sms', state: 'down', disables: expect.any(String) as unknown },
      { key: 'queue', state: 'ok', disables: null },
    ],
  });
  expect(await operator.read('health')).toContain('20003');
  await flow.works.run(aCause, (work) =>
    noteCapability(work, { key: 'channel:sms', state: 'ok', evidence: 'answers' }),
  );
});

describe('policies', () => {
  test('stand at their defaults until somebody sets them', async () => {
    expect(await ttl()).toMatchObject({ value: '10 min', default: '10 min', version: 0, setBy: null });
  });

  test('are set with a word about what they were, by the operator who is named, and hold from then on', async () => {
    const { answer } = await operator.run<PolicyChange>('policies', 'set', 'OFFERS.ttl', '15 minutes');
    expect(answer).toEqual({ key: 'offers.ttl', from: '10 min', to: '15 min', version: 1 });
    expect(await ttl()).toMatchObject({ value: '15 min', version: 1, setBy: 'olga' });
    const cause = { actor: { kind: 'system', why: 'test' }, traceId: 't', inboxId: null } as const;
    expect(await flow.works.run(cause, ({ policies }) => Promise.resolve(policies['offers.ttl']))).toBe(900_000);
  });

  test('get no new version when nothing changes, and keep all that they had', async () => {
    await operator.run('policies', 'set', 'offers.ttl', '900 s');
    await operator.run('policies', 'set', 'offers.ttl', '20 min');
    const { answer } = await operator.run('policies', 'history', 'offers.ttl');
    expect(answer).toMatchObject([
      { version: 2, value: '20 min', setBy: 'olga' },
      { version: 1, value: '15 min', setBy: 'olga' },
    ]);
  });

  test.each([
    [['set', 'offers.ttl', '3 weeks'], 'policy_not_a_duration'],
    [['set', 'offers.ttl', '10'], 'policy_not_a_duration'],
    [['set', 'offers.ttl', '48 h'], 'policy_out_of_range'],
    [['set', 'offers.fanout', '0'], 'policy_out_of_range'],
    [['set', 'quietHours', '9pm'], 'policy_not_hours'],
    [['set', 'dispatchUnverified', 'maybe'], 'policy_not_a_choice'],
    [['set', 'offers.speed', '9'], 'policy_unknown'],
    [['history', 'offers.speed'], 'policy_unknown'],
  ])('%j is refused as %s', async (args, code) => {
    expect(await errorOf('policies', ...args)).toEqual([1, code]);
  });
});

describe('dead letters', () => {
  test('are listed with what they are and the last error, updates, messages and timers alike', async () => {
    const { letters } = await kill();
    expect(await listed()).toEqual(letters.toSorted());
    expect(await operator.read('dead')).toMatch(/telegram update.*broken/);
    expect((await operator.run<Health>('health')).answer).toMatchObject({
      ok: false,
      dead: { inbox: 1, outbox: 1, timers: 1 },
    });
  });

  test('are tried again as if for the first time, the workers are woken, and their tasks are closed', async () => {
    const { answer: before } = await operator.run<Array<{ id: string }>>('dead', 'list');
    const outboxId = before.find(({ id }) => id.startsWith('outbox:'))?.id.slice('outbox:'.length);
    await flow.works.run({ actor: { kind: 'system', why: 'x' }, traceId: 't', inboxId: null }, ({ tasks }) =>
      tasks.open(`unsent:${outboxId}`, null, null, 'A message could not be sent'),
    );
    const woken = (['inbox', 'outbox', 'timers'] as const).map(
      (what) => new Promise<void>((resolve) => void flow.wakeUps.on(what, resolve)),
    );
    const { answer } = await operator.run<{ retried: string[] }>('dead', 'retry', '--all');

    expect(answer.retried).toHaveLength(3);
    expect(await listed()).toEqual([]);
    for (const table of ['inbox', 'outbox', 'timer'])
      expect(await states(table)).toEqual([{ status: 'waiting', attempts: 0 }]);
    expect((await operator.run('tasks')).answer).toEqual([]);
    await Promise.all(woken);
  });

  test('are given up for good, by name', async () => {
    const { letters, outboxId } = await kill();
    const { answer } = await operator.run<{ dropped: string[] }>('dead', 'drop', ...letters);
    expect(answer.dropped.toSorted()).toEqual(letters.toSorted());
    const { rows } = await flow.pool.query('SELECT status, error FROM outbox WHERE id = $1', [outboxId]);
    expect(rows).toEqual([{ status: 'dropped', error: 'dropped by olga: refused' }]);
  });

  test('that are none are an error', async () => {
    expect(await errorOf('dead', 'retry', 'inbox:999999')).toEqual([1, 'not_dead']);
    expect(await errorOf('dead', 'retry')).toEqual([1, 'usage']);
    expect(await errorOf('dead', 'drop', 'nonsense')).toEqual([1, 'not_dead']);
  });
});

describe('tasks', () => {
  test('are listed until somebody says that they are done', async () => {
    const { id: personId } = await addPerson(flow);
    await flow.works.run({ actor: { kind: 'system', why: 'x' }, traceId: 't', inboxId: null }, ({ tasks }) =>
      tasks.open(`person:${personId}`, null, personId, 'asked_for_a_person'),
    );
    const { answer } = await operator.run<Array<{ id: string; why: string }>>('tasks');
    expect(answer).toMatchObject([{ why: 'asked_for_a_person', personId }]);
    const id = answer[0]?.id ?? '';

    expect((await operator.run('tasks', 'done', id)).answer).toEqual({ done: id });
    expect(await errorOf('tasks', 'done', id)).toEqual([1, 'no_such_task']);
    expect((await operator.run<unknown[]>('tasks')).answer).toEqual([]);
    expect((await operator.run<unknown[]>('tasks', '--all')).answer.length).toBeGreaterThan(0);
  });
});

describe('experts', () => {
  test('are paused and resumed', async () => {
    expect((await operator.run('experts', 'pause', 'tara')).answer).toMatchObject({ from: 'active', to: 'paused' });
    expect((await tara()).expert?.status).toBe('paused');
    expect((await operator.run('experts', 'resume', 'tara')).answer).toMatchObject({ from: 'paused', to: 'active' });
    expect(await errorOf('experts', 'suspend', 'nobody at all')).toEqual([1, 'no_such_person']);
  });

  test('have time off by the clocks where they live, the last day included, once', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { answer } = await operator.run<TimeOffAdded>('experts', 'time-off', 'tara', '2026-12-24', '2026-12-26');
      expect(answer).toMatchObject({ from: '2026-12-23T23:00:00.000Z', to: '2026-12-26T23:00:00.000Z', booked: [] });
    }
    expect((await tara()).expert?.timeOff).toHaveLength(1);
    expect(await errorOf('experts', 'time-off', 'tara', '2026-12-26', '2026-12-24')).toEqual([
      1,
      'time_not_understood',
    ]);
    expect(await errorOf('experts', 'time-off', 'tara', '2026-02-30', '2026-03-02')).toEqual([
      1,
      'time_not_understood',
    ]);
  });

  test('are listed with what they do and whether they can be reached', async () => {
    const { answer } = await operator.run<Array<{ name: string; joined: boolean }>>('experts');
    expect(answer).toHaveLength(24);
    expect(answer.every(({ joined }) => !joined)).toBe(true);
    expect(await operator.read('experts')).toMatch(/Tara Volt\s+active\s+not yet/);
  });

  test('can be reached in a chat of whichever channel they have shown to be theirs', async () => {
    const { pool } = flow;
    const ofTara = `person_id = (SELECT id FROM person WHERE name = 'Tara Volt')`;
    await pool.query(`UPDATE contact_point SET verified = true WHERE channel = 'sms' AND ${ofTara}`);
    expect(await taraJoined()).toBe(true);
    await pool.query(`UPDATE contact_point SET opted_out_at = now() WHERE channel = 'sms' AND ${ofTara}`);
    expect(await taraJoined()).toBe(false);
  });
});

describe('the command itself', () => {
  test('explains every command', async () => {
    for (const args of [[], ['import'], ['policies', 'set'], ['ticket'], ['dead', 'retry'], ['experts', 'time-off']])
      expect(await operator.read(...args, '--help')).toContain('Usage: callout');
  });

  test('says what is wrong with what was typed', async () => {
    expect(await errorOf('sead')).toEqual([1, 'usage']);
    expect(await errorOf('invite', 'boss', 'x')).toEqual([1, 'usage']);
    expect(await operator.read('sead')).toContain('seed');
  });

  test('says that a database has no schema yet, and that one isn’t there', async () => {
    const url = new URL(flow.url);
    url.pathname = '/postgres';
    const bare = operatorOn(url.href);
    expect((await bare.run('health')).answer).toMatchObject({ error: { code: 'not_migrated' } });
    url.pathname = '/no_such_database';
    const missing = operatorOn(url.href);
    expect((await missing.run('health')).answer).toMatchObject({ error: { code: 'database_unusable' } });
    expect(await missing.read('health')).not.toContain(url.password);
    bare.close();
    missing.close();
  });
});
