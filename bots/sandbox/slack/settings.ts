import type { Rate } from '../../../emulation/token-bucket.ts';

export interface RateLimits {
  /** chat.postMessage in one channel. */
  postsPerChannel: Rate;
  /** Calls a minute of one method, by Slack's tier of that method. */
  perMinute: { tier1: number; tier2: number; tier3: number; tier4: number };
}

/** Slack's published tiers; it allows short bursts of posts without saying how short. */
export const slackRateLimits: RateLimits = {
  postsPerChannel: { perSecond: 1, burst: 4 },
  perMinute: { tier1: 1, tier2: 20, tier3: 50, tier4: 100 },
};

/** Times in milliseconds. The defaults are Slack's; tests shorten them. */
export interface EmulatorSettings {
  /** Pauses before an event that was not acknowledged is sent again: three times, then never. */
  retryPausesMs: readonly number[];
  /** How long the app may take to acknowledge anything. */
  ackDeadlineMs: number;
  /** How long a `trigger_id` opens a modal. */
  triggerLifeMs: number;
  responseUrlLifeMs: number;
  /** How often the server looks after its Socket Mode connections. */
  socketPingMs: number;
  rateLimits: RateLimits | 'off';
}

export const defaultSettings: EmulatorSettings = {
  retryPausesMs: [1_000, 60_000, 300_000],
  ackDeadlineMs: 3_000,
  triggerLifeMs: 3_000,
  responseUrlLifeMs: 30 * 60_000,
  socketPingMs: 10_000,
  rateLimits: 'off',
};

export interface SlackEmulatorOptions extends Omit<Partial<EmulatorSettings>, 'rateLimits'> {
  rateLimits?: RateLimits | 'off' | 'slack';
  /** 0, the default, takes a free port. */
  port?: number;
  host?: '127.0.0.1';
  botToken?: string;
  appToken?: string;
  signingSecret?: string;
  botName?: string;
  /** The machine's clock in epoch milliseconds; pauses use real timers whatever it says. */
  clock?: () => number;
  log?: (line: string, facts?: Record<string, unknown>) => void;
  /** Where channels, views and undelivered events are kept, so that they outlive the process. Absent: in memory only. */
  stateFile?: string;
}

export const defaultBotToken = 'xoxb-7000000001-7000000002-calloutSandbox0123456789';
export const defaultAppToken = 'xapp-1-A0CALLOUT01-7000000003-calloutsandbox0123456789';
export const defaultSigningSecret = 'b3c1a7e2d94f60815c2e7a9b4d6f8013';
