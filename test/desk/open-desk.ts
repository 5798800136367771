import type { DeskCard } from '../../core/desk/cards/desk-card.ts';
import type { DeskLine } from '../../core/desk/pages/desk-page.ts';
import type { DeskPages } from '../../core/ports/desk-pages.ts';
import type { Work } from '../../core/ports/work.ts';
import { createSlackDesk } from '../../bots/slack/slack-desk.ts';
import { startDesk, type Desk } from '../../jobs/desk/start-desk.ts';
import type { DeskWords } from '../../jobs/desk/desk-options.ts';
import { shareHealth, type SharedHealth } from '../../jobs/health/share-health.ts';
import { createDeskPages } from '../../prisma/flow/desk-pages.ts';
import { openFlow, type OpenFlow } from '../open-flow.ts';
import { aCause } from '../open-stores.ts';
import { openSlack, type OpenSlack } from '../open-slack.ts';

/** A database, a Slack, and whoever keeps the one up to date in the other. */
export interface OpenDesk {
  readonly flow: OpenFlow;
  readonly slack: OpenSlack;
  readonly pages: DeskPages;
  /** What was counted, by how calls ended. */
  readonly ended: string[];
  /** Another process that leads; `pages` lets one die at any write. */
  lead(pages?: DeskPages): Desk;
  /** What every process knows of the platform's health. */
  readonly health: SharedHealth;
  /** From now on the clock by which pauses are measured runs so many times faster. */
  hurry(times: number): void;
  run<T>(body: (work: Work) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Short words about how things really stand: what is to be seen here is when and where they show. */
const words: DeskWords = {
  page: async (work, page) => {
    if (page.kind === 'ticket') {
      const ticket = (await work.tickets.find(page.ticketId))?.state;
      const tasks = await work.desk.tasksOf(page.ticketId);
      return ticket && ticket.status !== 'closed'
        ? cardOf(`${ticket.code} ${ticket.status}, ${tasks.length} to do`)
        : null;
    }
    if (page.kind === 'home') return cardOf(`${(await work.desk.glance(5)).counts.ownerless} without an owner`);
    return cardOf(page.kind === 'task' ? page.key : page.kind);
  },
  lines: (_work, lines) => cardOf(lines.map(({ who, text }) => `${who}: ${text}`).join('\n')),
  explain: (work, line, why) =>
    work.desk.addLine({
      ...aLine(line.pageKey, `not delivered: ${why}`),
      id: `why ${line.id}`,
      kind: 'notice',
    }),
};

const cardOf = (text: string): DeskCard => ({ text, blocks: [{ kind: 'text', text }] });

let lines = 0;

export const aLine = (pageKey: string, text: string, overrides: Partial<DeskLine> = {}): DeskLine => ({
  id: `line-${(lines += 1)}`,
  pageKey,
  kind: 'customer',
  who: 'Erika',
  text,
  at: 0,
  writtenAt: null,
  messageId: null,
  ...overrides,
});

export const openDesk = async (): Promise<OpenDesk> => {
  const [flow, slack] = await Promise.all([openFlow(), openSlack()]);
  const { works: unitOfWork, wakeUps, log, metrics } = flow;
  const ended: string[] = [];
  const led = new Set<Desk>();
  let speed = 1;
  const counting = {
    ...metrics,
    count: (name: string, labels: object): void => {
      if (name === 'desk_posts_total') ended.push(...Object.values(labels as Record<string, string>));
    },
  };
  const pages = createDeskPages(flow.pool);
  const health = shareHealth({
    unitOfWork,
    wakeUps,
    adapters: new Map(),
    metrics,
    log,
    now: () => performance.now() * speed,
  });
  const lead: OpenDesk['lead'] = (itsPages = pages) => {
    const desk = startDesk({
      pages: itsPages,
      platform: createSlackDesk(slack.account),
      channel: 'slack',
      words,
      unitOfWork,
      wakeUps,
      circuits: health.circuits,
      log,
      metrics: counting,
      now: () => performance.now() * speed,
    });
    led.add(desk);
    return desk;
  };
  return {
    flow,
    slack,
    pages,
    health,
    ended,
    lead,
    hurry: (times) => {
      speed = times;
    },
    run: (body) => unitOfWork.run(aCause, body),
    close: async () => {
      await Promise.all([...led].map((desk) => desk.stop()));
      await health.watch.stop();
      await slack.close();
      await flow.close();
    },
  };
};
