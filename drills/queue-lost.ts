import type { Drill } from './drill.ts';
import { ticketOf } from './stage/facts.ts';
import { liveVisit, reportTelevision } from './stage/story.ts';

export const queueLost: Drill = {
  name: 'queue-lost',
  risk: ['T5'],
  story: 'The queue loses everything it holds, again and again: nothing that matters was only there.',
  cluster: 'web and worker',
  play: async (stage) => {
    const customer = await stage.customer('Kaja');
    const expert = await stage.expert('Levi');
    let wiped = 0;
    const wiping = setInterval(
      () =>
        void wipe(stage)
          .then((rows) => (wiped += rows))
          .catch(() => undefined),
      100,
    );
    try {
      const code = await reportTelevision(stage, customer);
      await expert.sees(/Job offer:/);
      await expert.tap(/^Accept/);
      await expert.sees(/Yours:/);
      await liveVisit(stage, { customer, expert, code });
      const ticket = await ticketOf(stage, code);
      stage.check.that('the ticket is resolved', ticket?.status === 'resolved', ticket?.status);
    } finally {
      clearInterval(wiping);
    }
    stage.check.that('the queue really lost jobs', wiped > 0, `${wiped} rows`);
    const twice = await stage.query<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE status = 'waiting'`);
    await stage.cluster.settled();
    stage.check.that('nothing is left unsent', (await unsent(stage)) === 0, `${twice[0]?.n} before settling`);
  },
};

const unsent = async (stage: Parameters<Drill['play']>[0]): Promise<number> =>
  (await stage.query<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE status = 'waiting'`))[0]?.n ?? 0;

/** Truncates whatever tables the queue keeps its jobs in. */
const wipe = async (stage: Parameters<Drill['play']>[0]): Promise<number> => stage.cluster.wipeQueue();
