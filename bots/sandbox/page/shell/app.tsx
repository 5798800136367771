import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useEffect } from 'react';
import { PhoneStage } from '../phones/phone-stage.tsx';
import { announced } from '../state/announcer.ts';
import { layout } from '../state/layout.ts';
import { useStore } from '../state/store.ts';
import { startTourFromAddress, tour } from '../tour/tour-state.ts';
import { Dock } from './dock.tsx';
import { Header } from './header.tsx';
import { isNarrowPage, NARROW } from './is-narrow-page.ts';
import { Notices } from './notices.tsx';
import { PlaceNav } from './place-nav.tsx';
import { Welcome } from './welcome.tsx';

const TourBar = lazy(() => import('../tour/tour-bar.tsx').then(({ TourBar: loaded }) => ({ default: loaded })));

export const App = () => {
  const isNarrow = useMediaQuery(NARROW, isNarrowPage(), { getInitialValueInEffect: false });
  const { place, panelOpen, panelWide } = useStore(layout, (now) => now);
  const touring = useStore(tour, (now) => now.status !== 'off');
  useEffect(startTourFromAddress, []);
  const showsPhones = !isNarrow || place === 'phones';
  const showsPanel = isNarrow ? place !== 'phones' : panelOpen;
  return (
    <div className={`page ${isNarrow ? 'is-narrow' : 'is-wide'} ${panelWide ? 'has-wide-panel' : ''}`}>
      <Header isNarrow={isNarrow} />
      {touring ? (
        <Suspense fallback={<div className="tour-bar" />}>
          <TourBar />
        </Suspense>
      ) : (
        <Welcome />
      )}
      <main className={showsPanel && showsPhones ? 'work with-panel' : 'work'}>
        {showsPhones && <PhoneStage />}
        {showsPanel && <Dock isNarrow={isNarrow} />}
      </main>
      {isNarrow && <PlaceNav />}
      <Notices />
      <Announcer />
    </div>
  );
};

const Announcer = () => (
  <p className="only-heard" aria-live="polite" id="announcer">
    {useStore(announced, (words) => words)}
  </p>
);
