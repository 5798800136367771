import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MessageView } from '../../phones/chat-view.ts';
import type { Phone as Person, PhoneChannel } from '../../phones/phone.ts';
import { pressButton } from '../api/sandbox-api.ts';
import { inWords } from '../api/call.ts';
import { type Chat, keyOf } from '../state/chats.ts';
import { APP_LOOKS } from './app-looks.ts';
import { ChatStanding } from './chat-standing.tsx';
import { Composer } from './composer.tsx';
import { ListSheet } from './list-sheet.tsx';
import { MessageList, type Tapped } from './message-list.tsx';
import { NumberedChoices } from './numbered-choices.tsx';
import { keyboardInUse, ReplyKeyboard } from './reply-keyboard.tsx';
import type { Told } from './toast.tsx';

interface ChatAppProps {
  readonly person: Person;
  readonly channel: PhoneChannel;
  readonly chat: Chat | undefined;
  readonly typing: boolean;
  /** Answers whether it was done. */
  readonly act: (what: string, input?: unknown) => Promise<boolean>;
  readonly tell: (toast: Told) => void;
}

const NOTHING: readonly MessageView[] = [];

/** The chat with Callout in one app. */
export const ChatApp = ({ person, channel, chat, typing, act, tell }: ChatAppProps) => {
  const key = keyOf(person.id, channel);
  const { tapped, press } = usePresses(person.id, channel, tell);
  const [listOf, setListOf] = useState<string | null>(null);
  const messages = chat?.messages ?? NOTHING;
  const opened = messages.find(({ id }) => id === listOf);
  const isBlocked = chat?.blocked ?? false;
  const keyboard = chat && !isBlocked ? keyboardInUse(chat.keyboard, messages) : null;
  return (
    <>
      <MessageList
        label={`${person.name} and Callout in ${APP_LOOKS[channel].name}`}
        chat={key}
        messages={messages}
        typing={typing}
        tapped={tapped}
        onPress={press}
        onOpenList={setListOf}
      />
      {channel === 'telegram' && chat?.started === false && (
        <Gate words="Nobody has written here yet." label="Start" onTap={() => void act('start')} />
      )}
      {isBlocked && (
        <Gate words="Callout is blocked on this phone." label="Unblock" onTap={() => void act('unblock')} />
      )}
      <ChatStanding channel={channel} chat={chat} />
      {keyboard && keyboard.rows.length > 0 && (
        <ReplyKeyboard chat={key} keyboard={keyboard} onKey={(label) => void act('keyboard', { label })} />
      )}
      {channel !== 'telegram' && (
        <NumberedChoices chat={key} messages={messages} onChoose={(text) => void act('text', { text })} />
      )}
      {!isBlocked && <Composer chat={key} channel={channel} name={person.name} act={act} />}
      {opened?.list && (
        <ListSheet
          list={opened.list}
          onClose={() => setListOf(null)}
          onPick={(id) => {
            setListOf(null);
            void act('pick', { messageId: opened.id, id });
          }}
        />
      )}
    </>
  );
};

const usePresses = (phone: string, channel: PhoneChannel, tell: (toast: Told) => void) => {
  const [tapped, setTapped] = useState<Tapped | null>(null);
  const pressNow = async (messageId: string, data: string): Promise<void> => {
    const mine = { messageId, data };
    setTapped(mine);
    try {
      const answer = await pressButton(phone, channel, messageId, data);
      if (answer.text) tell({ words: answer.text, stays: answer.alert });
      else if (!answer.answered) tell({ words: 'The bot has not answered this tap yet.', stays: false });
    } catch (error) {
      tell({ words: inWords(error), stays: false });
    } finally {
      setTapped((now) => (now === mine ? null : now));
    }
  };
  return { tapped, press: (messageId: string, data: string): void => void pressNow(messageId, data) };
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
