import type { Drill } from './drill.ts';
import { ticketOf } from './stage/facts.ts';
import { unsent } from './stage/nothing-twice.ts';
import { liveVisit, reportTelevision } from './stage/story.ts';

/** Jobs are in the queue for moments only: it takes this pace to catch some. */
const WIPE_EVERY_MS = 50;

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
        void stage.cluster.queue
          .wipe()
          .then((jobs) => (wiped += jobs))
          .catch(() => undefined),
      WIPE_EVERY_MS,
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
    stage.check.that('the queue really lost jobs', wiped > 0, `${wiped} of them`);
    await stage.cluster.settled();
    const left = await unsent(stage);
    stage.check.that('nothing is left unsent', left === 0, `${left} rows`);
  },
};
