import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Counters, Gauges, Histograms, Metrics } from '../../core/ports/metrics.ts';

/** What each figure means, for the operator who reads it on a dashboard at night; and its labels. */
const COUNTERS: Readonly<Record<keyof Counters, { help: string; labels: readonly string[] }>> = {
  sends_total: { help: 'Calls to a chat platform, by how they ended', labels: ['channel', 'outcome'] },
  dead_letters_total: { help: 'Given up on and handed to people', labels: ['what'] },
  updates_total: { help: 'Updates from chat platforms, by what became of them', labels: ['channel', 'outcome'] },
  timers_total: { help: 'Business timers that came due', labels: ['kind', 'outcome'] },
  queue_rebuilds_total: { help: 'Times that the queue was built anew after trouble', labels: [] },
  desk_posts_total: { help: 'Calls that keep the desk up to date, by how they ended', labels: ['outcome'] },
  billing_syncs_total: { help: 'Readings of a billing system, by how they ended', labels: ['source', 'outcome'] },
  billing_rows_skipped_total: { help: 'Rows of a billing list that were left out', labels: ['source'] },
  webhooks_refused_total: { help: 'Webhooks turned away before the inbox', labels: ['channel', 'why'] },
};

const GAUGES: Readonly<Record<keyof Gauges, { help: string; labels: readonly string[] }>> = {
  inbox_waiting: { help: 'Updates acknowledged and not yet handled', labels: [] },
  oldest_inbox_seconds: { help: 'Age of the oldest of them', labels: [] },
  outbox_unsent: { help: 'Messages not yet accepted by their platform', labels: [] },
  oldest_unsent_seconds: { help: 'Age of the oldest of them', labels: [] },
  timers_overdue: { help: 'Business timers that are due and not done', labels: [] },
  channel_paused: {
    help: '1 while a channel is closed: its platform shuts us out, or is out of reach',
    labels: ['channel'],
  },
  capability_state: { help: 'What we depend on: 0 ok, 1 stale, 2 down', labels: ['capability'] },
  capability_since_seconds: { help: 'For how long it has been so', labels: ['capability'] },
  desk_pages_stale: { help: 'Pages of the desk that do not show the truth yet', labels: [] },
  desk_lag_seconds: { help: 'For how long the oldest of them has not', labels: [] },
  queue_up: { help: '1 while the queue wakes workers; at 0 the sweeper does', labels: [] },
};

const HISTOGRAMS: Readonly<Record<keyof Histograms, { help: string; labels: readonly string[]; buckets: number[] }>> = {
  inbox_commit_seconds: {
    help: 'From a webhook to durable',
    labels: [],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
  },
  turn_seconds: {
    help: 'From an update being durable to its answer being committed',
    labels: ['channel'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
  },
  canary_round_trip_seconds: {
    help: 'From a message to ourselves being sent to its being accepted, or delivered',
    labels: ['channel', 'until'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 120],
  },
};

const PREFIX = 'callout_';

export interface PrometheusMetrics extends Metrics {
  /** The text that `/metrics` answers with. */
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
}

export const createPrometheusMetrics = (): PrometheusMetrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: PREFIX });
  const registers = [registry];
  const counters = mapValues(
    COUNTERS,
    (name, { help, labels }) => new Counter({ name, help, labelNames: labels, registers }),
  );
  const gauges = mapValues(
    GAUGES,
    (name, { help, labels }) => new Gauge({ name, help, labelNames: labels, registers }),
  );
  const histograms = mapValues(
    HISTOGRAMS,
    (name, { help, labels, buckets }) => new Histogram({ name, help, labelNames: labels, buckets, registers }),
  );
  return {
    count: (name, labels) => counters[name].inc(labels as Record<string, string>),
    set: (name, value, labels) => gauges[name].set(labels as Record<string, string>, value),
    observe: (name, seconds, labels) => histograms[name].observe(labels as Record<string, string>, seconds),
    expose: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
};

const mapValues = <Key extends string, From, To>(
  of: Readonly<Record<Key, From>>,
  make: (name: string, value: From) => To,
): Record<Key, To> =>
  Object.fromEntries(
    Object.entries<From>(of).map(([name, value]) => [name, make(`${PREFIX}${name}`, value)]),
  ) as Record<Key, To>;
