import { ActionIcon, Button, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLayoutSidebarRight, IconMoon, IconRoute, IconSun } from '@tabler/icons-react';
import { ClockBar } from '../clock/clock-bar.tsx';
import { layout } from '../state/layout.ts';
import { useStore } from '../state/store.ts';
import { connection, faults } from '../state/world.ts';
import { startTour, tour } from '../tour/tour-state.ts';

export const Header = ({ isNarrow }: { isNarrow: boolean }) => {
  const touring = useStore(tour, (now) => now.status !== 'off');
  return (
    <header className="bar">
      <h1 className="brand">
        <img src="/sandbox/page/icon.svg" alt="" width="28" height="28" />
        <span>Callout</span> <span className="brand-soft">sandbox</span>
      </h1>
      <ClockBar />
      <div className="bar-end">
        <Connection />
        {!touring && (
          <Button
            radius="xl"
            size="compact-md"
            variant="light"
            leftSection={<IconRoute size={16} aria-hidden />}
            onClick={() => startTour()}
          >
            {isNarrow ? 'Tour' : 'Guided tour'}
          </Button>
        )}
        <SchemeToggle />
        {!isNarrow && <PanelToggle />}
      </div>
    </header>
  );
};

const WORDS = { connecting: 'Connecting…', connected: 'Connected', reconnecting: 'Reconnecting…' } as const;

const Connection = () => {
  const state = useStore(connection, (now) => now);
  const broken = useStore(faults, (now) => now.filter(({ on }) => on).length);
  return (
    <p className="connection" role="status" data-state={state}>
      <span className="connection-words">{WORDS[state]}</span>
      {broken > 0 && <span className="connection-broken"> · {broken === 1 ? 'one fault' : `${broken} faults`}</span>}
    </p>
  );
};

const SchemeToggle = () => {
  const { setColorScheme } = useMantineColorScheme();
  const now = useComputedColorScheme('light');
  const label = now === 'dark' ? 'Light colours' : 'Dark colours';
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        radius="xl"
        aria-label={label}
        onClick={() => setColorScheme(now === 'dark' ? 'light' : 'dark')}
      >
        {now === 'dark' ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
};

const PanelToggle = () => {
  const isOpen = useStore(layout, (now) => now.panelOpen);
  const label = isOpen ? 'Hide the side panel' : 'Show the side panel';
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={isOpen ? 'light' : 'subtle'}
        color="gray"
        size={34}
        radius="xl"
        aria-label={label}
        aria-pressed={isOpen}
        onClick={() => layout.set((now) => ({ ...now, panelOpen: !now.panelOpen }))}
      >
        <IconLayoutSidebarRight size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};
