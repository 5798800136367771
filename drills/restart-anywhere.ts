import { setTimeout as sleep } from 'node:timers/promises';
import type { Drill } from './drill.ts';
import type { ProcessKind } from './stage/callout-process.ts';
import { ticketOf } from './stage/facts.ts';
import { checkNothingTwice, deadLetters } from './stage/nothing-twice.ts';
import type { Stage } from './stage/stage.ts';
import { liveVisit, reportTelevision } from './stage/story.ts';

/**
 * The points of the story at which a process dies: during the so-many-th call that it makes to the platform, or while
 * the so-many-th update comes in. The call counts spread over intake, offer, visit and survey.
 */
const KILLS: ReadonlyArray<{ readonly at: number; readonly kind: ProcessKind }> = [
  { at: 4, kind: 'worker' },
  { at: 9, kind: 'web' },
  { at: 14, kind: 'worker' },
  { at: 20, kind: 'web' },
  { at: 26, kind: 'worker' },
  { at: 32, kind: 'worker' },
  { at: 38, kind: 'web' },
  { at: 45, kind: 'worker' },
  { at: 52, kind: 'worker' },
  { at: 58, kind: 'web' },
];

export const restartAnywhere: Drill = {
  name: 'restart-anywhere',
  risk: ['T1', 'T2'],
  story: 'Web and worker are killed with -9 at ten points of the story, and PostgreSQL once: it goes on.',
  cluster: 'web and worker',
  play: async (stage) => {
    const customer = await stage.customer('Mona');
    const expert = await stage.expert('Nils');
    const killer = killAlong(stage);
    try {
      const code = await reportTelevision(stage, customer);
      await expert.sees(/Job offer:/);
      await expert.tap(/^Accept/);
      await expert.sees(/Yours:/);
      stage.tell('PostgreSQL is killed with -9');
      stage.cluster.postgres.kill();
      await liveVisit(stage, { customer, expert, code });
      const ticket = await ticketOf(stage, code);
      stage.check.that('the ticket is resolved', ticket?.status === 'resolved', ticket?.status);
    } finally {
      await killer.stop();
    }
    await stage.cluster.settled();
    stage.check.that('processes were killed ten times', killer.kills() === KILLS.length, `${killer.kills()} times`);
    const ambiguous = await ambiguousSends(stage);
    for (const actor of [customer, expert]) await checkNothingTwice(stage, actor, ambiguous);
    stage.check.that('no message was given up', (await deadLetters(stage)) === 0);
  },
};

/** Watches the platform's log of calls and kills a process at each point of the list, then starts another. */
const killAlong = (stage: Stage): { kills: () => number; stop: () => Promise<void> } => {
  const replaced: Array<Promise<void>> = [];
  const stopped = new AbortController();
  const watch = async (): Promise<void> => {
    for (const { at, kind } of KILLS) {
      while ((await callsSoFar(stage)) < at) {
        if (stopped.signal.aborted) return;
        await sleep(10);
      }
      stage.tell(`${kind} is killed with -9`);
      // Where there are two of a kind, the second is killed without waiting for the first one's successor.
      replaced.push(stage.cluster.replace(kind));
    }
  };
  const watching = watch();
  return {
    kills: () => replaced.length,
    stop: async () => {
      stopped.abort();
      await watching;
      await Promise.all(replaced);
    },
  };
};

const callsSoFar = async (stage: Stage): Promise<number> =>
  (await stage.telegram.calls({})).filter(({ method }) => method !== 'getMe').length;

/** A message may stand twice only where the connection to the platform died with the answer under way. */
const ambiguousSends = async (stage: Stage): Promise<number> =>
  (await stage.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox WHERE attempts > 1'))[0]?.n ?? 0;
