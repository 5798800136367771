import type { Drill } from './drill.ts';
import type { Actor } from './stage/actor.ts';
import { countTickets, ticketOf } from './stage/facts.ts';
import type { LineChannel, Shown } from './stage/line.ts';
import type { Stage } from './stage/stage.ts';
import { liveVisit, reportTelevision } from './stage/story.ts';

const CHANNELS: readonly LineChannel[] = ['telegram', 'whatsapp', 'sms'];
/** Each on either side, never the same on both: what one says reaches the other through two adapters. */
const PAIRS: ReadonlyArray<readonly [customer: LineChannel, expert: LineChannel]> = [
  ['telegram', 'whatsapp'],
  ['whatsapp', 'sms'],
  ['sms', 'telegram'],
];

export const happyPath: Drill = {
  name: 'happy-path',
  risk: ['B7c'],
  story:
    'A broken television, from the first words in the chat to five stars: on every channel, with experts on every channel.',
  cluster: 'shared',
  play: async (stage) => {
    const experts = {
      telegram: await stage.expert('Tilda', 'telegram'),
      whatsapp: await stage.expert('Wilma', 'whatsapp'),
      sms: await stage.expert('Selma', 'sms'),
    };
    for (const [customerOn, expertOn] of PAIRS) {
      stage.tell(`The customer is on ${customerOn}, the expert on ${expertOn}`);
      const customer = await stage.customer(`Ada ${customerOn} ${expertOn}`, customerOn);
      const others = CHANNELS.filter((channel) => channel !== expertOn).map((channel) => experts[channel]);
      await playOnce(stage, customer, { expert: experts[expertOn], others });
      await stage.clock.toNextMorning();
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
