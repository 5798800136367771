import { ActionIcon } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import type { PhoneChannel } from '../../phones/phone.ts';
import { type ChatKey, drafts } from '../state/chats.ts';
import { ghost } from '../state/ghost.ts';
import { useStore } from '../state/store.ts';
import { AttachMenu } from './attach-menu.tsx';
import { useSuggested } from './suggestions.ts';

interface ComposerProps {
  readonly chat: ChatKey;
  readonly channel: PhoneChannel;
  readonly name: string;
  /** Answers whether it was done. */
  readonly act: (what: string, input?: unknown) => Promise<boolean>;
}

const HINTS: Readonly<Record<PhoneChannel, string>> = {
  telegram: 'Message',
  whatsapp: 'Message',
  sms: 'Text message',
};

/** Where a person types, and what else they can send. */
export const Composer = ({ chat, channel, name, act }: ComposerProps) => {
  const text = useStore(drafts, (all) => all[chat] ?? '');
  const setText = (words: string): void => drafts.set((now) => ({ ...now, [chat]: words }));
  const box = useRef<HTMLTextAreaElement>(null);
  const ghostly = useStore(ghost, (now) => (now?.chat === chat ? now.typing : null));
  useSuggested(chat, () => box.current?.focus());
  const shown = ghostly ?? text;

  const submit = async (): Promise<void> => {
    if (text.trim() === '') return;
    if (await act('text', { text })) setText('');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <AttachMenu channel={channel} act={act} />
      <textarea
        ref={box}
        rows={rowsFor(shown)}
        placeholder={HINTS[channel]}
        aria-label={`Message from ${name}`}
        dir="auto"
        value={shown}
        readOnly={ghostly !== null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <ActionIcon className="send" type="submit" variant="filled" radius="xl" size="lg" aria-label="Send">
        <IconSend2 size={18} aria-hidden />
      </ActionIcon>
    </form>
  );
};

const rowsFor = (text: string): number =>
  Math.min(5, Math.max(1, text.split('\n').length, Math.ceil(text.length / 28)));
