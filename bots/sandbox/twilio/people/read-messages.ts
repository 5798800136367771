import type { Emulator } from '../emulator.ts';
import { takeStep } from '../messages/life-cycle.ts';
import type { Person } from '../world.ts';

/** The person opens the chat: what was delivered becomes read, and WhatsApp says so. */
export function readMessages(emulator: Emulator, person: Person, messageSid: string | undefined): { read: string[] } {
  const unread = [...emulator.world.messages.values()].filter(
    ({ person: theirs, channel, status, shownAt, sid }) =>
      theirs === person.id &&
      channel === 'whatsapp' &&
      status === 'delivered' &&
      shownAt !== null &&
      (messageSid === undefined || sid === messageSid),
  );
  for (const message of unread) takeStep(emulator, message, { status: 'read' });
  return { read: unread.map(({ sid }) => sid) };
}
