import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Instant } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { CapabilityProbe } from '../../core/ports/capability-probe.ts';
import type { ChannelAdapter, MediaBytes, OutboundMedia } from '../../core/ports/channel-adapter.ts';
import type { DeskPlatform } from '../../core/ports/desk-platform.ts';
import type { InboxStore } from '../../core/ports/inbox-store.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { ReceiptStore } from '../../core/ports/receipt-store.ts';
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
  /** How the registry asks after what the account needs beside its channels. */
  readonly probes?: readonly CapabilityProbe[];
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
  readonly receipts: ReceiptStore;
  readonly texts: Texts;
  /** Business time: what an emulated platform dates its messages by. */
  readonly businessNow: () => Promise<Instant>;
  /** Where a platform can fetch a file for a while; null where none can reach us. */
  readonly mediaUrl: (media: OutboundMedia) => string | null;
  /** A file that came in on another channel, fit to be shown; null where it can't be had. */
  readonly openForeign: (media: OutboundMedia) => Promise<MediaBytes | null>;
  /** The addresses under which platforms reach us, the preferred one first; known once a process listens. */
  readonly publicUrls: () => readonly string[];
}

/** Counts what a platform's entrance turned away, with the reason as a label. */
export const countRefused =
  ({ metrics }: Ground, channel: Channel | 'twilio') =>
  (why: string): void =>
    metrics.count('webhooks_refused_total', { channel, why });
