import { ActionIcon, Loader, Tabs, Tooltip } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2 } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { layout, openPanel, type Panel } from '../state/layout.ts';
import { useStore } from '../state/store.ts';
import { faults } from '../state/world.ts';
import { slackUnread } from '../slack/slack-state.ts';
import { PANELS } from './panels.ts';

const CityPanel = lazy(() => import('../city/city-panel.tsx').then(({ CityPanel: loaded }) => ({ default: loaded })));
const SlackPanel = lazy(() => import('../slack/slack-panel.tsx').then(({ SlackPanel: one }) => ({ default: one })));
const FaultPanel = lazy(() => import('../faults/fault-panel.tsx').then(({ FaultPanel: one }) => ({ default: one })));

/** What stands beside the phones: the city with its stories, the helpdesk, the faults. */
export const Dock = ({ isNarrow }: { isNarrow: boolean }) => {
  const { panel, place, panelWide } = useStore(layout, (now) => now);
  const shown = isNarrow && place !== 'phones' ? place : panel;
  if (isNarrow) {
    return (
      <section className="dock" aria-label={PANELS.find(({ id }) => id === shown)?.label ?? ''}>
        <Content panel={shown} />
      </section>
    );
  }
  return (
    <section className="dock" aria-label="Beside the phones">
      <Tabs value={shown} onChange={(value) => openPanel(value as Panel)} className="dock-tabs" keepMounted={false}>
        <div className="dock-head">
          <Tabs.List>
            {PANELS.map(({ id, label, Icon }) => (
              <Tabs.Tab
                key={id}
                value={id}
                leftSection={<Icon size={16} aria-hidden />}
                rightSection={<Count of={id} />}
              >
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <SizeButton isWide={panelWide} />
        </div>
        {PANELS.map(({ id }) => (
          <Tabs.Panel key={id} value={id} className="dock-panel">
            <Content panel={id} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
};

const SizeButton = ({ isWide }: { readonly isWide: boolean }) => {
  const label = isWide ? 'Smaller panel' : 'Larger panel';
  const Icon = isWide ? IconArrowsDiagonalMinimize2 : IconArrowsDiagonal;
  return (
    <Tooltip label={label}>
      <ActionIcon
        className="dock-size"
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={() => layout.set((now) => ({ ...now, panelWide: !now.panelWide }))}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};

const Content = ({ panel }: { panel: Panel }) => (
  <Suspense fallback={<Loader size="sm" m="lg" />}>
    {panel === 'city' && <CityPanel />}
    {panel === 'slack' && <SlackPanel />}
    {panel === 'faults' && <FaultPanel />}
  </Suspense>
);

/** What there is to see behind a tab. */
export const Count = ({ of }: { of: Panel | 'phones' }) => {
  const broken = useStore(faults, (now) => now.filter(({ on }) => on).length);
  const missed = useStore(slackUnread, (now) => now);
  const count = of === 'faults' ? broken : of === 'slack' ? missed : 0;
  if (count === 0) return null;
  return (
    <span className="badge">
      {count}
      <span className="only-heard">{of === 'faults' ? ' broken' : ' unread'}</span>
    </span>
  );
};
