import type { Drill } from './drill.ts';
import { visitsOf } from './stage/facts.ts';
import { reportTelevision } from './stage/story.ts';

export const twoYeses: Drill = {
  name: 'two-yeses',
  risk: ['B7b', 'T2'],
  story: 'Three experts say yes in the same second: one wins, the others are told at once.',
  cluster: 'shared',
  play: async (stage) => {
    const customer = await stage.customer('Emil');
    const experts = [await stage.expert('Fay'), await stage.expert('Gus'), await stage.expert('Hana')];
    const code = await reportTelevision(stage, customer);
    for (const expert of experts) await expert.sees(/Job offer:/);

    await Promise.all(experts.map((expert) => expert.tap(/^Accept/)));

    const answers = await Promise.all(
      experts.map(async (expert) => (await expert.sees(/Yours:|Somebody else was faster/)).text),
    );
    const winners = answers.filter((answer) => /Yours:/.test(answer));
    stage.check.that('exactly one expert hears that it is theirs', winners.length === 1, `${winners.length} heard so`);
    stage.check.that('the others hear that somebody was faster', answers.length - winners.length === 2);
    const visits = await visitsOf(stage, code);
    stage.check.that('one visit is booked', visits.length === 1, `${visits.length} visits`);
    await customer.sees(new RegExp(experts[answers.findIndex((answer) => /Yours:/.test(answer))]?.name ?? '?'));
  },
};
