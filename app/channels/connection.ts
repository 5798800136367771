import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Channel } from '../../core/people/person.ts';
import type { ChannelAdapter } from '../../core/ports/channel-adapter.ts';
import type { DeskPlatform } from '../../core/ports/desk-platform.ts';
import type { InboxStore } from '../../core/ports/inbox-store.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { Texts } from '../../core/dialogue/texts/texts.ts';

export interface Running {
  stop(): Promise<void>;
}

/** One account on one platform, connected: all that the processes need to know of it. Whatever is absent isn't needed. */
export interface Connection {
  /** One for each channel that the account opens. */
  readonly adapters: readonly ChannelAdapter[];
  /** Where colleagues work, if they do it there. */
  readonly desk?: DeskPlatform;
  /** Registers what the platform calls over HTTP. */
  readonly webhooks?: (app: FastifyInstance) => Promise<void>;
  /** Tells the platform where we listen, until it has heard; once a web process does. */
  readonly announce?: (publicUrl: string) => Promise<void>;
  /** What only one worker of all may do, such as polling. */
  readonly led?: { readonly name: string; readonly start: () => Running };
}

/** What a connection stands on. */
export interface Ground {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly inbox: InboxStore;
  readonly texts: Texts;
  /** The addresses under which platforms reach us, the preferred one first; known once a process listens. */
  readonly publicUrls: () => readonly string[];
}

/** Counts what a platform's entrance turned away, with the reason as a label. */
export const countRefused =
  ({ metrics }: Ground, channel: Channel) =>
  (why: string): void =>
    metrics.count('webhooks_refused_total', { channel, why });
