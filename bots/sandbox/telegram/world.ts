import type { ApiMessage, ApiUser, ReplyKeyboard } from './bot-api-types.ts';

export interface SandboxUser {
  id: number;
  firstName: string;
  lastName?: string | undefined;
  username?: string | undefined;
  languageCode: string;
  /** What "share my number" sends. */
  phone: string;
}

export interface HistoryEdit {
  seq: number;
  at: number;
  by: 'bot' | 'user';
  /** The message as it was until this edit. */
  before: ApiMessage;
}

/** One message and its life: the external history that invariants are checked against. */
export interface HistoryEntry {
  chatId: number;
  messageId: number;
  /** Revision of the emulator at the last change, and at the sending. */
  seq: number;
  firstSeq: number;
  sentBy: 'bot' | 'user';
  userId: number;
  sentAt: number;
  /** The message as it is now, in the Bot API's own shape. */
  message: ApiMessage;
  /** Telegram lets no bot edit a message that carries a reply keyboard. */
  withReplyMarkup: boolean;
  edits: HistoryEdit[];
  deletedAt: number | null;
  /** Updates made from it: see the deliveries log for what became of them. */
  updateIds: number[];
}

export interface SandboxChat {
  id: number;
  type: 'private' | 'group';
  title?: string | undefined;
  memberIds: number[];
  /** A bot cannot write first: a private chat is "not found" until its person opened it. */
  opened: boolean;
  blocked: boolean;
  /** Revision at the chat's last change. */
  seq: number;
  /** What stands under the input field, as the person sees it. */
  replyKeyboard: ReplyKeyboard | null;
  pinnedMessageIds: number[];
  action: { name: string; at: number } | null;
  history: Map<number, HistoryEntry>;
}

export interface StoredFile {
  fileId: string;
  uniqueId: string;
  path: string;
  kind: 'photo' | 'video' | 'voice' | 'audio' | 'document';
  bytes: Buffer;
  /** Bytes; may be declared larger than what is kept, to meet the download limit without 20 MB in memory. */
  size: number;
  name?: string | undefined;
  mimeType: string;
  width?: number | undefined;
  height?: number | undefined;
  duration?: number | undefined;
}

export type UpdateKind = 'message' | 'edited_message' | 'callback_query' | 'my_chat_member';

export interface QueuedUpdate {
  updateId: number;
  kind: string;
  /** Updates with the same key are delivered one after the other. */
  key: string;
  chatId: number | null;
  body: Record<string, unknown>;
  queuedAt: number;
  expiresAt: number;
  attempts: number;
  /** Delivered again though it had been delivered: keeps its old id, whatever offset was confirmed. */
  replay: boolean;
}

export interface DeliveryRecord {
  seq: number;
  updateId: number;
  kind: string;
  chatId: number | null;
  at: number;
  via: 'webhook' | 'polling';
  attempt: number;
  /** "ok", or what went wrong. */
  outcome: string;
  tookMs: number;
}

export interface CallbackPress {
  id: string;
  userId: number;
  chatId: number;
  messageId: number;
  data: string;
  pressedAt: number;
  answer: { at: number; text?: string | undefined; showAlert: boolean; url?: string | undefined } | null;
}

export interface Webhook {
  url: string;
  secretToken?: string | undefined;
  maxConnections: number;
  lastErrorAt: number | null;
  lastErrorMessage: string | null;
  goneSince: number | null;
}

export interface CallRecord {
  seq: number;
  id: number;
  /** As the bot wrote it. */
  method: string;
  chatId: number | null;
  /** Parameters as received; uploads by name and size. */
  params: Record<string, unknown>;
  at: number;
  tookMs: number;
  via: 'http' | 'webhook-reply';
  status: number;
  ok: boolean;
  description: string | null;
  result: unknown;
  /** The fault that touched it. */
  fault: string | null;
  /** Carried out, but the connection was cut instead of an answer. */
  answerLost: boolean;
}

export interface BotCommands {
  scope: string;
  languageCode: string;
  commands: { command: string; description: string }[];
}

export interface World {
  /** Grows with each change; clients wait for it. */
  seq: number;
  bot: ApiUser & { username: string };
  token: string;
  tokenRevoked: boolean;
  users: Map<number, SandboxUser>;
  chats: Map<number, SandboxChat>;
  files: Map<string, StoredFile>;
  presses: Map<string, CallbackPress>;
  webhook: Webhook | null;
  /** Empty: Telegram's default, everything that is not opted into. */
  allowedUpdates: string[];
  /** Undelivered updates by ordering key. */
  queues: Map<string, QueuedUpdate[]>;
  /** Every update ever made, so that it can be delivered once more. */
  updates: Map<number, QueuedUpdate>;
  deliveries: DeliveryRecord[];
  calls: CallRecord[];
  commands: BotCommands[];
  menuButtons: Map<number, unknown>;
  next: { updateId: number; messageId: number; fileNumber: number; callId: number; userId: number; groupId: number };
}

export function createWorld(token: string, username: string, name: string): World {
  const botId = Number(token.split(':')[0]);
  return {
    seq: 0,
    bot: { id: botId, is_bot: true, first_name: name, username },
    token,
    tokenRevoked: false,
    users: new Map(),
    chats: new Map(),
    files: new Map(),
    presses: new Map(),
    webhook: null,
    allowedUpdates: [],
    queues: new Map(),
    updates: new Map(),
    deliveries: [],
    calls: [],
    commands: [],
    menuButtons: new Map(),
    next: { updateId: 100_000_001, messageId: 1, fileNumber: 1, callId: 1, userId: 1_001, groupId: -4_000_000_001 },
  };
}
