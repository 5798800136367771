import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
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
    <Menu shadow="md" position="bottom-start" width={230} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className="slack-me" aria-label={`You are ${withRole(mine)}. Be somebody else`}>
          <SlackAvatar name={mine.name} isApp={false} size={30} />
          <span className="slack-me-words">
            <strong>{mine.name}</strong>
            <small>{mine.role}</small>
          </span>
          <IconChevronDown size={15} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={mine.id} onChange={lookAs}>
          {colleagues.map(({ id, name, role }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              <span className="slack-person">
                <SlackAvatar name={name} isApp={false} size={28} />
                <span>
                  {name}
                  <small className="slack-role">{role}</small>
                </span>
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
};

const withRole = ({ name, role }: SlackColleague): string => (role === null ? name : `${name}, ${role}`);
