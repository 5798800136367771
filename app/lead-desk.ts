import { composeLines } from '../core/desk/pages/compose-lines.ts';
import { composePage } from '../core/desk/pages/compose-page.ts';
import { deskVoice } from '../core/desk/desk-voice.ts';
import { type Duration, minutes } from '../core/kernel/instant.ts';
import type { WakeUps } from '../core/ports/wake-ups.ts';
import { armDigest } from '../core/usecases/desk/write-digest.ts';
import type { DeskPlatform } from '../core/ports/desk-platform.ts';
import { explainUndelivered } from '../core/usecases/desk/explain-undelivered.ts';
import { startLoop } from '../jobs/loop/start-loop.ts';
import type { DeskWords } from '../jobs/desk/desk-options.ts';
import { startDesk } from '../jobs/desk/start-desk.ts';
import type { ChannelCircuits } from '../jobs/outbox/channel-circuits.ts';
import { createDeskPages } from '../prisma/flow/desk-pages.ts';
import { lead } from '../prisma/flow/lead.ts';
import type { Parts } from './assemble.ts';

type DeskParts = Pick<Parts, 'unitOfWork' | 'log' | 'metrics'> & {
  readonly desk: DeskPlatform | null;
  readonly database: Pick<Parts['database'], 'pool' | 'url'>;
};

const WORDS: DeskWords = {
  page: composePage,
  lines: (work, lines) => {
    const { say, timeZone } = deskVoice(work);
    return composeLines(say, lines, timeZone);
  },
  explain: explainUndelivered,
};

/** Of all workers one keeps the desk up to date; null where colleagues have no desk. */
export const leadDesk = (
  parts: DeskParts,
  wakeUps: WakeUps,
  circuits: ChannelCircuits,
): { stop(): Promise<void> } | null => {
  const { desk: platform, database, unitOfWork, log, metrics } = parts;
  if (!platform) return null;
  const start = (): { stop(): Promise<void> } => {
    const desk = startDesk({
      pages: createDeskPages(database.pool),
      platform,
      channel: 'slack',
      words: WORDS,
      unitOfWork,
      wakeUps,
      circuits,
      log,
      metrics,
      now: () => performance.now(),
    });
    const digest = startLoop({ name: 'digest', log, every: DIGEST_EVERY, step: () => arm(parts) });
    return { stop: async () => void (await Promise.all([desk.stop(), digest.stop()])) };
  };
  return lead({ connectionString: database.url }, 'desk', start, log);
};

/** How soon another time of the day counts that somebody has set for it. */
const DIGEST_EVERY: Duration = minutes(10);

const arm = async ({ unitOfWork }: DeskParts): Promise<null> => {
  const cause = { actor: { kind: 'system', why: 'digest' }, traceId: 'digest', inboxId: null } as const;
  await unitOfWork.run(cause, armDigest);
  return null;
};
