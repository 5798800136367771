import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMoodPlus, IconMessage2, IconPencil, IconTrash } from '@tabler/icons-react';
import type { SlackMessageView } from '../../slack-view.ts';
import { openThread, slack } from './slack-state.ts';
import { actInSlack } from './use-slack.ts';

interface MessageActionsProps {
  readonly message: SlackMessageView;
  readonly isMine: boolean;
  readonly inThread: boolean;
  readonly onEdit: () => void;
}

const QUICK_REACTION = 'eyes';

/** What one can do with a message; shown where the pointer or the focus is. */
export const MessageActions = ({ message, isMine, inThread, onEdit }: MessageActionsProps) => {
  const { ts, channel, author, reactions } = message;
  const react = (): void => {
    const mine = reactions.find(({ name }) => name === QUICK_REACTION)?.users ?? [];
    const remove = mine.includes(slack.get().me ?? '');
    void actInSlack('react', { channel, ts, name: QUICK_REACTION, remove });
  };
  return (
    <div className="slack-tools" role="group" aria-label={`Actions for the message of ${author}`}>
      <Tool label="I’m looking at it" Icon={IconMoodPlus} onClick={react} />
      {!inThread && <Tool label="Reply in thread" Icon={IconMessage2} onClick={() => openThread(ts)} />}
      {isMine && <Tool label="Edit" Icon={IconPencil} onClick={onEdit} />}
      {isMine && <Tool label="Delete" Icon={IconTrash} onClick={() => void actInSlack('delete', { channel, ts })} />}
    </div>
  );
};

interface ToolProps {
  readonly label: string;
  readonly Icon: typeof IconMoodPlus;
  readonly onClick: () => void;
}

const Tool = ({ label, Icon, onClick }: ToolProps) => (
  <Tooltip label={label} position="top">
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={onClick}>
      <Icon size={15} aria-hidden />
    </ActionIcon>
  </Tooltip>
);
