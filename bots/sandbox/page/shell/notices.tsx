import { CloseButton } from '@mantine/core';
import { dismiss, notices } from '../state/notices.ts';
import { useStore } from '../state/store.ts';
import { roster } from '../state/world.ts';

const ELSEWHERE =
  'There are no phones here: this Callout talks to platforms that are emulated elsewhere. The clock and the city work.';

/** What went wrong, and small news. */
export const Notices = () => {
  const shown = useStore(notices, (now) => now);
  const elsewhere = useStore(roster, (now) => now.elsewhere);
  return (
    <div className="notices" role="status">
      {elsewhere && <p className="notice news">{ELSEWHERE}</p>}
      {shown.map(({ id, words, tone }) => (
        <div key={id} className={`notice ${tone}`}>
          <p>{words}</p>
          <CloseButton size="sm" aria-label="Hide this" onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
};
