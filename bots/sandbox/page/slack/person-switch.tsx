import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { SlackColleague } from '../../slack-view.ts';
import { useStore } from '../state/store.ts';
import { SlackAvatar } from './slack-avatar.tsx';
import { slack } from './slack-state.ts';
import { lookAs } from './use-slack.ts';

/** Who one is: each colleague sees channels, whispers and forms of their own. */
export const PersonSwitch = () => {
  const me = useStore(slack, (now) => now.me);
  const colleagues = useStore(slack, (now) => now.colleagues);
  const mine = colleagues.find(({ id }) => id === me);
  if (!mine) return null;
  return (
    <Menu shadow="md" position="bottom-start" width={230}>
      <Menu.Target>
        <UnstyledButton className="slack-me" aria-label={`You are ${withRole(mine)}. Be somebody else`}>
          <SlackAvatar name={mine.name} id={mine.id} isApp={false} size={30} />
          <span className="slack-me-words">
            <strong>{mine.name}</strong>
            <small>{mine.role}</small>
          </span>
          <IconChevronDown size={15} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Look at Slack as</Menu.Label>
        {colleagues.map(({ id, name, role }) => (
          <Menu.Item
            key={id}
            role="menuitemradio"
            aria-checked={id === me}
            leftSection={<SlackAvatar name={name} id={id} isApp={false} size={26} />}
            rightSection={id === me ? <IconCheck size={15} aria-hidden /> : null}
            onClick={() => (id === me ? undefined : lookAs(id))}
          >
            {name}
            <small className="slack-role">{role}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

const withRole = ({ name, role }: SlackColleague): string => (role === null ? name : `${name}, ${role}`);
