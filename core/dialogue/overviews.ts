import type { Overview } from './action.ts';
import type { Session } from './session.ts';

/** The lists that one role can ask for. */
export type Overviews = Readonly<Partial<Record<Overview, (session: Session) => Promise<void>>>>;
