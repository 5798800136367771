import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBan,
  IconBellOff,
  IconBellRinging,
  IconDotsVertical,
  IconHelpCircle,
  IconLockOpen,
  IconPlane,
  IconPlaneOff,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Phone as Person, PhoneChannel } from '../../phones/phone.ts';
import { type BotCommand, readCommands } from '../api/sandbox-api.ts';
import { Face } from '../shell/face.tsx';
import type { Chat } from '../state/chats.ts';
import { APP_LOOKS } from './app-looks.ts';

interface PhoneHeadProps {
  readonly person: Person;
  readonly channel: PhoneChannel;
  readonly chat: Chat | undefined;
  readonly typing: boolean;
  readonly act: (what: string, input?: unknown) => Promise<boolean>;
}

/** Whose phone it is, and the menu of the open app. */
export const PhoneHead = ({ person, channel, chat, typing, act }: PhoneHeadProps) => (
  <header className="phone-head">
    <Face name={person.name} />
    <div className="names">
      <h2>{person.name}</h2>
      <p className="about">{typing ? 'Callout is typing…' : aboutOf(person)}</p>
    </div>
    <Menu position="bottom-end" shadow="md" width={250}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" radius="xl" aria-label={`Menu of ${person.name}`}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{APP_LOOKS[channel].name}</Menu.Label>
        {channel === 'telegram' && !(chat?.blocked ?? false) && <Commands act={act} />}
        {channel === 'sms' && <CarrierWords act={act} />}
        {channel !== 'sms' && <Blocking blocked={chat?.blocked ?? false} act={act} />}
        {channel !== 'telegram' && <Signal offline={chat?.offline ?? false} act={act} />}
      </Menu.Dropdown>
    </Menu>
  </header>
);

const aboutOf = ({ role, about }: Person): string => {
  const title = role === 'expert' ? 'Expert' : 'Customer';
  return about === '' ? title : `${title} · ${about}`;
};

type Acts = Pick<PhoneHeadProps, 'act'>;

const Commands = ({ act }: Acts) => {
  const commands = useCommands();
  return commands.map(({ command, description }) => (
    <Menu.Item key={command} onClick={() => void act('text', { text: `/${command}` })}>
      <span className="command">/{command}</span>
      <small>{description}</small>
    </Menu.Item>
  ));
};

/** Those that everyone sees, read when the menu is opened. */
const useCommands = (): readonly BotCommand[] => {
  const [commands, setCommands] = useState<readonly BotCommand[] | null>(null);
  if (commands === null) {
    setCommands([]);
    void readCommands().then(setCommands, () => undefined);
  }
  return commands ?? [];
};

/** Words that the carrier acts on by itself. */
const CarrierWords = ({ act }: Acts) => (
  <>
    {(
      [
        ['STOP', 'No more text messages', IconBellOff],
        ['START', 'Text messages again', IconBellRinging],
        ['HELP', 'Who is this?', IconHelpCircle],
      ] as const
    ).map(([word, description, Icon]) => (
      <Menu.Item
        key={word}
        leftSection={<Icon size={16} aria-hidden />}
        onClick={() => void act('text', { text: word })}
      >
        <span className="command">{word}</span>
        <small>{description}</small>
      </Menu.Item>
    ))}
  </>
);

const Blocking = ({ blocked, act }: Acts & { blocked: boolean }) =>
  blocked ? (
    <Menu.Item leftSection={<IconLockOpen size={16} aria-hidden />} onClick={() => void act('unblock')}>
      Unblock Callout
    </Menu.Item>
  ) : (
    <Menu.Item leftSection={<IconBan size={16} aria-hidden />} onClick={() => void act('block')}>
      Block Callout
    </Menu.Item>
  );

const Signal = ({ offline, act }: Acts & { offline: boolean }) => (
  <Menu.Item
    leftSection={offline ? <IconPlaneOff size={16} aria-hidden /> : <IconPlane size={16} aria-hidden />}
    onClick={() => void act('signal', { on: offline })}
  >
    {offline ? 'Leave airplane mode' : 'Airplane mode'}
  </Menu.Item>
);
