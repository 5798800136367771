import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { readPhones } from './api/sandbox-api.ts';
import { App } from './shell/app.tsx';
import { theme } from './shell/theme.ts';
import { followEvents } from './state/follow-events.ts';
import { attempt } from './state/notices.ts';
import { showTimesIn } from './state/times.ts';
import { roster } from './state/world.ts';

const AGAIN_MS = 3_000;

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

createRoot(root).render(
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <App />
  </MantineProvider>,
);

const start = async (): Promise<void> => {
  const isThere = await attempt(async () => {
    const { phones, elsewhere, timeZone } = await readPhones();
    showTimesIn(timeZone);
    roster.set(() => ({ phones, elsewhere }));
    followEvents();
  });
  if (!isThere) setTimeout(() => void start(), AGAIN_MS);
};
void start();
