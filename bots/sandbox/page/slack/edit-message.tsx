import { Button, Group, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { SlackMessageView } from '../../slack-view.ts';
import { typedIn } from './mrkdwn.ts';
import { actInSlack } from './use-slack.ts';

interface EditMessageProps {
  readonly message: SlackMessageView;
  readonly onDone: () => void;
}

/** One's own words, changed in their place: Enter saves, Escape leaves them as they were. */
export const EditMessage = ({ message: { channel, ts, text }, onDone }: EditMessageProps) => {
  const [words, setWords] = useState(() => typedIn(text));
  const save = async (): Promise<void> => {
    if (words.trim() === '') return;
    if (await actInSlack('edit', { channel, ts, text: words })) onDone();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void save();
  };
  return (
    <div className="slack-editing">
      <Textarea
        autosize
        data-autofocus
        autoFocus
        aria-label="Edit your message"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <Group gap="xs" justify="flex-end" mt={6}>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button size="compact-sm" onClick={() => void save()}>
          Save
        </Button>
      </Group>
    </div>
  );
};
