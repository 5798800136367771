import { useEffect, useState } from 'react';
import type { Chat } from '../state/chats.ts';

/** Telegram's apps show for so long that somebody is typing. */
const TYPING_MS = 5_000;

export const useTyping = (chat: Chat | undefined): boolean => {
  const since = chat?.typingSince ?? null;
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    setIsOver(false);
    if (since === null) return undefined;
    const timer = setTimeout(() => setIsOver(true), TYPING_MS - (performance.now() - since));
    return () => clearTimeout(timer);
  }, [since]);
  return since !== null && !isOver;
};
