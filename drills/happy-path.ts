import type { Drill } from './drill.ts';
import type { Actor } from './stage/actor.ts';
import { countTickets, ticketOf } from './stage/facts.ts';
import type { LineChannel, Shown } from './stage/line.ts';
import type { Stage } from './stage/stage.ts';
import { liveVisit, reportTelevision } from './stage/story.ts';

const CHANNELS: readonly LineChannel[] = ['telegram', 'whatsapp', 'sms'];
const NAMES: Readonly<Record<LineChannel, string>> = { telegram: 'Tilda', whatsapp: 'Wilma', sms: 'Selma' };

export const happyPath: Drill = {
  name: 'happy-path',
  risk: ['B7c'],
  story:
    'A broken television, from the first words in the chat to five stars: on every channel, with experts on every channel.',
  cluster: 'shared',
  play: async (stage) => {
    const experts = new Map<LineChannel, Actor>();
    for (const channel of CHANNELS) experts.set(channel, await stage.expert(NAMES[channel], channel));
    // Channels don't know which queue there is: on the production shape each plays once on either side.
    const isShort = stage.cluster.queue.kind === 'redis';
    for (const [row, customerOn] of CHANNELS.entries()) {
      for (const [column, [expertOn, expert]] of [...experts].entries()) {
        if (isShort && column !== (row + 1) % CHANNELS.length) continue;
        stage.tell(`The customer is on ${customerOn}, the expert on ${expertOn}`);
        const others = [...experts.values()].filter((other) => other !== expert);
        await playOnce(stage, await stage.customer(`Ada ${customerOn} ${expertOn}`, customerOn), { expert, others });
        await stage.clock.toNextMorning();
      }
    }
  },
};

const playOnce = async (
  stage: Stage,
  customer: Actor,
  { expert, others }: { readonly expert: Actor; readonly others: readonly Actor[] },
): Promise<void> => {
  for (const one of [expert, ...others]) await one.mark();
  const code = await reportTelevision(stage, customer);
  for (const one of [expert, ...others]) await one.sees(/Job offer:/);
  await expert.tap(/^Accept/);
  await expert.sees(/Yours:/);
  for (const other of others) await other.sees(/Somebody else was faster/);
  await customer.sees(new RegExp(expert.name));
  await liveVisit(stage, { customer, expert, code });

  const pair = `${customer.channel} with ${expert.channel}`;
  const ticket = await ticketOf(stage, code);
  stage.check.that(`${pair}: the ticket is resolved`, ticket?.status === 'resolved', ticket?.status);
  stage.check.that(`${pair}: it is one ticket and no more`, (await countTickets(stage, customer)) === 1);
  // Where messages can be edited, the question has turned into its answer; elsewhere the answer stands below it.
  const isSurvey = ({ text, choices }: Shown): boolean =>
    customer.channel === 'telegram' ? text.includes('★★★★★') : /^\*?How was the visit/.test(text) && choices.length > 0;
  const surveys = (await customer.messages()).filter(isSurvey);
  stage.check.that(`${pair}: the survey was asked once`, surveys.length === 1, `${surveys.length}`);
};
