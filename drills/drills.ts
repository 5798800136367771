import type { Drill } from './drill.ts';
import { duplicateUpdates } from './duplicate-updates.ts';
import { happyPath } from './happy-path.ts';
import { queueLost } from './queue-lost.ts';
import { restartAnywhere } from './restart-anywhere.ts';
import { twoYeses } from './two-yeses.ts';

export const drills: readonly Drill[] = [happyPath, twoYeses, duplicateUpdates, restartAnywhere, queueLost];
