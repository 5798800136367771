import { ActionIcon } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { useId } from 'react';
import { ghost } from '../state/ghost.ts';
import { useStore } from '../state/store.ts';
import { CommandList } from './command-list.tsx';
import { useComposing } from './use-composing.ts';

interface SlackComposerProps {
  readonly channel: string;
  /** Of the thread that is replied to. */
  readonly threadTs: string | null;
  readonly label: string;
}

/** Where one writes; what begins with a slash is a command. */
export const SlackComposer = ({ channel, threadTs, label }: SlackComposerProps) => {
  const listId = useId();
  const ghostly = useStore(ghost, (now) =>
    now?.where === 'slack' && (now.thread ?? null) === threadTs ? now.typing : null,
  );
  const { text, hints, hint, write, send, onKey } = useComposing(channel, threadTs);
  const shown = ghostly ?? text;
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
