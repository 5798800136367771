import { evidenceOf } from '../../../core/health/evidence.ts';
import { noteCapability } from '../../../core/health/note-capability.ts';
import type { Desk } from '../desk.ts';
import type { ImportReport } from './report.ts';

/** From here on the catalogue's age is counted anew, also where nothing in it has changed. */
export const renewed = async (desk: Desk, { read, refused }: ImportReport): Promise<void> => {
  const evidence = evidenceOf(refused.length === 0 ? 'imported' : 'imported_in_part', String(read));
  await (await desk.works()).run(desk.cause, (work) =>
    noteCapability(work, { key: 'catalogue', state: 'ok', evidence }),
  );
};
