/** Every figure that the running system gives about itself, and the labels that it comes with. */
export interface Counters {
  sends_total: { readonly channel: string; readonly outcome: string };
  dead_letters_total: { readonly what: 'update' | 'send' | 'timer' };
  updates_total: { readonly channel: string; readonly outcome: 'handled' | 'ignored' | 'retried' | 'dead' };
  timers_total: { readonly kind: string; readonly outcome: 'done' | 'retried' | 'dead' };
  webhooks_refused_total: { readonly channel: string; readonly why: string };
  queue_rebuilds_total: Readonly<Record<string, never>>;
  /** Calls that keep the desk up to date. */
  desk_posts_total: { readonly outcome: string };
  /** Readings of a billing system. */
  billing_syncs_total: { readonly source: string; readonly outcome: 'done' | 'failed' };
  /** Rows of a billing system's list that nobody could make sense of. */
  billing_rows_skipped_total: { readonly source: string };
}

export interface Gauges {
  inbox_waiting: Readonly<Record<string, never>>;
  oldest_inbox_seconds: Readonly<Record<string, never>>;
  outbox_unsent: Readonly<Record<string, never>>;
  oldest_unsent_seconds: Readonly<Record<string, never>>;
  timers_overdue: Readonly<Record<string, never>>;
  /** 1 while the platform does not let us in. */
  channel_paused: { readonly channel: string };
  /** 0: ok, 1: stale, 2: down. */
  capability_state: { readonly capability: string };
  /** For how long it has been so. */
  capability_since_seconds: { readonly capability: string };
  queue_up: Readonly<Record<string, never>>;
  desk_pages_stale: Readonly<Record<string, never>>;
  desk_lag_seconds: Readonly<Record<string, never>>;
}

export interface Histograms {
  inbox_commit_seconds: Readonly<Record<string, never>>;
  /** From the platform's update being stored to the work that answers it being committed. */
  turn_seconds: { readonly channel: string };
  /** From a message to ourselves being sent until the platform has accepted it, or says that it was delivered. */
  canary_round_trip_seconds: { readonly channel: string; readonly until: 'accepted' | 'delivered' };
}

export interface Metrics {
  count<Name extends keyof Counters>(name: Name, labels: Counters[Name]): void;
  set<Name extends keyof Gauges>(name: Name, value: number, labels: Gauges[Name]): void;
  observe<Name extends keyof Histograms>(name: Name, seconds: number, labels: Histograms[Name]): void;
}
