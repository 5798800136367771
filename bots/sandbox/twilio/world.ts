import type { AccountNames } from './settings.ts';
import type { Channel, Json, MessageStatus } from './twilio-types.ts';
import type { ContentTypes, RenderedContent } from './content/content-types.ts';

/** What becomes of messages to a person on a channel. */
export const reachabilities = [
  'reachable',
  'unreachable',
  'blocked',
  'unknown',
  'landline',
  'filtered',
  'unknown-error',
  'not-mobile',
  'not-on-whatsapp',
  'invalid-recipient',
  'blocked-by-person',
  /** Sent, and nothing more is ever heard; the phone shows nothing. */
  'lost',
  /** The phone shows it, but no carrier ever says so: it stays `sent`. */
  'unconfirmed',
  /** Twilio says `delivered`, but the phone never showed it. */
  'false-delivered',
] as const;

export type Reachability = (typeof reachabilities)[number];

export interface WhatsAppAccount {
  /** Null: this business never learned it. */
  number: string | null;
  /** Business-scoped id: two letters of the country, a dot, up to 128 letters and digits. */
  userId: string;
  /** Who has one hides the number: webhooks carry the id instead. */
  username: string | null;
  profileName: string;
}

export interface Person {
  id: string;
  seq: number;
  name: string;
  smsNumber: string | null;
  whatsapp: WhatsAppAccount | null;
  reach: Record<Channel, Reachability>;
  /** By the emulator's clock: the last WhatsApp message from this person. */
  lastWhatsAppAt: number | null;
}

export interface StatusChange {
  status: MessageStatus;
  at: number;
  errorCode: number | null;
}

export interface MessageMedia {
  sid: string;
  contentType: string;
  bytes: Buffer;
  size: number;
  /** Where the app said it is; null for what a person sent. */
  url: string | null;
  createdAt: number;
}

/** One message and its life: the external history that invariants are checked against. */
export interface TwilioMessage {
  sid: string;
  /** Revision of the emulator at the last change, and at the making. */
  seq: number;
  firstSeq: number;
  person: string | null;
  channel: Channel;
  direction: 'inbound' | 'outbound-api' | 'outbound-reply';
  /** `twilio`: its own answers to STOP and its like. */
  sentBy: 'app' | 'person' | 'twilio';
  from: string;
  to: string;
  body: string;
  mediaUrls: string[];
  media: MessageMedia[];
  content: RenderedContent | null;
  location: { latitude: number; longitude: number; label: string | null; address: string | null } | null;
  button: { payload: string; text: string } | null;
  listItem: { id: string; title: string; description: string | null } | null;
  repliedTo: string | null;
  keyword: 'STOP' | 'START' | 'HELP' | null;
  status: MessageStatus;
  statuses: StatusChange[];
  errorCode: number | null;
  encoding: 'GSM-7' | 'UCS-2';
  numSegments: number;
  viaService: boolean;
  statusCallback: string | null;
  /** Seconds it may wait in Twilio's queue. */
  validityPeriod: number;
  createdAt: number;
  updatedAt: number;
  sentAt: number | null;
  /** When the person's phone showed it; null when it never did. */
  shownAt: number | null;
  deletedAt: number | null;
}

export const approvalStatuses = [
  'unsubmitted',
  'received',
  'pending',
  'approved',
  'rejected',
  'paused',
  'disabled',
] as const;

export type ApprovalStatus = (typeof approvalStatuses)[number];

export interface ContentTemplate {
  sid: string;
  seq: number;
  friendlyName: string | null;
  language: string;
  variables: Record<string, string>;
  types: ContentTypes;
  approval: { status: ApprovalStatus; name: string; category: string; rejectionReason: string };
  createdAt: number;
  updatedAt: number;
}

export type WebhookKind = 'messages' | 'fallback' | 'status';

/** Something for the app: an inbound message, or a change of a message's status. */
export interface Webhook {
  id: string;
  seq: number;
  kind: 'messages' | 'status';
  messageSid: string;
  person: string | null;
  /** The person's address. */
  address: string;
  status: MessageStatus;
  url: string;
  params: Record<string, string>;
  madeAt: number;
  attempts: number;
  state: 'waiting' | 'delivered' | 'given-up';
}

export interface DeliveryRecord {
  seq: number;
  kind: WebhookKind;
  webhookId: string;
  messageSid: string;
  address: string;
  messageStatus: MessageStatus;
  url: string;
  at: number;
  attempt: number;
  status: number | null;
  /** "ok", "discarded", or what went wrong. */
  outcome: string;
  tookMs: number;
}

export interface CallRecord {
  seq: number;
  id: number;
  /** `messages.create`, `content.list`, …; null when there is no such resource. */
  method: string | null;
  verb: string;
  path: string;
  to: string | null;
  params: Json;
  at: number;
  tookMs: number;
  /** HTTP; 0: cut. */
  status: number;
  ok: boolean;
  errorCode: number | null;
  /** The sid of what was made or read. */
  sid: string | null;
  fault: string | null;
  answerLost: boolean;
}

/** What Twilio's debugger would show. */
export interface Alert {
  seq: number;
  at: number;
  code: number;
  text: string;
  url: string | null;
  messageSid: string | null;
}

/**
 * How a sender of the account stands. `offline`: it is there and may not send; `released`: the account has it no more;
 * `unlisted`: it sends, and no list names it, as with the number of Twilio's own WhatsApp sandbox.
 */
export const senderStates = ['online', 'offline', 'released', 'unlisted'] as const;

export type SenderState = (typeof senderStates)[number];

export interface Configuration {
  messagesUrl: string | null;
  fallbackUrl: string | null;
  /** For messages that name no StatusCallback of their own, as a Messaging Service has it. */
  statusUrl: string | null;
  /** What the world sees instead of these addresses' origin: signatures cover it. Null: the addresses as they are. */
  publicUrl: string | null;
  /** The same for `fallbackUrl`, which may be another entry point. Null: as `publicUrl`. */
  fallbackPublicUrl: string | null;
  /** Beginnings of numbers that the account may not write to: 21408. */
  blockedRegions: string[];
}

export interface World {
  account: AccountNames;
  accountState: 'active' | 'suspended' | 'closed';
  senders: Record<Channel, SenderState>;
  configuration: Configuration;
  clockOffsetMs: number;
  seq: number;
  people: Map<string, Person>;
  messages: Map<string, TwilioMessage>;
  contents: Map<string, ContentTemplate>;
  /** By address. */
  optOuts: Map<string, { at: number; keyword: string }>;
  webhooks: Map<string, Webhook>;
  deliveries: DeliveryRecord[];
  calls: CallRecord[];
  alerts: Alert[];
  next: { person: number; callId: number };
}

const emptyConfiguration: Configuration = {
  messagesUrl: null,
  fallbackUrl: null,
  statusUrl: null,
  publicUrl: null,
  fallbackPublicUrl: null,
  blockedRegions: [],
};

export const wellSenders: Record<Channel, SenderState> = { sms: 'online', whatsapp: 'online' };

export function createWorld(account: AccountNames): World {
  return {
    account,
    accountState: 'active',
    senders: { ...wellSenders },
    configuration: { ...emptyConfiguration },
    clockOffsetMs: 0,
    seq: 0,
    people: new Map(),
    messages: new Map(),
    contents: new Map(),
    optOuts: new Map(),
    webhooks: new Map(),
    deliveries: [],
    calls: [],
    alerts: [],
    next: { person: 1, callId: 1 },
  };
}
