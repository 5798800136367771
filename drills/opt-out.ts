import type { Drill } from './drill.ts';
import { becomes } from './stage/health.ts';
import { bookVisit, comeToTheVisit, ON_THE_WAY } from './stage/story.ts';

export const optOut: Drill = {
  name: 'opt-out',
  risk: ['T3a'],
  story: 'CANCEL by SMS stops the messages, not the visit: we ask on another channel which was meant, and obey both.',
  cluster: 'shared',
  onceInCi: true,
  play: async (stage) => {
    const { twilio, check } = stage;
    const ivy = await stage.customer('Ivy');
    await ivy.shareNumber();
    await ivy.sees(/your plan/);
    const onSms = ivy.on('sms');
    await onSms.say('Hello');
    await onSms.sees(/What can I do/);
    const ana = await stage.colleague('Ana Opt', 'helpdesk');
    const expert = await stage.expert('Jack');
    const { code } = await bookVisit(stage, onSms, expert);

    await ivy.mark();
    await onSms.say('CANCEL');
    await ivy.sees(new RegExp(`Did you mean the visit ${code}`));
    await ana.seesCard(code, /Opted out/);
    await ivy.tap('Keep it');
    const [visit] = await stage.query<{ status: string }>('SELECT status FROM ticket WHERE code = $1', [code]);
    check.that('the visit stands', visit?.status === 'scheduled', visit?.status);

    const { seq: after } = await twilio.settings();
    await comeToTheVisit(stage, code);
    await expert.tap('On my way');
    await ivy.sees(ON_THE_WAY);
    await stage.clock.move(3);
    const tried = (await twilio.calls({ after, method: 'messages.create' })).filter(({ to }) => to === ivy.number);
    check.that('no text message was even tried', tried.length === 0, `${tried.length} were`);

    await onSms.mark();
    await onSms.say('START');
    await onSms.sees(/You get messages by SMS again/);
    await becomes(stage, 'channel:sms', 'ok');
  },
};
