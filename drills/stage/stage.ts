import type { SlackControl } from '../../bots/sandbox/slack/control-client.ts';
import type { TelegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import type { Tell } from '../drill.ts';
import type { TwilioControl } from '../../bots/sandbox/twilio/control-client.ts';
import type { Actor } from './actor.ts';
import type { Checks } from './checks.ts';
import type { Cluster } from './cluster.ts';
import type { Colleague } from './colleague.ts';
import type { LineChannel } from './line.ts';
import type { Operator } from './operator.ts';

/** Everything that a drill plays with: people with phones, the operator's command, the clock, and the machines. */
export interface Stage {
  readonly tell: Tell;
  readonly check: Checks;
  readonly cluster: Cluster;
  readonly telegram: TelegramControl;
  readonly twilio: TwilioControl;
  readonly slack: SlackControl;
  /** The helpdesk's channel in Slack. */
  readonly helpdesk: string;
  /** The managers' channel in Slack. */
  readonly managers: string;
  readonly operator: Operator;
  /** The place where this drill happens, far from those of the others. */
  readonly place: { readonly lat: number; readonly lon: number };
  /** The same in words. */
  readonly address: string;
  /** Somebody whom the retailer knows, with a plan, who has just opened the chat. Telegram unless it is named. */
  customer(name: string, channel?: LineChannel): Promise<Actor>;
  /** Somebody whom nobody knows, who has just opened the chat. */
  stranger(name: string, channel?: LineChannel): Promise<Actor>;
  /** A technician for televisions with a home close by, invited by the operator and joined by the link. */
  expert(name: string, channel?: LineChannel): Promise<Actor>;
  /** Somebody of the staff, invited by the operator and joined in Slack. */
  colleague(name: string, role: 'helpdesk' | 'manager'): Promise<Colleague>;
  readonly clock: SandboxClock;
  /** Reads the database, to check; never to act. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export interface SandboxClock {
  /** Moves business time; everything that comes due on the way happens. */
  move(minutes: number): Promise<void>;
  /** To nine in the morning of the next day, where the drill happens: drills may run at night, experts don't. */
  toNextMorning(): Promise<void>;
  /** To one minute past the given instant (epoch milliseconds). */
  to(instant: number): Promise<void>;
  now(): Promise<number>;
}
