import { badRequest, forbidden } from './answers.ts';
import type { ApiChat, ApiFailure, ApiUser } from './bot-api-types.ts';
import { announce, type Emulator } from './emulator.ts';
import type { SandboxChat, SandboxUser } from './world.ts';

export function apiUser(user: SandboxUser): ApiUser {
  return {
    id: user.id,
    is_bot: false,
    first_name: user.firstName,
    last_name: user.lastName,
    username: user.username,
    language_code: user.languageCode,
  };
}

export function apiChat(emulator: Emulator, chat: SandboxChat): ApiChat {
  if (chat.type === 'group') return { id: chat.id, type: 'group', title: chat.title };
  const user = emulator.world.users.get(chat.id);
  return {
    id: chat.id,
    type: 'private',
    first_name: user?.firstName,
    last_name: user?.lastName,
    username: user?.username,
  };
}

export function addChat(
  emulator: Emulator,
  chat: Pick<SandboxChat, 'id' | 'type' | 'memberIds' | 'opened'> & { title?: string | undefined },
): SandboxChat {
  const added: SandboxChat = {
    ...chat,
    blocked: false,
    seq: 0,
    replyKeyboard: null,
    pinnedMessageIds: [],
    action: null,
    history: new Map(),
  };
  emulator.world.chats.set(added.id, added);
  return added;
}

export type NewUser = { firstName: string } & {
  [Field in Exclude<keyof SandboxUser, 'firstName'>]?: SandboxUser[Field] | undefined;
};

/** A person and their private chat with the bot, not opened yet. */
export function addUser(emulator: Emulator, wanted: NewUser): SandboxUser | 'exists' {
  const { world } = emulator;
  const id = wanted.id ?? freeUserId(emulator);
  if (world.users.has(id)) return 'exists';
  const user: SandboxUser = {
    id,
    firstName: wanted.firstName,
    lastName: wanted.lastName,
    username: wanted.username,
    languageCode: wanted.languageCode ?? 'en',
    phone: wanted.phone ?? `+1555${String(id % 10_000_000).padStart(7, '0')}`,
  };
  world.users.set(id, user);
  addChat(emulator, { id, type: 'private', memberIds: [id], opened: false });
  announce(emulator, 'user', id, user);
  return user;
}

function freeUserId(emulator: Emulator): number {
  const { world } = emulator;
  while (world.users.has(world.next.userId)) world.next.userId += 1;
  const id = world.next.userId;
  world.next.userId += 1;
  return id;
}

/** The chat a bot's call names, or Telegram's refusal; `write` asks for the right to send there. */
export function reachChat(
  emulator: Emulator,
  chatId: number | string,
  access: 'read' | 'write',
): SandboxChat | ApiFailure {
  const chat = findChat(emulator, chatId);
  if (!chat?.opened) return badRequest('chat not found');
  if (access === 'write' && chat.blocked) {
    return chat.type === 'group'
      ? forbidden('bot was kicked from the group chat')
      : forbidden('bot was blocked by the user');
  }
  return chat;
}

/** `@name` never finds a private chat: Telegram resolves names of channels and public groups only. */
function findChat(emulator: Emulator, chatId: number | string): SandboxChat | undefined {
  const id = typeof chatId === 'number' ? chatId : /^-?\d{1,16}$/.test(chatId) ? Number(chatId) : Number.NaN;
  return emulator.world.chats.get(id);
}
