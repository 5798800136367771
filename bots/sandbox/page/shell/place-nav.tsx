import { unread } from '../state/chats.ts';
import { goTo, layout } from '../state/layout.ts';
import { useStore } from '../state/store.ts';
import { Count } from './dock.tsx';
import { PLACES } from './panels.ts';

/** On a narrow screen: one thing at a time, chosen at the bottom edge, where a thumb reaches. */
export const PlaceNav = () => {
  const place = useStore(layout, (now) => now.place);
  const missed = useStore(unread, (all) => Object.values(all).reduce((sum, count) => sum + count, 0));
  return (
    <nav className="place-nav" aria-label="Parts of the page">
      {PLACES.map(({ id, label, Icon }) => (
        <button key={id} type="button" aria-current={place === id ? 'page' : undefined} onClick={() => goTo(id)}>
          <span className="place-sign">
            <Icon size={21} aria-hidden />
            {id === 'phones' && missed > 0 && <span className="badge">{missed}</span>}
            <Count of={id} />
          </span>
          {label}
        </button>
      ))}
    </nav>
  );
};
