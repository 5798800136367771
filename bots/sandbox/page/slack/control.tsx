import { ActionIcon, Button, Group, Menu, Modal, Select } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { safeLink } from '../phones/cut-text.ts';
import { ghost } from '../state/ghost.ts';
import { useStore } from '../state/store.ts';
import { type Json, jsonIn, textIn, wordsIn } from './as-json.ts';
import { withEmoji } from './mrkdwn.ts';
import { initialOption, optionsOf } from './options.ts';
import type { ElementPress } from './slack-api.ts';

export type OnPress = (press: ElementPress) => Promise<unknown>;

interface ControlProps {
  readonly element: Json;
  readonly block: Json;
  /** Which message or view it belongs to. */
  readonly of: string;
  readonly onPress: OnPress;
}

/** A button or list that the app hears of at once; asks first where it wants that. */
export const Control = ({ element, block, of, onPress }: ControlProps) => {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<ElementPress | null>(null);
  const question = jsonIn(element, 'confirm');
  const address = { actionId: wordsIn(element, 'action_id'), blockId: wordsIn(block, 'block_id') };

  const send = async (press: ElementPress): Promise<void> => {
    setAsking(null);
    setBusy(true);
    await onPress(press);
    setBusy(false);
  };
  const start = (selectedOption?: string): void => {
    const press = { ...address, ...(selectedOption !== undefined && { selectedOption }) };
    if (question) setAsking(press);
    else void send(press);
  };
  return (
    <>
      <Look element={element} of={of} busy={busy} start={start} />
      {asking && question && (
        <Question question={question} onYes={() => void send(asking)} onNo={() => setAsking(null)} />
      )}
    </>
  );
};

interface LookProps {
  readonly element: Json;
  readonly of: string;
  readonly busy: boolean;
  readonly start: (selectedOption?: string) => void;
}

const Look = ({ element, of, busy, start }: LookProps) => {
  switch (wordsIn(element, 'type')) {
    case 'button':
      return <SlackButton element={element} of={of} busy={busy} start={start} />;
    case 'static_select':
      return (
        <Select
          className="slack-select"
          size="xs"
          searchable
          nothingFoundMessage="Nothing like that"
          aria-label={textIn(element, 'placeholder') || 'Choose'}
          placeholder={textIn(element, 'placeholder') || 'Choose'}
          data={optionsOf(element).map(({ value, label }) => ({ value, label }))}
          value={initialOption(element)}
          disabled={busy}
          allowDeselect={false}
          comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
          renderOption={({ option }) => <OptionView option={option} element={element} />}
          onChange={(value) => (value === null ? undefined : start(value))}
        />
      );
    case 'overflow':
      return (
        <Menu shadow="md" position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" aria-label="More actions" loading={busy}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {optionsOf(element).map(({ value, label }) => (
              <Menu.Item key={value} onClick={() => start(value)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      );
    case 'image':
      return <img className="slack-thumb" src={wordsIn(element, 'image_url')} alt={wordsIn(element, 'alt_text')} />;
    default:
      return <span className="block-unknown">can’t be shown here</span>;
  }
};

const OptionView = ({ option, element }: { option: { value: string; label: string }; element: Json }) => {
  const detail = optionsOf(element).find(({ value }) => value === option.value)?.detail;
  return (
    <span className="slack-option">
      {option.label}
      {detail ? <small>{detail}</small> : null}
    </span>
  );
};

/** Dark enough for white letters. */
const DANGER = 'red.9';
const COLORS = { primary: 'callout', danger: DANGER } as const;

const SlackButton = ({ element, of, busy, start }: LookProps) => {
  const label = withEmoji(textIn(element, 'text'));
  const style = wordsIn(element, 'style');
  const href = safeLink(wordsIn(element, 'url'));
  const isGhosts = useStore(
    ghost,
    (now) => now?.where === 'slack' && now.tapping?.message === of && now.tapping.label === label,
  );
  const look =
    style === 'primary' || style === 'danger'
      ? ({ variant: 'filled', color: COLORS[style] } as const)
      : ({ variant: 'default' } as const);
  const shared = {
    size: 'compact-sm',
    className: isGhosts ? 'slack-button ghost-tap' : 'slack-button',
    ...look,
  } as const;
  if (href !== null) {
    return (
      <Button component="a" href={href} target="_blank" rel="noopener noreferrer" {...shared}>
        {label}
      </Button>
    );
  }
  return (
    <Button {...shared} loading={busy} onClick={() => start()}>
      {label}
    </Button>
  );
};

const Question = ({ question, onYes, onNo }: { question: Json; onYes: () => void; onNo: () => void }) => (
  <Modal
    opened
    onClose={onNo}
    title={textIn(question, 'title')}
    classNames={{ title: 'slack-form-title' }}
    closeButtonProps={{ 'aria-label': 'Close' }}
    size="sm"
    centered
  >
    <p>{textIn(question, 'text')}</p>
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={onNo}>
        {textIn(question, 'deny') || 'Cancel'}
      </Button>
      <Button color={wordsIn(question, 'style') === 'danger' ? DANGER : 'callout'} onClick={onYes} data-autofocus>
        {textIn(question, 'confirm') || 'Yes'}
      </Button>
    </Group>
  </Modal>
);
