import { Badge, Button, Switch } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useState } from 'react';
import type { FaultView } from '../../faults.ts';
import { setFault } from '../api/sandbox-api.ts';
import { ghost } from '../state/ghost.ts';
import { attempt, tell } from '../state/notices.ts';
import { useStore } from '../state/store.ts';
import { faults } from '../state/world.ts';

/** One thing that can be broken: switched where it lasts, otherwise done once at a press. */
export const FaultRow = ({ fault }: { readonly fault: FaultView }) => {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const isGhosts = useStore(ghost, (now) => now?.where === 'faults' && now.tapping?.label === fault.id);
  const set = async (on: boolean): Promise<void> => {
    setBusy(true);
    await attempt(async () => {
      const told = await setFault(fault.id, on);
      faults.set(() => told.faults);
      setSaid(told.said);
      if (told.said !== null) tell(told.said);
    });
    setBusy(false);
  };
  const Control = fault.lasting ? FaultSwitch : FaultButton;
  return (
    <article className={`fault ${fault.on ? 'is-on' : ''} ${isGhosts ? 'ghost-ring' : ''}`}>
      <div className="fault-words">
        <h4>
          {fault.lasting ? <label htmlFor={`fault-${fault.id}`}>{fault.label}</label> : fault.label}{' '}
          {fault.on && (
            <Badge color="red" variant="outline">
              broken now
            </Badge>
          )}
        </h4>
        <p id={`expect-${fault.id}`}>{fault.expect}</p>
        {said !== null && <p className="fault-said">{said}</p>}
      </div>
      <Control fault={fault} busy={busy} onSet={(on) => void set(on)} />
    </article>
  );
};

interface FaultControlProps {
  readonly fault: FaultView;
  readonly busy: boolean;
  readonly onSet: (on: boolean) => void;
}

const FaultSwitch = ({ fault, busy, onSet }: FaultControlProps) => (
  <Switch
    color="red"
    size="md"
    checked={fault.on}
    disabled={busy}
    id={`fault-${fault.id}`}
    aria-describedby={`expect-${fault.id}`}
    onChange={(event) => onSet(event.currentTarget.checked)}
  />
);

const FaultButton = ({ fault, busy, onSet }: FaultControlProps) => (
  <Button
    size="compact-md"
    color="red"
    variant="light"
    radius="xl"
    loading={busy}
    leftSection={<IconBolt size={15} aria-hidden />}
    aria-describedby={`expect-${fault.id}`}
    onClick={() => onSet(true)}
  >
    {fault.label}
  </Button>
);
