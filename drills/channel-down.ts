import type { Drill } from './drill.ts';
import { becomes } from './stage/health.ts';
import { wordsOf } from './stage/slack-words.ts';
import { AT_THE_DOOR, bookVisit, comeToTheVisit, ON_THE_WAY } from './stage/story.ts';

export const channelDown: Drill = {
  name: 'channel-down',
  risk: ['T3a', 'T1'],
  story:
    'Telegram goes down on the day of a visit: what matters goes by SMS, nobody else notices, nothing comes twice.',
  cluster: 'shared',
  play: async (stage) => {
    const { telegram, check, tell } = stage;
    const nora = await stage.customer('Nora');
    await nora.shareNumber();
    await nora.sees(/your plan/);
    const guest = await stage.stranger('Otis', 'whatsapp');
    const expert = await stage.expert('Paula', 'sms');
    const { code } = await bookVisit(stage, nora, expert);
    await comeToTheVisit(stage, code);
    await stage.cluster.settled();
    const before = (await nora.messages()).length;

    tell('Telegram breaks every connection');
    const { id } = await telegram.injectCallFault({ fault: { kind: 'reset' } });
    try {
      await expert.tap('On my way');
      await becomes(stage, 'channel:telegram', 'down');
      await stage.slack.waitForMessage(stage.managers, (message) => /Telegram/.test(wordsOf(message)), {
        timeoutMs: 30_000,
      });
      tell('The managers read in Slack that Telegram is down');
      await guest.say('/help');
      await guest.sees(/how it works/i);
      // What was tried in vain stands aside by then.
      await stage.cluster.settled();
      await stage.clock.move(3);
      await nora.on('sms').sees(ON_THE_WAY);
    } finally {
      await telegram.clearFaults({ id });
    }
    await becomes(stage, 'channel:telegram', 'ok');
    await stage.cluster.settled();
    const late = (await nora.messages()).slice(before).filter(({ text }) => ON_THE_WAY.test(text.split('\n')[0] ?? ''));
    check.that('what went by SMS does not come once more by Telegram', late.length === 0, `${late.length} times`);

    await stage.clock.move(30);
    await nora.mark();
    await expert.tap("I've arrived");
    await nora.sees(AT_THE_DOOR);
    tell('Telegram is used again by itself');
  },
};
