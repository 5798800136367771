import { ActionIcon, Menu } from '@mantine/core';
import { IconBan, IconDotsVertical, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { Phone as Person } from '../../phone.ts';
import { type BotCommand, readCommands } from '../api/sandbox-api.ts';
import { Face } from '../shell/face.tsx';

interface PhoneHeadProps {
  readonly person: Person;
  readonly typing: boolean;
  readonly blocked: boolean;
  readonly act: (what: string, input?: unknown) => Promise<boolean>;
}

/** Whose phone it is, and the chat's menu. */
export const PhoneHead = ({ person, typing, blocked, act }: PhoneHeadProps) => (
  <header className="phone-head">
    <Face name={person.name} seed={person.id} />
    <div className="names">
      <h2>{person.name}</h2>
      <p className="about">{typing ? 'Callout is typing…' : aboutOf(person)}</p>
    </div>
    <ChatMenu person={person} blocked={blocked} act={act} />
  </header>
);

const aboutOf = ({ role, about }: Person): string => {
  const title = role === 'expert' ? 'Expert' : 'Customer';
  return about === '' ? title : `${title} · ${about}`;
};

const ChatMenu = ({ person, blocked, act }: Omit<PhoneHeadProps, 'typing'>) => {
  const [commands, setCommands] = useState<readonly BotCommand[]>([]);
  const onOpen = (): void => void readCommands().then(setCommands, () => undefined);
  return (
    <Menu position="bottom-end" shadow="md" width={250} onOpen={onOpen}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" radius="xl" aria-label={`Menu of ${person.name}`}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!blocked &&
          commands.map(({ command, description }) => (
            <Menu.Item key={command} onClick={() => void act('text', { text: `/${command}` })}>
              <span className="command">/{command}</span>
              <small>{description}</small>
            </Menu.Item>
          ))}
        {blocked ? (
          <Menu.Item leftSection={<IconLockOpen size={16} aria-hidden />} onClick={() => void act('unblock')}>
            Unblock the bot
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconBan size={16} aria-hidden />} onClick={() => void act('block')}>
            Block the bot
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
