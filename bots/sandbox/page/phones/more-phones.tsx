import { Badge, Loader, Modal, ScrollArea, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Neighbour } from '../../phones/phone.ts';
import { givePhone, readNeighbours } from '../api/sandbox-api.ts';
import { Face } from '../shell/face.tsx';
import { goTo, showPhone } from '../state/layout.ts';
import { attempt } from '../state/notices.ts';
import { roster } from '../state/world.ts';

/** The people of the city who have no phone yet. */
export const MorePhones = ({ onClose }: { onClose: () => void }) => {
  const [people, setPeople] = useState<readonly Neighbour[] | null>(null);
  const [search, setSearch] = useState('');
  const [waiting, setWaiting] = useState<string | null>(null);
  useEffect(() => void attempt(async () => setPeople(await readNeighbours())), []);

  const give = async (personId: string): Promise<void> => {
    setWaiting(personId);
    const isDone = await attempt(async () => {
      const phone = await givePhone(personId);
      roster.set((now) => ({ ...now, phones: [...(now.phones ?? []).filter(({ id }) => id !== phone.id), phone] }));
      showPhone(phone.id);
      goTo('phones');
    });
    setWaiting(null);
    if (isDone) onClose();
  };
  const found = (people ?? []).filter(({ name, about, role }) =>
    `${name} ${about} ${role}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  return (
    <Modal opened onClose={onClose} title="Give somebody a phone" size="md">
      <TextInput
        data-autofocus
        aria-label="Search people"
        placeholder="A name, a skill, a street…"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <ScrollArea h={360} mt="sm" viewportProps={{ tabIndex: 0, 'aria-label': 'People', role: 'group' }}>
        {people === null && <Loader size="sm" m="md" />}
        {people !== null && found.length === 0 && <p className="empty">Nobody like that is without a phone.</p>}
        {found.map((neighbour) => (
          <NeighbourButton key={neighbour.personId} neighbour={neighbour} waiting={waiting} onGive={give} />
        ))}
      </ScrollArea>
    </Modal>
  );
};

interface NeighbourButtonProps {
  readonly neighbour: Neighbour;
  /** Who is being given a phone at this moment. */
  readonly waiting: string | null;
  readonly onGive: (personId: string) => Promise<void>;
}

const NeighbourButton = ({ neighbour, waiting, onGive }: NeighbourButtonProps) => {
  const { personId, name, role, about } = neighbour;
  return (
    <UnstyledButton className="neighbour" disabled={waiting !== null} onClick={() => void onGive(personId)}>
      <Face name={name} size={34} />
      <span className="neighbour-words">
        <strong>{name}</strong>
        <small>{about}</small>
      </span>
      {waiting === personId ? (
        <Loader size="xs" />
      ) : (
        <Badge variant="light" color={role === 'expert' ? 'teal' : 'orange'}>
          {role}
        </Badge>
      )}
    </UnstyledButton>
  );
};
