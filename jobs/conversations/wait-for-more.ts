import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Input } from '../../core/dialogue/inbound.ts';
import type { Turn } from '../../core/ports/turn-store.ts';

/** Five messages in three seconds, an album, a corrected typo are one thought: it ends with a second of quiet. */
const QUIET: Duration = seconds(1);
const LONGEST: Duration = seconds(4);

/** Taps and commands want an answer now; words and pictures may be followed by more of the same. */
export const canBeContinued = ({ kind }: Input): boolean => kind === 'text' || kind === 'media' || kind === 'edit';

/** How long to wait for the rest of a thought; 0 when it is time to answer. */
export const quietLeft = ({ oldestAge, newestAge }: Pick<Turn, 'oldestAge' | 'newestAge'>): Duration =>
  Math.max(0, Math.min(QUIET - newestAge, LONGEST - oldestAge));
