import { useStore } from '../state/store.ts';
import { openChannel, openHomeTab, slack, slackView } from './slack-state.ts';

/** The app's own place has two tabs: its page, and the conversation with it. */
export const SlackAppHead = () => {
  const { place } = useStore(slackView, (now) => now);
  const direct = useStore(slack, ({ channels }) => channels.find(({ isDirect }) => isDirect)?.id ?? null);
  return (
    <header className="slack-head">
      <h2>Callout</h2>
      <div className="slack-tabs">
        <button type="button" aria-pressed={place.kind === 'home'} onClick={openHomeTab}>
          Home
        </button>
        <button
          type="button"
          aria-pressed={place.kind === 'channel'}
          disabled={direct === null}
          onClick={() => direct !== null && openChannel(direct)}
        >
          Messages
        </button>
      </div>
    </header>
  );
};
