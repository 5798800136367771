import { Button } from '@mantine/core';
import { IconBandage } from '@tabler/icons-react';
import { healAll } from '../api/sandbox-api.ts';
import { HealthPanel } from '../health/health-panel.tsx';
import { attempt } from '../state/notices.ts';
import { useStore } from '../state/store.ts';
import { faults } from '../state/world.ts';
import { FaultRow } from './fault-row.tsx';

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
        <HealButton isNeeded={broken > 0} />
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

const HealButton = ({ isNeeded }: { readonly isNeeded: boolean }) => (
  <Button
    variant={isNeeded ? 'filled' : 'default'}
    size="compact-md"
    radius="xl"
    leftSection={<IconBandage size={16} aria-hidden />}
    aria-disabled={!isNeeded}
    data-disabled={!isNeeded}
    onClick={() => void heal()}
  >
    Heal all
  </Button>
);
