import { ActionIcon, Menu } from '@mantine/core';
import { IconMapPin, IconPaperclip, IconPhone, IconPhoto, IconPhotoUp, IconSend2 } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { ghost } from '../state/ghost.ts';
import { attempt } from '../state/notices.ts';
import { useStore } from '../state/store.ts';
import { choosePhoto, samplePhoto } from './photos.ts';
import { useSuggested } from './suggestions.ts';

interface ComposerProps {
  readonly phone: number;
  readonly name: string;
  /** Answers whether it was done. */
  readonly act: (what: string, input?: unknown) => Promise<boolean>;
}

/** Where a person types, and what else they can send. */
export const Composer = ({ phone, name, act }: ComposerProps) => {
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const ghostly = useStore(ghost, (now) => (now?.where === phone ? now.typing : null));
  useSuggested(phone, (words) => {
    setText(words);
    box.current?.focus();
  });
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
      <Attach act={act} />
      <textarea
        ref={box}
        rows={rowsFor(shown)}
        placeholder="Message"
        aria-label={`Message from ${name}`}
        dir="auto"
        value={shown}
        readOnly={ghostly !== null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <ActionIcon type="submit" variant="filled" radius="xl" size="lg" aria-label="Send">
        <IconSend2 size={18} aria-hidden />
      </ActionIcon>
    </form>
  );
};

const rowsFor = (text: string): number =>
  Math.min(5, Math.max(1, text.split('\n').length, Math.ceil(text.length / 28)));

const Attach = ({ act }: Pick<ComposerProps, 'act'>) => {
  const send = (reading: Promise<string | null>): void =>
    void attempt(async () => {
      const base64 = await reading;
      if (base64 !== null) await act('photo', { base64 });
    });
  return (
    <Menu position="top-start" shadow="md" width={230}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" radius="xl" size="lg" aria-label="Attach">
          <IconPaperclip size={19} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPhoto size={16} aria-hidden />} onClick={() => send(samplePhoto())}>
          Sample photo
        </Menu.Item>
        <Menu.Item leftSection={<IconPhotoUp size={16} aria-hidden />} onClick={() => send(choosePhoto())}>
          Photo from this computer…
        </Menu.Item>
        <Menu.Item leftSection={<IconMapPin size={16} aria-hidden />} onClick={() => void act('location')}>
          My location
        </Menu.Item>
        <Menu.Item leftSection={<IconPhone size={16} aria-hidden />} onClick={() => void act('contact')}>
          My phone number
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
