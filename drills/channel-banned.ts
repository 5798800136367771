import type { Drill } from './drill.ts';
import { becomes } from './stage/health.ts';
import { wordsOf } from './stage/slack-words.ts';
import { AT_THE_DOOR, bookVisit, comeToTheVisit, ON_THE_WAY } from './stage/story.ts';

/** Whoever shuts us out is asked about that, and not with everybody's messages. */
const MOST_CALLS = 10;

export const channelBanned: Drill = {
  name: 'channel-banned',
  risk: ['T3a'],
  story: 'Twilio closes our account: both its channels are recognised as shut, not hammered, and Telegram takes over.',
  cluster: 'shared',
  play: async (stage) => {
    const { twilio, check, tell } = stage;
    const customer = await stage.customer('Lena');
    await customer.shareNumber();
    await customer.sees(/your plan/);
    // She prefers text messages: what she used last comes first.
    await customer.on('sms').say('My tickets');
    await customer.on('sms').sees(/./);
    const expert = await stage.expert('Milo');
    const { code } = await bookVisit(stage, customer.on('sms'), expert);
    await comeToTheVisit(stage, code);
    await stage.cluster.settled();
    await customer.mark();

    tell('Twilio closes our account');
    await twilio.suspendAccount({ state: 'closed' });
    const { seq: after } = await twilio.settings();
    try {
      await expert.tap('On my way');
      for (const channel of ['sms', 'whatsapp']) await becomes(stage, `channel:${channel}`, 'down');
      await stage.slack.waitForMessage(stage.managers, (message) => /SMS/.test(wordsOf(message)), {
        timeoutMs: 30_000,
      });
      tell('The managers read in Slack that SMS is down, and why');
      // What was tried in vain stands aside by then.
      await stage.cluster.settled();
      await stage.clock.move(3);
      await customer.sees(ON_THE_WAY);
      const calls = (await twilio.calls({ after })).length;
      check.that('the closed account is asked now and then, and not hammered', calls <= MOST_CALLS, `${calls} calls`);
    } finally {
      await twilio.restoreAccount();
    }
    for (const channel of ['sms', 'whatsapp']) await becomes(stage, `channel:${channel}`, 'ok');
    await stage.clock.move(30);
    await expert.tap("I've arrived");
    await customer.on('sms').sees(AT_THE_DOOR);
    tell('SMS is used again by itself');
  },
};
