import { ActionIcon } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { ghost } from '../state/ghost.ts';
import { tell } from '../state/notices.ts';
import { useStore } from '../state/store.ts';
import { CommandList } from './command-list.tsx';
import { hintsFor } from './command-hints.ts';
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
  const [hint, setHint] = useState(-1);
  const sending = useRef(false);
  const listId = useId();
  const ghostly = useStore(ghost, (now) =>
    now?.where === 'slack' && (now.thread ?? null) === threadTs ? now.typing : null,
  );
  const shown = ghostly ?? text;
  const hints = threadTs === null ? hintsFor(text) : [];
  const write = (words: string): void => {
    setText(words);
    setHint(-1);
  };
  const send = async (): Promise<void> => {
    if (text.trim() === '' || sending.current) return;
    sending.current = true;
    const isDone = await say(channel, threadTs, text);
    sending.current = false;
    if (isDone) write('');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (hints.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      setHint((hint + (key === 'ArrowDown' ? 1 : hints.length - Math.sign(hint + 1)) + hints.length) % hints.length);
      return;
    }
    const chosen = hints[hint] ?? (key === 'Tab' && !event.shiftKey ? hints[0] : undefined);
    if (chosen && (key === 'Enter' || key === 'Tab')) {
      event.preventDefault();
      write(chosen.typed);
    } else if (key === 'Escape' && hints.length > 0) write('');
    else if (key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  };
  return (
    <form
      className="slack-composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {hints.length > 0 && <CommandList id={listId} hints={hints} chosen={hint} onChoose={write} />}
      <textarea
        rows={Math.min(6, Math.max(1, shown.split('\n').length))}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={hints.length > 0 ? listId : undefined}
        aria-activedescendant={hints[hint] ? `${listId}-${hint}` : undefined}
        placeholder={threadTs === null ? `${label}, or /callout …` : label}
        value={shown}
        readOnly={ghostly !== null}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <ActionIcon
        type="submit"
        variant={shown.trim() === '' ? 'subtle' : 'filled'}
        size="lg"
        aria-label={threadTs === null ? 'Send' : 'Send reply'}
      >
        <IconSend2 size={17} aria-hidden />
      </ActionIcon>
    </form>
  );
};

/** Answers whether the words are gone from the field. */
const say = async (channel: string, threadTs: string | null, text: string): Promise<boolean> => {
  const command = COMMAND.exec(text.trim());
  if (!command) {
    return (await actInSlack('post', { channel, text, ...(threadTs !== null && { threadTs }) })) !== null;
  }
  if (threadTs !== null) {
    tell(`${command[1]} is not supported in threads: Slack wants commands in the channel itself.`, 'trouble');
    return false;
  }
  return (await actInSlack('slash', { channel, command: command[1], text: command[2] ?? '' })) !== null;
};
