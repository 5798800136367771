import { z } from 'zod';
import { addUser, apiChat } from '../people-and-chats.ts';
import { createGroup, setBlocked } from '../user-actions/membership.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import type { Emulator } from '../emulator.ts';
import type { SandboxChat, SandboxUser } from '../world.ts';
import { operation } from './operation.ts';

export interface ChatSummary {
  id: number;
  type: 'private' | 'group';
  title: string;
  memberIds: number[];
  opened: boolean;
  blocked: boolean;
  seq: number;
  messageCount: number;
  replyKeyboard: SandboxChat['replyKeyboard'];
  pinnedMessageIds: number[];
  action: SandboxChat['action'];
}

export function summarize(emulator: Emulator, chat: SandboxChat): ChatSummary {
  const { history, title: _title, ...facts } = chat;
  const named = apiChat(emulator, chat);
  return { ...facts, title: named.title ?? named.first_name ?? String(chat.id), messageCount: history.size };
}

export const peopleOperations = {
  createUser: operation(
    {
      id: z.number().int().positive().optional(),
      firstName: z.string().min(1),
      lastName: z.string().optional(),
      username: z.string().optional(),
      languageCode: z.string().optional(),
      phone: z.string().optional(),
    },
    (emulator, input): SandboxUser | Refused => {
      const user = addUser(emulator, input);
      return user === 'exists' ? { refused: `user ${input.id} exists already` } : user;
    },
  ),
  users: operation({}, (emulator) => [...emulator.world.users.values()]),
  chats: operation({}, (emulator) => [...emulator.world.chats.values()].map((chat) => summarize(emulator, chat))),
  createGroup: operation(
    { title: z.string().min(1), members: z.array(z.number().int()).min(1) },
    (emulator, input): ChatSummary | Refused => {
      const chat = createGroup(emulator, input.title, input.members);
      return isRefused(chat) ? chat : summarize(emulator, chat);
    },
  ),
  block: operation({ user: z.number().int() }, (emulator, input) => setBlocked(emulator, input.user, true)),
  unblock: operation({ user: z.number().int() }, (emulator, input) => setBlocked(emulator, input.user, false)),
};
