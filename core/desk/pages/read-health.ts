import { readingsNow, troublesOf } from '../../health/troubles.ts';
import type { Work } from '../../ports/work.ts';
import type { SystemHealth } from './desk-glance.ts';

/** How work flows, and which parts are not as they should be. */
export const readHealth = async (work: Work): Promise<SystemHealth> => ({
  ...(await work.desk.health()),
  troubles: troublesOf(readingsNow(work)),
});
