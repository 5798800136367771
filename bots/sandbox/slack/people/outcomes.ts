import type { SlackView } from '../world.ts';

export interface Posted {
  channel: string;
  ts: string;
  threadTs: string | null;
  /** Events made for the app. */
  eventIds: string[];
  /** Revision right after it: wait for what comes later. */
  seq: number;
}

/** What the person sees when the app does not acknowledge: `dispatch_failed` at once, `operation_timeout` after 3 s. */
export type AppProblem = 'dispatch_failed' | 'operation_timeout';

export interface Confirmation {
  title: string;
  text: string;
  confirm: string;
  deny: string;
}

export interface Pressed {
  actionId: string;
  blockId: string;
  /** What stood on the button, or the chosen option's text. */
  label: string;
  value: string | null;
  /** Opened in the person's browser. */
  url: string | null;
  /** The question Slack asked first. */
  confirm: Confirmation | null;
  /** `denied`: the person said no to the confirmation, and the app heard nothing. */
  outcome: 'acknowledged' | 'denied' | 'failed';
  problem: AppProblem | null;
  triggerId: string | null;
  responseUrl: string | null;
  tookMs: number;
  seq: number;
}

export interface CommandRun {
  outcome: 'acknowledged' | 'failed';
  problem: AppProblem | null;
  /** The app's immediate answer as the person sees it. */
  answer: { ts: string; responseType: 'ephemeral' | 'in_channel'; text: string } | null;
  triggerId: string;
  responseUrl: string;
  tookMs: number;
  seq: number;
}

export interface Submitted {
  /** `incomplete`: Slack's client did not even send it; `failed`: "We had some trouble connecting". */
  outcome: 'closed' | 'cleared' | 'errors' | 'updated' | 'pushed' | 'incomplete' | 'failed';
  /** Under the inputs, by `block_id`. */
  errors: Record<string, string>;
  /** Why it failed: `invalid_response` names what was wrong in `detail`. */
  problem: AppProblem | 'invalid_response' | null;
  detail: string | null;
  triggerId: string | null;
  /** What is on the person's screen now. */
  modal: SlackView | null;
  tookMs: number;
  seq: number;
}

export interface Closed {
  /** The app was told, because the view asked for `notify_on_close`. */
  notified: boolean;
  modal: SlackView | null;
  seq: number;
}

/** What a person types into inputs: text, an option's value or label, several of them, or nothing. */
export type InputValue = string | string[] | null;

export interface FileContent {
  name: string;
  mimeType: string;
  bytes: Buffer;
  declaredSize?: number | undefined;
}
