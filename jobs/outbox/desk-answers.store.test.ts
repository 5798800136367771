import { randomUUID } from 'node:crypto';
import type { ContactPoint } from '../../core/people/person.ts';
import type { Delivery, DeskCall } from '../../core/ports/channel-adapter.ts';
import type { DeskAnswer } from '../../core/ports/chat-store.ts';
import { aPaperPlatform, leaveMessages, openFlow, type OpenFlow, type PaperPlatform } from '../../test/open-flow.ts';
import { aCause } from '../../test/open-stores.ts';
import { addContact } from '../../test/stored-samples.ts';
import { shareHealth, type SharedHealth } from '../health/share-health.ts';
import { createChannelLanes } from './channel-lanes.ts';
import { createSender, type Drain } from './create-sender.ts';
import { createTellPeople } from './tell-people.ts';

let flow: OpenFlow;
let colleague: ContactPoint;
let platform: PaperPlatform;
let drain: Drain;
let answered: DeskCall[];
let answer: Delivery;
let health: SharedHealth;

beforeAll(async () => {
  flow = await openFlow();
});
afterAll(() => flow.close());
beforeEach(async () => {
  await flow.pool.query('truncate outbox, task');
  colleague = await addContact(flow);
  answered = [];
  answer = { kind: 'accepted', platformRef: null };
  platform = aPaperPlatform();
  deskFor(platform);
  const { outbox, works: unitOfWork, wakeUps, log, metrics } = flow;
  const tell = createTellPeople({ unitOfWork, onSettled: () => Promise.resolve(), log, metrics });
  const adapters = new Map([['telegram', platform]] as const);
  health = shareHealth({ unitOfWork, wakeUps, adapters, metrics, log, now: () => 0 });
  const { circuits } = health;
  drain = createSender({ outbox, adapters, circuits, lanes: createChannelLanes(), tell, log, metrics, now: () => 0 });
});
afterEach(() => health.watch.stop());

const deskFor = (at: PaperPlatform): PaperPlatform =>
  Object.assign(at, {
    answerDesk: (call: DeskCall): Promise<Delivery> => {
      answered.push(call);
      return Promise.resolve(answer);
    },
  });

const card = { text: 'Nobody is free', blocks: [] };
const form = {
  name: 'assign',
  about: 't1',
  title: 'Assign',
  submit: 'OK',
  close: 'Back',
  intro: [],
  fields: [],
} as const;

/** Says it as a reply, and sends it as whoever has the lease. */
const reply = async (...effects: readonly DeskAnswer[]): Promise<void> => {
  const { replies } = await flow.works.runWithReplies(aCause, async ({ chat }) => {
    for (const effect of effects) await chat.send(effect, { reply: true });
  });
  for (const { recipient, leaseToken } of replies) await drain(recipient, leaseToken);
};

const whisper = (): DeskAnswer => ({ kind: 'whisper', contactPointId: colleague.id, spot: null, card });
const openForm = (): DeskAnswer => ({
  kind: 'open_form',
  contactPointId: colleague.id,
  trigger: 'x1',
  form,
  spot: null,
});

const outbox = () => flow.prisma.outbox.findMany({ orderBy: { seq: 'asc' } });
const grow = (interval: string) =>
  flow.pool.query(`update outbox set created_at = created_at - $1::interval`, [interval]);
const again = async () => {
  await flow.pool.query('update outbox set next_attempt_at = null');
  const recipients = new Set((await outbox()).map(({ recipient }) => recipient));
  for (const recipient of recipients) await drain(recipient, randomUUID());
};

describe('what a colleague asked for at the desk', () => {
  it('is answered with a form or with words, to where they are', async () => {
    await reply(openForm(), whisper());
    expect(answered).toMatchObject([
      { kind: 'open_form', to: colleague.address, trigger: 'x1', form: { name: 'assign' } },
      { kind: 'whisper', to: colleague.address, card: { text: 'Nobody is free' } },
    ]);
    expect((await outbox()).map(({ status }) => status)).toEqual(['sent', 'sent']);
  });

  it('opens a form although words before it wait for the platform', async () => {
    answer = { kind: 'rate_limited', retryAfter: 30_000 };
    await reply(whisper());
    answer = { kind: 'accepted', platformRef: null };
    await reply(openForm());
    expect((await outbox()).map(({ status }) => status)).toEqual(['waiting', 'sent']);
  });

  it('opens no form that comes too late, nor a second time', async () => {
    answer = { kind: 'unreachable', why: 'reset', maybeDelivered: true };
    await reply(openForm());
    expect(await outbox()).toMatchObject([{ status: 'dropped' }]);
    await flow.pool.query('truncate outbox');
    await flow.works.run(aCause, ({ chat }) => chat.send(openForm()));
    await grow('2600 ms');
    await again();
    expect(await outbox()).toMatchObject([{ status: 'dropped' }]);
    expect(answered).toHaveLength(1);
  });

  it('is told again when the connection broke, until nobody waits for it any more', async () => {
    answer = { kind: 'unreachable', why: 'reset', maybeDelivered: false };
    await reply(whisper());
    await again();
    expect(answered).toHaveLength(2);
    await grow('61 s');
    await again();
    expect(answered).toHaveLength(2);
    expect(await outbox()).toMatchObject([{ status: 'dropped' }]);
  });

  it('opens no task for people when it is refused', async () => {
    answer = { kind: 'refused', why: 'channel_not_found' };
    await reply(whisper(), openForm());
    expect((await outbox()).map(({ status }) => status)).toEqual(['dropped', 'dropped']);
    expect(await flow.prisma.task.count()).toBe(0);
  });

  it('is dropped on a channel that has no desk, and what comes behind it gets through', async () => {
    delete platform.answerDesk;
    await reply(whisper());
    await leaveMessages(flow, colleague, ['Hello']);
    await again();
    expect((await outbox()).map(({ status }) => status)).toEqual(['dropped', 'sent']);
    expect(platform.calls).toHaveLength(1);
  });
});
