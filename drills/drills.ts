import type { Drill } from './drill.ts';
import { channelBanned } from './channel-banned.ts';
import { channelDown } from './channel-down.ts';
import { duplicateUpdates } from './duplicate-updates.ts';
import { happyPath } from './happy-path.ts';
import { helpdeskTakeOver } from './helpdesk-take-over.ts';
import { identityMerge } from './identity-merge.ts';
import { mapsDown } from './maps-down.ts';
import { optOut } from './opt-out.ts';
import { queueLost } from './queue-lost.ts';
import { redisGone } from './redis-gone.ts';
import { restartAnywhere } from './restart-anywhere.ts';
import { rollingRestart } from './rolling-restart.ts';
import { slackRetries } from './slack-retries.ts';
import { staleEntitlement } from './stale-entitlement.ts';
import { twoYeses } from './two-yeses.ts';
import { windowClosed } from './window-closed.ts';

export const drills: readonly Drill[] = [
  happyPath,
  twoYeses,
  duplicateUpdates,
  helpdeskTakeOver,
  slackRetries,
  channelDown,
  channelBanned,
  windowClosed,
  optOut,
  identityMerge,
  mapsDown,
  staleEntitlement,
  restartAnywhere,
  queueLost,
  redisGone,
  rollingRestart,
];
