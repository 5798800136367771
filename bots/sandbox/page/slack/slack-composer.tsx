import { ActionIcon } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { ghost } from '../state/ghost.ts';
import { useStore } from '../state/store.ts';
import { actInSlack } from './use-slack.ts';

interface SlackComposerProps {
  readonly channel: string;
  /** Of the thread that is replied to. */
  readonly threadTs: string | null;
  readonly label: string;
}

const COMMAND = /^(\/[a-z0-9_-]+)(?:\s+([\s\S]*))?$/;

/** Where one writes; what begins with a slash is a command. */
export const SlackComposer = ({ channel, threadTs, label }: SlackComposerProps) => {
  const [text, setText] = useState('');
  const ghostly = useStore(ghost, (now) =>
    now?.where === 'slack' && (now.thread ?? null) === threadTs ? now.typing : null,
  );
  const shown = ghostly ?? text;
  const send = async (): Promise<void> => {
    if (text.trim() === '') return;
    const command = COMMAND.exec(text.trim());
    // As in Slack itself, commands are not for threads: there such words are words.
    const outcome =
      command && threadTs === null
        ? await actInSlack('slash', { channel, command: command[1], text: command[2] ?? '' })
        : await actInSlack('post', { channel, text, ...(threadTs !== null && { threadTs }) });
    if (outcome) setText('');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      className="slack-composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        rows={Math.min(6, Math.max(1, shown.split('\n').length))}
        aria-label={label}
        placeholder={threadTs === null ? `${label}, or /callout …` : label}
        value={shown}
        readOnly={ghostly !== null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <ActionIcon type="submit" variant="filled" size="lg" aria-label={threadTs === null ? 'Send' : 'Send reply'}>
        <IconSend2 size={17} aria-hidden />
      </ActionIcon>
    </form>
  );
};
