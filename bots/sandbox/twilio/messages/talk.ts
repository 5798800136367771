import type { TwilioMessage, World } from '../world.ts';

/** What was written to and by each person, in order of making. Messages only become more; deleted ones stay as marked. */
const talks = new WeakMap<World['messages'], Map<string, TwilioMessage[]>>();

export function talkOf({ messages }: World, person: string): readonly TwilioMessage[] {
  return talksIn(messages).get(person) ?? [];
}

/** One more message in the log, of whomever it is. */
export function addMessage({ messages }: World, message: TwilioMessage): void {
  enter(talksIn(messages), message);
  messages.set(message.sid, message);
}

/** The messages that turn out to be somebody's who was not known yet. */
export function adoptMessages(
  { messages }: World,
  person: string,
  isTheirs: (message: TwilioMessage) => boolean,
): void {
  for (const message of messages.values()) {
    if (message.person !== null || !isTheirs(message)) continue;
    message.person = person;
    enter(talksIn(messages), message);
  }
}

function talksIn(messages: World['messages']): Map<string, TwilioMessage[]> {
  const known = talks.get(messages);
  if (known) return known;
  const all = new Map<string, TwilioMessage[]>();
  for (const message of messages.values()) enter(all, message);
  talks.set(messages, all);
  return all;
}

function enter(all: Map<string, TwilioMessage[]>, message: TwilioMessage): void {
  if (message.person === null) return;
  const talk = all.get(message.person);
  if (talk) talk.push(message);
  else all.set(message.person, [message]);
}
