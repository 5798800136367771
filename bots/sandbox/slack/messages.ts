import { announce, type Emulator, nextSeq, publish } from './emulator.ts';
import type { Block, Json } from './slack-types.ts';
import type { Ephemeral, SlackChannel, SlackMessage } from './world.ts';

/** Microseconds of the clock, each given once: a `ts` is unique and grows even when the clock does not. */
export function takeTs(emulator: Emulator): string {
  const { world } = emulator;
  world.lastMicros = Math.max(emulator.now() * 1_000, world.lastMicros + 1);
  const seconds = Math.floor(world.lastMicros / 1_000_000);
  return `${seconds}.${String(world.lastMicros % 1_000_000).padStart(6, '0')}`;
}

export interface NewMessage {
  channel: SlackChannel;
  threadTs?: string | null;
  user: string;
  sentBy: 'bot' | 'user';
  text: string;
  blocks?: Block[];
  attachments?: Json[];
  metadata?: Json | null;
  username?: string | null;
  subtype?: string | null;
  fileIds?: string[];
}

export function addMessage(emulator: Emulator, given: NewMessage): SlackMessage {
  const { channel, sentBy, user } = given;
  const seq = nextSeq(emulator, channel.id);
  const message: SlackMessage = {
    channel: channel.id,
    ts: takeTs(emulator),
    threadTs: given.threadTs ?? null,
    seq,
    firstSeq: seq,
    sentBy,
    user,
    botId: sentBy === 'bot' ? emulator.world.app.botId : null,
    subtype: given.subtype ?? null,
    text: given.text,
    blocks: withBlockIds(emulator, given.blocks ?? []),
    attachments: given.attachments ?? [],
    metadata: given.metadata ?? null,
    username: given.username ?? null,
    fileIds: given.fileIds ?? [],
    edited: null,
    reactions: [],
    replyCount: 0,
    replyUsers: [],
    latestReply: null,
    edits: [],
    sentAt: emulator.now(),
    deletedAt: null,
    eventIds: [],
  };
  channel.messages.set(message.ts, message);
  publish(emulator, { seq, kind: 'message', channel: channel.id, user: null, detail: message });
  if (message.threadTs !== null) countReply(emulator, channel, message);
  return message;
}

/** The parent's line "3 replies" is part of the channel: whoever follows it has to see it change. */
function countReply(emulator: Emulator, channel: SlackChannel, reply: SlackMessage): void {
  const parent = channel.messages.get(reply.threadTs ?? '');
  if (!parent) return;
  const replies = [...channel.messages.values()].filter(
    ({ threadTs, ts, deletedAt }) => threadTs === parent.ts && ts !== parent.ts && deletedAt === null,
  );
  parent.replyCount = replies.length;
  parent.replyUsers = [...new Set(replies.map(({ user }) => user))];
  parent.latestReply = replies.at(-1)?.ts ?? null;
  parent.seq = nextSeq(emulator, channel.id);
  publish(emulator, { seq: parent.seq, kind: 'edit', channel: channel.id, user: null, detail: parent });
}

export interface MessageChange {
  text: string;
  blocks?: Block[] | undefined;
  attachments?: Json[] | undefined;
  metadata?: Json | null | undefined;
}

export function changeMessage(
  emulator: Emulator,
  message: SlackMessage,
  by: 'bot' | 'user',
  change: MessageChange,
): void {
  const seq = nextSeq(emulator, message.channel);
  message.edits.push({ seq, at: emulator.now(), by, before: { text: message.text, blocks: message.blocks } });
  message.text = change.text;
  if (change.blocks) message.blocks = withBlockIds(emulator, change.blocks);
  if (change.attachments) message.attachments = change.attachments;
  if (change.metadata !== undefined) message.metadata = change.metadata;
  // An app's update with blocks shows no "(edited)".
  const isMarked = by === 'user' || message.blocks.length === 0;
  if (isMarked) message.edited = { user: message.user, ts: `${Math.floor(emulator.now() / 1_000)}.000000` };
  message.seq = seq;
  publish(emulator, { seq, kind: 'edit', channel: message.channel, user: null, detail: message });
}

export function removeMessage(emulator: Emulator, channel: SlackChannel, message: SlackMessage): void {
  message.seq = nextSeq(emulator, channel.id);
  message.deletedAt = emulator.now();
  publish(emulator, { seq: message.seq, kind: 'delete', channel: channel.id, user: null, detail: message });
  if (message.threadTs !== null && message.threadTs !== message.ts) countReply(emulator, channel, message);
}

/** A message that is there; a deleted one is not. */
export function findMessage(channel: SlackChannel, ts: string): SlackMessage | null {
  const message = channel.messages.get(ts);
  return message && message.deletedAt === null ? message : null;
}

/** Slack gives every block and every element an id of its own when the app gave none. */
export function withBlockIds(emulator: Emulator, blocks: Block[]): Block[] {
  return blocks.map((block) => {
    const named = { ...block, block_id: block['block_id'] ?? shortId(emulator) } as Block;
    const { elements, accessory, element } = named;
    if (named.type === 'actions' && Array.isArray(elements)) {
      named['elements'] = elements.map((one) => withActionId(emulator, one as Json));
    }
    if (isControl(accessory)) named['accessory'] = withActionId(emulator, accessory);
    if (isControl(element)) named['element'] = withActionId(emulator, element);
    return named;
  });
}

function isControl(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && 'type' in value && value.type !== 'image';
}

function withActionId(emulator: Emulator, element: Json): Json {
  return { ...element, action_id: element['action_id'] ?? shortId(emulator) };
}

function shortId(emulator: Emulator): string {
  const { next } = emulator.world;
  next.id += 1;
  return `x${next.id.toString(36).padStart(4, '0')}`;
}

export function addEphemeral(
  emulator: Emulator,
  given: Pick<Ephemeral, 'channel' | 'user' | 'text' | 'via'> & { threadTs?: string | null; blocks?: Block[] },
): Ephemeral {
  const ephemeral: Ephemeral = {
    ...given,
    ts: takeTs(emulator),
    threadTs: given.threadTs ?? null,
    blocks: withBlockIds(emulator, given.blocks ?? []),
    from: given.via === 'slack' ? 'slack' : 'app',
    at: emulator.now(),
    seq: 0,
    deletedAt: null,
  };
  emulator.world.ephemerals.push(ephemeral);
  touchEphemeral(emulator, ephemeral);
  return ephemeral;
}

export function touchEphemeral(emulator: Emulator, ephemeral: Ephemeral): void {
  const { channel, user } = ephemeral;
  ephemeral.seq = announce(emulator, 'ephemeral', { channel, user }, ephemeral);
}
