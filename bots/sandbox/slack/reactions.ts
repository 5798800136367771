import { type Emulator, nextSeq, publish } from './emulator.ts';
import type { SlackMessage } from './world.ts';

export interface Reaction {
  user: string;
  name: string;
  isAdded: boolean;
}

/** False when there is nothing to add or to take away. */
export function reactTo(emulator: Emulator, message: SlackMessage, { user, name, isAdded }: Reaction): boolean {
  const given = message.reactions.find((reaction) => reaction.name === name);
  if ((given?.users.includes(user) ?? false) === isAdded) return false;
  if (given) given.users = isAdded ? [...given.users, user] : given.users.filter((one) => one !== user);
  else message.reactions.push({ name, users: [user] });
  message.reactions = message.reactions.filter(({ users }) => users.length > 0);
  message.seq = nextSeq(emulator, message.channel);
  publish(emulator, { seq: message.seq, kind: 'reaction', channel: message.channel, user, detail: message });
  return true;
}
