import type { Drill } from './drill.ts';
import type { Actor } from './stage/actor.ts';
import { visitsOf } from './stage/facts.ts';
import { televisionUpTo } from './stage/report-in-parts.ts';
import { liveVisit, ON_THE_WAY } from './stage/story.ts';
import type { Stage } from './stage/stage.ts';

export const windowClosed: Drill = {
  name: 'window-closed',
  risk: ['T3a'],
  story: 'After a day of silence WhatsApp takes templates only: news comes as one, and where there is none, by SMS.',
  cluster: 'shared',
  onceInCi: true,
  play: async (stage) => {
    const { twilio, check, tell } = stage;
    const vera = await stage.customer('Vera', 'whatsapp');
    const expert = await stage.expert('Kurt');
    const code = await reportForTheLastDay(stage, vera, expert);
    const [visit] = await visitsOf(stage, code);
    const arrival = visit?.arrival.getTime() ?? 0;

    tell('More than a day goes by without a word from Vera');
    await stage.clock.to(arrival - 90 * 60_000);
    await vera.sees(/There is news about your visit with us: .*Kurt/);
    await vera.sees(/^\*?Soon: Kurt/);
    tell('The reminder came through the closed window, and is shown in full at a tap');
    const templates = await twilio.templates();
    const approved = new Set(templates.filter(({ approval }) => approval.status === 'approved').map(({ sid }) => sid));
    const { messages } = await twilio.history({ person: `person-${vera.id}`, channel: 'whatsapp' });
    const asTemplate = messages.filter(({ content }) => content !== null && approved.has(content.contentSid));
    check.that('as a template that WhatsApp has approved', asTemplate.length > 0, `${asTemplate.length} templates`);

    await liveVisit(stage, { customer: vera, expert, code });

    tell('WhatsApp pauses our templates, and somebody else is silent for a day');
    const notices = templates.filter(({ friendlyName }) => friendlyName?.startsWith('callout_notice'));
    for (const { sid } of notices) await twilio.setTemplateStatus({ sid, status: 'paused' });
    try {
      const quiet = await stage.customer('Wim', 'whatsapp');
      const next = await reportForTheLastDay(stage, quiet, expert);
      const [later] = await visitsOf(stage, next);
      await stage.clock.to((later?.arrival.getTime() ?? 0) - 30 * 60_000);
      await stage.cluster.settled();
      await expert.tap('On my way');
      await stage.clock.move(3);
      await quiet.on('sms').sees(ON_THE_WAY);
      const onWhatsapp = (await quiet.messages()).filter(({ text }) => ON_THE_WAY.test(text));
      check.that('what WhatsApp would not take went by SMS, and by SMS alone', onWhatsapp.length === 0);
    } finally {
      for (const { sid } of notices) await twilio.setTemplateStatus({ sid, status: 'approved' });
    }
  },
};

/** The afternoon of the last day that is offered: the window of 24 hours is over by then. */
const reportForTheLastDay = async (stage: Stage, customer: Actor, expert: Actor): Promise<string> => {
  await expert.mark();
  await televisionUpTo(customer);
  await customer.sharePlace(stage.place.lat, stage.place.lon);
  await customer.tap(/Skip/);
  const asked = await customer.sees(/when/i);
  await customer.tap(asked.choices.findLast((choice) => /Afternoon/.test(choice)) ?? /Afternoon/);
  await customer.tap('Done');
  await customer.tap('Confirm');
  const { text } = await customer.sees(/T-[0-9A-Z]{5}/);
  await expert.sees(/Job offer:/);
  await expert.tap(/^Accept/);
  await expert.sees(/Yours:/);
  return /T-[0-9A-Z]{5}/.exec(text)?.[0] ?? '';
};
