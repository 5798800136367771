import type { PhoneChannel } from '../../phones/phone.ts';
import type { Chat } from '../state/chats.ts';
import { useStore } from '../state/store.ts';
import { clock, nowOn } from '../state/world.ts';

/** What keeps messages from coming, in a line above the input field; nothing while all is well. */
export const ChatStanding = ({ channel, chat }: { channel: PhoneChannel; chat: Chat | undefined }) => {
  const isClosed = useStore(clock, (now) => {
    const until = chat?.freeUntil ?? null;
    return channel === 'whatsapp' && chat?.started === true && (until === null || (now !== null && nowOn(now) > until));
  });
  const words = wordsFor(channel, chat, isClosed);
  return words === null ? null : <p className="standing">{words}</p>;
};

const wordsFor = (channel: PhoneChannel, chat: Chat | undefined, isClosed: boolean): string | null => {
  if (chat?.offline) return 'No signal: nothing comes, nothing goes.';
  if (chat?.optedOut) return 'STOP was sent: the carrier lets nothing of Callout through until START.';
  if (channel !== 'telegram' && chat?.started !== true) return 'Nobody has written here yet: say anything to begin.';
  if (isClosed && chat?.blocked !== true) return 'Silent for 24 hours: Callout may only send approved templates here.';
  return null;
};
