import type { Block, Json, StateValues, ViewDefinition } from './slack-types.ts';

export interface SlackUser {
  id: string;
  /** The short name, without @. */
  name: string;
  realName: string;
  timeZone: string;
  isBot: boolean;
  isDeactivated: boolean;
}

export interface SlackReaction {
  name: string;
  users: string[];
}

export interface MessageEdit {
  seq: number;
  at: number;
  by: 'bot' | 'user';
  before: { text: string; blocks: Block[] };
}

/** One message and its life: the external history that invariants are checked against. */
export interface SlackMessage {
  channel: string;
  ts: string;
  threadTs: string | null;
  /** Revision of the emulator at the last change, and at the sending. */
  seq: number;
  firstSeq: number;
  sentBy: 'bot' | 'user';
  user: string;
  botId: string | null;
  subtype: string | null;
  /** As Slack keeps it: `& < >` escaped, links and mentions in angle brackets. */
  text: string;
  blocks: Block[];
  attachments: Json[];
  metadata: Json | null;
  /** The name under which the bot posted, when it chose another. */
  username: string | null;
  fileIds: string[];
  edited: { user: string; ts: string } | null;
  reactions: SlackReaction[];
  replyCount: number;
  replyUsers: string[];
  latestReply: string | null;
  edits: MessageEdit[];
  sentAt: number;
  deletedAt: number | null;
  /** Events made from it: see the deliveries log for what became of them. */
  eventIds: string[];
}

export interface SlackChannel {
  id: string;
  name: string;
  kind: 'channel' | 'private' | 'im';
  topic: string;
  memberIds: string[];
  isArchived: boolean;
  /** The person of a direct message. */
  userId: string | null;
  createdAt: number;
  /** Revision at the channel's last change. */
  seq: number;
  messages: Map<string, SlackMessage>;
}

/** Seen by one person only, and in no history. */
export interface Ephemeral {
  ts: string;
  channel: string;
  user: string;
  threadTs: string | null;
  text: string;
  blocks: Block[];
  /** `slack`: Slack's own words, for instance that the app did not answer. */
  from: 'app' | 'slack';
  via: 'chat.postEphemeral' | 'response_url' | 'command' | 'slack';
  at: number;
  seq: number;
  deletedAt: number | null;
}

/** A modal or a home tab as Slack keeps it. */
export interface SlackView {
  id: string;
  type: 'modal' | 'home';
  user: string;
  hash: string;
  rootViewId: string;
  previousViewId: string | null;
  /** With all `block_id` and `action_id` filled in. */
  view: ViewDefinition;
  values: StateValues;
  /** Under the inputs, by `block_id`. */
  errors: Record<string, string>;
  /** What Slack says above the form when the app failed it, for instance "We had some trouble connecting. Try again?" */
  problem: string | null;
  seq: number;
}

export interface SlackFile {
  id: string;
  name: string;
  mimeType: string;
  bytes: Buffer;
  /** May be declared larger than what is kept. */
  size: number;
  user: string;
  channel: string;
  at: number;
}

export interface Trigger {
  user: string;
  /** The view it was made in, which `views.push` needs. */
  viewId: string | null;
  madeAt: number;
  exchanged: boolean;
}

export interface ResponseUrl {
  user: string;
  channel: string;
  /** The message whose button was pressed; null after a command. */
  messageTs: string | null;
  isEphemeral: boolean;
  threadTs: string | null;
  madeAt: number;
  used: number;
}

export type DeliveryKind = 'events' | 'interactivity' | 'commands';

/** An event and what is known of its delivery. */
export interface AppEvent {
  eventId: string;
  type: string;
  channel: string | null;
  body: Json;
  madeAt: number;
  seq: number;
  attempts: number;
  retryReason: string | null;
  /** When it is sent again; real time. */
  dueAt: number;
  state: 'waiting' | 'delivered' | 'given-up';
}

export interface DeliveryRecord {
  seq: number;
  kind: DeliveryKind;
  via: 'http' | 'socket';
  eventId: string | null;
  /** "message", "block_actions", "/callout", ... */
  type: string;
  channel: string | null;
  at: number;
  attempt: number;
  status: number | null;
  /** "ok", or what went wrong: "http_timeout", "http_error", "connection_failed", "dropped", "discarded". */
  outcome: string;
  tookMs: number;
}

export interface CallRecord {
  seq: number;
  id: number;
  method: string;
  channel: string | null;
  params: Json;
  at: number;
  tookMs: number;
  status: number;
  ok: boolean;
  error: string | null;
  /** `response_metadata.messages`. */
  messages: string[];
  result: Json | null;
  /** The fault that touched it. */
  fault: string | null;
  /** Carried out, but the connection was cut instead of an answer. */
  answerLost: boolean;
}

/** What an app's settings page at Slack holds. */
export interface AppConfiguration {
  eventsUrl: string | null;
  interactivityUrl: string | null;
  commandsUrl: string | null;
  socketMode: boolean;
  /** Event types subscribed to; empty: all that the emulator makes. */
  events: string[];
  commands: string[];
}

export interface World {
  /** Grows with each change; clients wait for it. */
  seq: number;
  team: { id: string; name: string; domain: string };
  app: { id: string; botId: string; botUserId: string; botName: string };
  botToken: string;
  appToken: string;
  signingSecret: string;
  tokenState: 'ok' | 'token_revoked' | 'account_inactive';
  configuration: AppConfiguration;
  users: Map<string, SlackUser>;
  channels: Map<string, SlackChannel>;
  ephemerals: Ephemeral[];
  views: Map<string, SlackView>;
  /** Open modals by person, the lowest first. */
  modals: Map<string, string[]>;
  homes: Map<string, string>;
  files: Map<string, SlackFile>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  /** Every event ever made, so that it can be delivered once more. */
  events: Map<string, AppEvent>;
  deliveries: DeliveryRecord[];
  calls: CallRecord[];
  lastMicros: number;
  next: { user: number; channel: number; id: number; callId: number };
}

export interface WorldNames {
  botToken: string;
  appToken: string;
  signingSecret: string;
  botName: string;
}

export function createWorld(names: WorldNames, now: number): World {
  const app = { id: 'A0CALLOUT01', botId: 'B0CALLOUT01', botUserId: 'U0CALLOUT01', botName: names.botName };
  const bot: SlackUser = {
    id: app.botUserId,
    name: names.botName.toLowerCase().replaceAll(/[^a-z0-9._-]/g, ''),
    realName: names.botName,
    timeZone: 'Etc/UTC',
    isBot: true,
    isDeactivated: false,
  };
  return {
    seq: 0,
    team: { id: 'T0CALLOUT01', name: 'Callout sandbox', domain: 'callout-sandbox' },
    app,
    botToken: names.botToken,
    appToken: names.appToken,
    signingSecret: names.signingSecret,
    tokenState: 'ok',
    configuration: {
      eventsUrl: null,
      interactivityUrl: null,
      commandsUrl: null,
      socketMode: false,
      events: [],
      commands: [],
    },
    users: new Map([[bot.id, bot]]),
    channels: new Map(),
    ephemerals: [],
    views: new Map(),
    modals: new Map(),
    homes: new Map(),
    files: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    events: new Map(),
    deliveries: [],
    calls: [],
    lastMicros: now * 1_000,
    next: { user: 1, channel: 1, id: 1, callId: 1 },
  };
}
