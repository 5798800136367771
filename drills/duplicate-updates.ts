import type { Drill } from './drill.ts';
import { countTickets, visitsOf } from './stage/facts.ts';
import { patiently } from './stage/patiently.ts';
import { reportTelevision } from './stage/story.ts';

export const duplicateUpdates: Drill = {
  name: 'duplicate-updates',
  risk: ['T2'],
  story: 'Telegram delivers everything twice and, much later, once more: everything has one effect.',
  cluster: 'shared',
  play: async (stage) => {
    const customer = await stage.customer('Ines');
    const expert = await stage.expert('Jonas');
    await stage.telegram.injectWebhookFault({ fault: { kind: 'duplicate', copies: 3 }, times: 500 });
    const code = await reportTelevision(stage, customer);
    await expert.sees(/Job offer:/);
    await expert.tap(/^Accept/);
    await expert.sees(/Yours:/);
    await stage.telegram.clearFaults({});

    stage.tell('Every update of both chats comes once more');
    const before = await spoken(stage, [customer.id, expert.id]);
    const deliveries = await stage.telegram.deliveries({});
    const updates = [...new Set(deliveries.map(({ updateId }) => updateId))];
    for (const updateId of updates) await stage.telegram.repeatUpdate({ updateId });
    const repeated = await patiently(async () => {
      const again = (await stage.telegram.deliveries({})).length - deliveries.length;
      if (again < updates.length) throw new Error(`${again} of ${updates.length} updates have come again`);
      return again;
    });
    await stage.cluster.settled();
    stage.check.that('the updates really came again', repeated >= updates.length, `${repeated} of ${updates.length}`);
    stage.check.that('there is one ticket', (await countTickets(stage, customer)) === 1);
    stage.check.that('there is one visit', (await visitsOf(stage, code)).length === 1);
    const after = await spoken(stage, [customer.id, expert.id]);
    stage.check.that('nothing was said twice', after === before, `${before} messages before, ${after} after`);
  },
};

const spoken = async (stage: Parameters<Drill['play']>[0], chats: readonly number[]): Promise<number> => {
  const histories = await Promise.all(chats.map((chat) => stage.telegram.history({ chat })));
  return histories.flatMap(({ messages }) => messages.filter(({ sentBy }) => sentBy === 'bot')).length;
};
