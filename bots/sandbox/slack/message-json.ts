import type { Emulator } from './emulator.ts';
import type { Json } from './slack-types.ts';
import type { SlackFile, SlackMessage } from './world.ts';

/** Said in a message that has only blocks, where blocks can't be shown. */
export const onlyBlocksText = "This content can't be displayed.";

/** A message as the Web API and events give it. */
export function messageJson(emulator: Emulator, message: SlackMessage, withMetadata = true): Json {
  const { world } = emulator;
  if (message.deletedAt !== null) return tombstone(message);
  const channel = world.channels.get(message.channel);
  const parent = message.threadTs === null ? undefined : channel?.messages.get(message.threadTs);
  const isReply = message.threadTs !== null && message.threadTs !== message.ts;
  return compact({
    type: 'message',
    subtype: message.subtype,
    user: message.user,
    ts: message.ts,
    client_msg_id: message.sentBy === 'user' && message.subtype === null ? clientMessageId(message) : null,
    text: message.text,
    team: world.team.id,
    blocks: message.blocks.length > 0 ? message.blocks : richText(message),
    attachments: message.attachments.length > 0 ? message.attachments : null,
    ...botFields(emulator, message),
    metadata: withMetadata ? message.metadata : null,
    files: message.fileIds.length > 0 ? message.fileIds.flatMap((id) => fileOf(emulator, id)) : null,
    upload: message.fileIds.length > 0 ? false : null,
    edited: message.edited,
    thread_ts: message.threadTs ?? (message.replyCount > 0 ? message.ts : null),
    parent_user_id: isReply ? (parent?.user ?? null) : null,
    ...(message.replyCount > 0 ? threadFields(message) : {}),
    reactions:
      message.reactions.length > 0
        ? message.reactions.map(({ name, users }) => ({ name, users, count: users.length }))
        : null,
  });
}

function compact(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

function botFields({ world }: Emulator, message: SlackMessage): Json {
  if (message.botId === null) return {};
  const { id, botId, botName } = world.app;
  const profile = {
    id: botId,
    app_id: id,
    name: botName,
    deleted: false,
    updated: 0,
    team_id: world.team.id,
    icons: {},
  };
  return { bot_id: botId, app_id: id, bot_profile: profile, username: message.username };
}

function threadFields(message: SlackMessage): Json {
  return {
    reply_count: message.replyCount,
    reply_users_count: message.replyUsers.length,
    reply_users: message.replyUsers,
    latest_reply: message.latestReply,
    is_locked: false,
    subscribed: false,
  };
}

/** What is left of a parent whose replies are still there. */
function tombstone(message: SlackMessage): Json {
  return {
    type: 'message',
    subtype: 'tombstone',
    text: 'This message was deleted.',
    user: 'USLACKBOT',
    hidden: true,
    ts: message.ts,
    thread_ts: message.ts,
    ...threadFields(message),
  };
}

/** People's messages come with rich text, as their apps write it. */
function richText(message: SlackMessage): Json[] | null {
  if (message.sentBy === 'bot' || message.text === '' || message.subtype === 'channel_join') return null;
  const text = unescape(message.text);
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  return [{ type: 'rich_text', block_id: `r${message.ts.slice(-5)}`, elements: [section] }];
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function clientMessageId({ ts }: SlackMessage): string {
  const digits = ts.replace('.', '').padStart(20, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4000-8000-${digits.slice(8, 20)}`;
}

function fileOf(emulator: Emulator, id: string): Json[] {
  const file = emulator.world.files.get(id);
  return file ? [fileJson(emulator, file)] : [];
}

export function fileJson(emulator: Emulator, file: SlackFile): Json {
  const { team } = emulator.world;
  const address = `${emulator.root()}/files-pri/${team.id}-${file.id}`;
  const fileName = encodeURIComponent(file.name);
  const extension = /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? 'binary';
  return {
    id: file.id,
    created: Math.floor(file.at / 1_000),
    timestamp: Math.floor(file.at / 1_000),
    name: file.name,
    title: file.name,
    mimetype: file.mimeType,
    filetype: extension,
    pretty_type: extension.toUpperCase(),
    user: file.user,
    user_team: team.id,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    is_public: true,
    url_private: `${address}/${fileName}`,
    url_private_download: `${address}/download/${fileName}`,
    permalink: `https://${team.domain}.slack.com/files/${file.user}/${file.id}/${fileName}`,
    has_rich_preview: false,
    file_access: 'visible',
  };
}

export function permalink({ world }: Emulator, message: SlackMessage): string {
  const address = `https://${world.team.domain}.slack.com/archives/${message.channel}/p${message.ts.replace('.', '')}`;
  const isReply = message.threadTs !== null && message.threadTs !== message.ts;
  return isReply ? `${address}?thread_ts=${message.threadTs}&cid=${message.channel}` : address;
}
