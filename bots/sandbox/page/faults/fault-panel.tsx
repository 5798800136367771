import { Badge, Button, Switch } from '@mantine/core';
import { IconBandage, IconBolt } from '@tabler/icons-react';
import { useState } from 'react';
import type { FaultView } from '../../faults.ts';
import { healAll, setFault } from '../api/sandbox-api.ts';
import { HealthPanel } from '../health/health-panel.tsx';
import { ghost } from '../state/ghost.ts';
import { attempt, tell } from '../state/notices.ts';
import { useStore } from '../state/store.ts';
import { faults } from '../state/world.ts';

const GROUPS = [
  { where: 'telegram', title: 'Telegram', about: 'Buttons, edits, photos' },
  { where: 'whatsapp', title: 'WhatsApp', about: 'By way of Twilio; free within 24 hours' },
  { where: 'sms', title: 'SMS', about: 'By way of Twilio; reaches any phone' },
  { where: 'twilio', title: 'Twilio', about: 'What carries WhatsApp and SMS' },
  { where: 'slack', title: 'Slack', about: 'The helpdesk’s platform' },
  { where: 'maps', title: 'Maps', about: 'How long a way takes, where an address is' },
  { where: 'billing', title: 'Billing', about: 'Stripe: who has a plan, where others pay' },
  { where: 'queue', title: 'Queue', about: 'What hands out the work' },
] as const;

const heal = (): Promise<boolean> =>
  attempt(async () => {
    const told = await healAll();
    faults.set(() => told.faults);
  });

/** What can be broken here on purpose, and what to expect. */
export const FaultPanel = () => {
  const all = useStore(faults, (now) => now);
  const broken = all.filter(({ on }) => on).length;
  return (
    <div className="faults">
      <header className="panel-head">
        <div>
          <h2>Faults</h2>
          <p>Break something, and watch what the phones see of it.</p>
        </div>
        <Button
          variant={broken > 0 ? 'filled' : 'default'}
          size="compact-md"
          radius="xl"
          leftSection={<IconBandage size={16} aria-hidden />}
          aria-disabled={broken === 0}
          data-disabled={broken === 0}
          onClick={() => void heal()}
        >
          Heal all
        </Button>
      </header>
      <HealthPanel />
      {all.length === 0 && <p className="empty">Nothing here can be broken: the platforms run elsewhere.</p>}
      {GROUPS.map(({ where, title, about }) => {
        const here = all.filter((fault) => fault.where === where);
        if (here.length === 0) return null;
        return (
          <section key={where} className="fault-group" aria-label={`Faults of ${title}`}>
            <h3>
              {title} <small>{about}</small>
            </h3>
            {here.map((fault) => (
              <FaultRow key={fault.id} fault={fault} />
            ))}
          </section>
        );
      })}
    </div>
  );
};

const FaultRow = ({ fault }: { fault: FaultView }) => {
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
      {fault.lasting ? (
        <Switch
          color="red"
          size="md"
          checked={fault.on}
          disabled={busy}
          id={`fault-${fault.id}`}
          aria-describedby={`expect-${fault.id}`}
          onChange={(event) => void set(event.currentTarget.checked)}
        />
      ) : (
        <Button
          size="compact-md"
          color="red"
          variant="light"
          radius="xl"
          loading={busy}
          leftSection={<IconBolt size={15} aria-hidden />}
          aria-describedby={`expect-${fault.id}`}
          onClick={() => void set(true)}
        >
          {fault.label}
        </Button>
      )}
    </article>
  );
};
