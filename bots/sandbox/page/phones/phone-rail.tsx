import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { appsOf, type Phone as Person } from '../../phones/phone.ts';
import { Face } from '../shell/face.tsx';
import { keyOf, unread } from '../state/chats.ts';
import { goTo, showPhone } from '../state/layout.ts';
import { useStore } from '../state/store.ts';
import { UnreadBadge } from './unread-badge.tsx';

const MorePhones = lazy(() => import('./more-phones.tsx').then(({ MorePhones: loaded }) => ({ default: loaded })));

/** Everybody who has a phone, those in view marked, with what they have not read. */
export const PhoneRail = ({ people, shown }: { people: readonly Person[]; shown: readonly Person[] }) => {
  const [isAdding, setIsAdding] = useState(false);
  return (
    <nav className="rail" aria-label="Phones">
      {people.map((person) => (
        <RailButton key={person.id} person={person} isShown={shown.includes(person)} />
      ))}
      <Tooltip label="Give somebody else a phone">
        <ActionIcon
          className="rail-more"
          variant="default"
          radius="xl"
          size={36}
          aria-label="More phones"
          onClick={() => setIsAdding(true)}
        >
          <IconPlus size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {isAdding && (
        <Suspense>
          <MorePhones onClose={() => setIsAdding(false)} />
        </Suspense>
      )}
    </nav>
  );
};

const RailButton = ({ person, isShown }: { person: Person; isShown: boolean }) => {
  const count = useStore(unread, (all) =>
    appsOf(person).reduce((sum, channel) => sum + (all[keyOf(person.id, channel)] ?? 0), 0),
  );
  const [first = person.name] = person.name.split(' ');
  const choose = (): void => {
    showPhone(person.id);
    goTo('phones');
  };
  return (
    <button type="button" className="rail-button" aria-pressed={isShown} onClick={choose}>
      <Face name={person.name} size={30} />
      <span className="rail-name">{first}</span>
      <UnreadBadge count={count} />
    </button>
  );
};
