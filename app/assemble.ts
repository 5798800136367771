import type { Logger } from 'pino';
import { createPrometheusMetrics, type PrometheusMetrics } from '../admin/api/prometheus-metrics.ts';
import { createSlackAdapter } from '../bots/slack/slack-adapter.ts';
import { createSlackDesk } from '../bots/slack/slack-desk.ts';
import { createTelegramAdapter } from '../bots/telegram/telegram-adapter.ts';
import type { Channel } from '../core/people/person.ts';
import type { ChannelAdapter } from '../core/ports/channel-adapter.ts';
import type { DeskPlatform } from '../core/ports/desk-platform.ts';
import type { InboxStore } from '../core/ports/inbox-store.ts';
import { estimateByDistance } from '../core/scheduling/travel.ts';
import { createInboxStore } from '../prisma/flow/inbox.ts';
import { createIds } from '../prisma/stores/ids.ts';
import { createUnitOfWork, type DurableUnitOfWork } from '../prisma/stores/unit-of-work.ts';
import type { Config, SlackConfig, TelegramConfig } from './config.ts';
import type { Database } from './open-database.ts';
import { readTexts } from './read-texts.ts';
import { slackWords } from './slack-words.ts';

/** Callout put together: what every process shares, whatever part of the work it does. */
export interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly database: Database;
  readonly metrics: PrometheusMetrics;
  readonly unitOfWork: DurableUnitOfWork;
  readonly inbox: InboxStore;
  readonly telegram: TelegramConfig | null;
  readonly slack: SlackConfig | null;
  /** Null where colleagues have no desk. */
  readonly desk: DeskPlatform | null;
  readonly adapters: ReadonlyMap<Channel, ChannelAdapter>;
}

export const assemble = (
  config: Config,
  log: Logger,
  database: Database,
  telegram: TelegramConfig | null = config.telegram,
  slack: SlackConfig | null = config.slack,
): Parts => {
  const metrics = createPrometheusMetrics();
  const inbox = createInboxStore(database.pool, metrics);
  const adapters = new Map<Channel, ChannelAdapter>();
  if (telegram) adapters.set('telegram', createTelegramAdapter(telegram));
  if (slack) adapters.set('slack', createSlackAdapter({ ...slack, triggerOver: slackWords().triggerOver }));
  const unitOfWork = createUnitOfWork({
    prisma: database.prisma,
    texts: readTexts(),
    travel: estimateByDistance,
    channels: { capabilities: (channel) => adapters.get(channel)?.capabilities ?? null },
    ids: createIds(),
    allowClockOffset: config.clockMayMove,
  });
  const desk = slack && createSlackDesk(slack);
  return { config, log, database, metrics, unitOfWork, inbox, telegram, slack, desk, adapters };
};
