import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Phone as Person } from '../../phone.ts';
import { actOn, pressButton } from '../api/sandbox-api.ts';
import { inWords } from '../api/call.ts';
import { type Chat, chats, markRead } from '../state/chats.ts';
import { useStore } from '../state/store.ts';
import { Composer } from './composer.tsx';
import { MessageList, type Tapped } from './message-list.tsx';
import { PhoneHead } from './phone-head.tsx';
import { keyboardInUse, ReplyKeyboard } from './reply-keyboard.tsx';
import { StatusBar } from './status-bar.tsx';

interface Toast {
  readonly words: string;
  /** An alert stays until it is dismissed. */
  readonly stays: boolean;
}

/** Telegram's apps show for so long that somebody is typing. */
const TYPING_MS = 5_000;
const TOAST_MS = 4_000;

/** One person's phone with their chat with the bot. */
export const Phone = ({ person }: { person: Person }) => {
  const chat = useStore(chats, (all) => all[person.id]);
  const [toast, setToast] = useToast();
  const [tapped, setTapped] = useState<Tapped | null>(null);
  const typing = useTyping(chat);

  const act = async (what: string, input?: unknown): Promise<boolean> => {
    try {
      await actOn(person.id, what, input);
      return true;
    } catch (error) {
      setToast({ words: inWords(error), stays: false });
      return false;
    }
  };
  const press = async (messageId: number, data: string): Promise<void> => {
    const mine = { messageId, data };
    setTapped(mine);
    try {
      const answer = await pressButton(person.id, messageId, data);
      if (answer.text) setToast({ words: answer.text, stays: answer.alert });
      else if (!answer.answered) setToast({ words: 'The bot has not answered this tap yet.', stays: false });
    } catch (error) {
      setToast({ words: inWords(error), stays: false });
    } finally {
      setTapped((now) => (now === mine ? null : now));
    }
  };
  const read = (): void => markRead(person.id);
  const isBlocked = chat?.blocked ?? false;
  const keyboard = chat && !isBlocked ? keyboardInUse(chat.keyboard, chat.messages) : null;
  return (
    <section
      className={`phone role-${person.role}`}
      aria-label={`Phone of ${person.name}`}
      data-phone={person.id}
      onPointerEnter={read}
      onPointerDown={read}
      onFocus={read}
    >
      <div className="screen">
        <StatusBar />
        <PhoneHead person={person} typing={typing} blocked={isBlocked} act={act} />
        <MessageList
          label={`Chat of ${person.name} with Callout`}
          messages={chat?.messages ?? []}
          typing={typing}
          tapped={tapped}
          onPress={(messageId, data) => void press(messageId, data)}
        />
        <div className="toast" role="status">
          {toast && <p>{toast.words}</p>}
          {toast?.stays && (
            <Button size="compact-sm" onClick={() => setToast(null)}>
              OK
            </Button>
          )}
        </div>
        {chat?.started === false && (
          <Gate words="Nobody has written here yet." label="Start" onTap={() => void act('start')} />
        )}
        {isBlocked && (
          <Gate words="The bot is blocked on this phone." label="Unblock" onTap={() => void act('unblock')} />
        )}
        {keyboard && keyboard.keyboard.length > 0 && (
          <ReplyKeyboard phone={person.id} keyboard={keyboard} onKey={(label) => void act('keyboard', { label })} />
        )}
        {!isBlocked && <Composer phone={person.id} name={person.name} act={act} />}
      </div>
    </section>
  );
};

/** Stands where a chat cannot go on without one tap. */
const Gate = ({ words, label, onTap }: { words: string; label: string; onTap: () => void }) => (
  <div className="gate">
    <p>{words}</p>
    <Button fullWidth radius="md" onClick={onTap}>
      {label}
    </Button>
  </div>
);

const useToast = (): [Toast | null, (toast: Toast | null) => void] => {
  const [toast, setToast] = useState<Toast | null>(null);
  useEffect(() => {
    if (!toast || toast.stays) return undefined;
    const timer = setTimeout(() => setToast(null), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return [toast, setToast];
};

const useTyping = (chat: Chat | undefined): boolean => {
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
