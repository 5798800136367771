import type { Drill } from './drill.ts';
import { countTickets, ticketOf } from './stage/facts.ts';
import { liveVisit, reportTelevision } from './stage/story.ts';

export const happyPath: Drill = {
  name: 'happy-path',
  risk: ['B7c'],
  story: 'A broken television, from the first words in the chat to five stars.',
  cluster: 'shared',
  play: async (stage) => {
    const ada = await stage.customer('Ada');
    const experts = [await stage.expert('Bea'), await stage.expert('Carl'), await stage.expert('Dora')];
    const code = await reportTelevision(stage, ada);
    const [bea, ...others] = experts;
    if (!bea) return;
    for (const expert of experts) await expert.sees(/Job offer:/);
    await bea.tap(/^Accept/);
    await bea.sees(/Yours:/);
    for (const other of others) await other.sees(/Somebody else was faster/);
    await ada.sees(/Bea/);
    await liveVisit(stage, { customer: ada, expert: bea, code });

    const ticket = await ticketOf(stage, code);
    stage.check.that('the ticket is resolved', ticket?.status === 'resolved', ticket?.status);
    stage.check.that('it is one ticket and no more', (await countTickets(stage, ada)) === 1);
    const surveys = (await ada.messages()).filter(({ text }) => /★★★★★/.test(text));
    stage.check.that('the survey was asked once, and now shows the stars', surveys.length === 1, `${surveys.length}`);
  },
};
