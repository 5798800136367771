import { announce, type Emulator } from '../emulator.ts';
import { addChat, apiChat, apiUser } from '../people-and-chats.ts';
import { pushUpdate } from '../push-update.ts';
import type { SandboxChat, SandboxUser } from '../world.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import { findActor, type Sent } from './user-writes.ts';

/** Blocking or unblocking the bot, told to it as a change of its membership. */
export function setBlocked(emulator: Emulator, userId: number, isBlocked: boolean): Sent | Refused {
  const found = findActor(emulator, { user: userId });
  if (isRefused(found)) return found;
  const { user, chat } = found;
  if (!chat.opened) return { refused: `user ${userId} has never opened the chat` };
  const result = (updateIds: number[]): Sent => ({
    chatId: chat.id,
    messageIds: [],
    updateIds,
    seq: emulator.world.seq,
  });
  if (chat.blocked === isBlocked) return result([]);
  chat.blocked = isBlocked;
  announce(emulator, 'chat', chat.id, { blocked: isBlocked });
  const update = pushUpdate(emulator, {
    kind: 'my_chat_member',
    chatId: chat.id,
    payload: membershipChange(emulator, user, chat, isBlocked),
  });
  return result(update ? [update.updateId] : []);
}

function membershipChange(emulator: Emulator, user: SandboxUser, chat: SandboxChat, isBlocked: boolean): unknown {
  const member = (isOut: boolean) => ({
    user: emulator.world.bot,
    status: isOut ? 'kicked' : 'member',
    until_date: isOut ? 0 : undefined,
  });
  const date = Math.floor(emulator.now() / 1000);
  return {
    chat: apiChat(emulator, chat),
    from: apiUser(user),
    date,
    old_chat_member: member(!isBlocked),
    new_chat_member: member(isBlocked),
  };
}

/** A group with the bot in it; its first member put the bot there. */
export function createGroup(emulator: Emulator, title: string, memberIds: number[]): SandboxChat | Refused {
  const [creatorId] = memberIds;
  const creator = creatorId === undefined ? undefined : emulator.world.users.get(creatorId);
  const stranger = memberIds.find((id) => !emulator.world.users.has(id));
  if (!creator || stranger !== undefined) return { refused: `there is no user ${stranger ?? ''}`.trim() };
  const { next } = emulator.world;
  const chat = addChat(emulator, { id: next.groupId, type: 'group', title, memberIds, opened: true });
  next.groupId -= 1;
  announce(emulator, 'chat', chat.id, { title, memberIds });
  const payload = membershipChange(emulator, creator, chat, false);
  pushUpdate(emulator, { kind: 'my_chat_member', chatId: chat.id, payload });
  return chat;
}
