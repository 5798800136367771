import { useEffect } from 'react';
import { useStore } from '../state/store.ts';
import { listIn } from './as-json.ts';
import { Blocks } from './blocks.tsx';
import type { ElementPress } from './slack-api.ts';
import { slack } from './slack-state.ts';
import { actInSlack } from './use-slack.ts';

/** The app's own tab: what the chosen person has to do. */
export const SlackHome = () => {
  const me = useStore(slack, (now) => now.me);
  const home = useStore(slack, (now) => now.home);
  useEffect(() => {
    if (me !== null) void actInSlack('home');
  }, [me]);
  if (!home) return <p className="empty">Callout has not put anything here yet.</p>;
  const press = (what: ElementPress) => actInSlack('press-in-view', { viewId: home.id, ...what });
  return (
    <div className="slack-scroller" tabIndex={0} role="group" aria-label="App Home">
      <div className="slack-home">
        <Blocks blocks={listIn(home.view, 'blocks')} of={home.id} onPress={press} />
      </div>
    </div>
  );
};
