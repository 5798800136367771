import { everyChannel } from './channels/known-capabilities.ts';
import { PrismaPg } from '@prisma/adapter-pg';
import { createSlackDesk } from '../bots/slack/slack-desk.ts';
import { createLog } from './create-log.ts';
import { createPrometheusMetrics } from '../admin/api/prometheus-metrics.ts';
import { estimateByDistance } from '../core/scheduling/travel.ts';
import { PrismaClient } from '../prisma/generated/client.ts';
import { createUnitOfWork, type DurableUnitOfWork } from '../prisma/stores/unit-of-work.ts';
import { HELPDESK, openSlack, type OpenSlack } from '../test/open-slack.ts';
import { openFlow, type OpenFlow } from '../test/open-flow.ts';
import { aCause, ids } from '../test/open-stores.ts';
import { addTicket } from '../test/stored-samples.ts';
import { leadDesk } from './lead-desk.ts';
import { phoneNumbers } from '../integrations/phone-numbers/phone-numbers.ts';
import { readTexts } from './read-texts.ts';

let flow: OpenFlow;
let slack: OpenSlack;
let prisma: PrismaClient;
let unitOfWork: DurableUnitOfWork;
let leading: { stop(): Promise<void> } | null;

beforeAll(async () => {
  [flow, slack] = await Promise.all([openFlow(), openSlack()]);
  const adapter = new PrismaPg({ connectionString: flow.url, max: 4, options: '-c timezone=UTC' });
  prisma = new PrismaClient({ adapter });
  unitOfWork = createUnitOfWork({
    prisma,
    texts: readTexts(),
    travel: estimateByDistance,
    phoneNumbers,
    channels: everyChannel,
    ids,
    allowClockOffset: true,
  });
  leading = leadDesk(
    {
      desk: createSlackDesk(slack.account),
      database: { pool: flow.pool, url: flow.url },
      unitOfWork,
      log: createLog('fatal', 'test'),
      metrics: createPrometheusMetrics(),
    },
    flow.wakeUps,
    { admit: () => null, letsThrough: () => true, note: () => Promise.resolve() },
  );
});
afterAll(async () => {
  await leading?.stop();
  await prisma.$disconnect();
  await slack.close();
  await flow.close();
});

it('a ticket stands at the desk in our own words, with what is said about it below', async () => {
  const ticket = await addTicket(flow);
  await flow.works.run(aCause, async ({ desk, tasks }) => {
    await tasks.open('look', ticket.id, null, 'Nobody is free');
    const line = { id: ids.uuid(), pageKey: `ticket:${ticket.id}`, kind: 'customer', who: 'Erika' } as const;
    await desk.addLine({ ...line, text: 'Is anybody there?', at: 0, writtenAt: null, messageId: null });
  });
  const { control } = slack.emulator;
  // It may stand there from before the task: then it is brought up to date.
  const parent = await control.waitForMessage(
    HELPDESK,
    ({ text, blocks }) => text.includes(ticket.code) && JSON.stringify(blocks).includes('Nobody is free'),
  );
  const reply = await control.waitForMessage(
    HELPDESK,
    ({ threadTs, ts }) => threadTs === parent.ts && ts !== parent.ts,
  );
  expect(JSON.stringify(reply.blocks)).toContain('Is anybody there?');
});

const digest = () => unitOfWork.run(aCause, ({ timers }) => timers.waiting('daily_digest'));

it('whoever leads sees to it that managers get their daily digest', async () => {
  while ((await digest()) === null) await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await digest())?.action).toEqual({ kind: 'daily_digest' });
});
