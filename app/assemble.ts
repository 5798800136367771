import type { Logger } from 'pino';
import { createPrometheusMetrics, type PrometheusMetrics } from '../admin/api/prometheus-metrics.ts';
import type { Channel } from '../core/people/channel.ts';
import type { ChannelAdapter } from '../core/ports/channel-adapter.ts';
import type { InboxStore } from '../core/ports/inbox-store.ts';
import { timeZoneAt } from '../integrations/maps/time-zone-at.ts';
import { phoneNumbers } from '../integrations/phone-numbers/phone-numbers.ts';
import { createInboxStore } from '../prisma/flow/inbox.ts';
import { createOutboxStore } from '../prisma/flow/outbox.ts';
import { createReceiptStore } from '../prisma/flow/receipts.ts';
import { businessNow } from '../prisma/stores/business-clock.ts';
import { createIds } from '../prisma/stores/ids.ts';
import { createUnitOfWork, type DurableUnitOfWork } from '../prisma/stores/unit-of-work.ts';
import { type Billing, connectBilling } from './billing/connect-billing.ts';
import { connect } from './channels/connect.ts';
import type { Connection } from './channels/connection.ts';
import type { Config } from './config.ts';
import { connectMedia, type Media } from './media/connect-media.ts';
import { connectMaps, type Maps } from './maps/connect-maps.ts';
import type { Database } from './open-database.ts';
import { readTexts } from './read-texts.ts';

/** Callout put together: what every process shares, whatever part of the work it does. */
export interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly database: Database;
  readonly metrics: PrometheusMetrics;
  readonly unitOfWork: DurableUnitOfWork;
  readonly inbox: InboxStore;
  readonly connections: readonly Connection[];
  readonly adapters: ReadonlyMap<Channel, ChannelAdapter>;
  readonly media: Media;
  readonly maps: Maps;
  /** Null where no billing system is connected. */
  readonly billing: Billing | null;
  /** Where we are reached, for whoever was told no PUBLIC_URLS; called once a process listens. */
  readonly listensAt: (address: string) => void;
}

export const assemble = (config: Config, log: Logger, database: Database): Parts => {
  const metrics = createPrometheusMetrics();
  const texts = readTexts();
  const inbox = createInboxStore(database.pool, metrics);
  let publicUrls = config.publicUrls;
  const media = connectMedia({
    accounts: config.accounts,
    adapterOf: (channel) => adapters.get(channel),
    mediaOf: (ids) => createOutboxStore(database.pool).mediaOf(ids),
    publicUrls: () => publicUrls,
    log,
  });
  const connections = connect(config.accounts, {
    ...media,
    log,
    metrics,
    inbox,
    receipts: createReceiptStore(database.pool),
    texts,
    businessNow: () => businessNow(database.pool),
    publicUrls: () => publicUrls,
  });
  const adapters = adaptersOf(connections);
  const maps = connectMaps(config.maps, database, log);
  const unitOfWork = createUnitOfWork({
    prisma: database.prisma,
    texts,
    travel: maps.travel,
    timeZoneAt,
    phoneNumbers,
    channels: { capabilities: (channel) => adapters.get(channel)?.capabilities ?? null },
    ids: createIds(),
    allowClockOffset: config.clockMayMove,
  });
  const billing = connectBilling(config.billing, {
    unitOfWork,
    log,
    metrics,
    texts,
    databaseUrl: database.url,
  });
  const listensAt = (address: string): void => {
    if (publicUrls.length === 0) publicUrls = [address];
  };
  return { config, log, database, metrics, unitOfWork, inbox, connections, adapters, media, maps, billing, listensAt };
};

const adaptersOf = (connections: readonly Connection[]): ReadonlyMap<Channel, ChannelAdapter> =>
  new Map(connections.flatMap(({ adapters }) => adapters.map((adapter) => [adapter.channel, adapter])));
