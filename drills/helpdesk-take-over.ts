import type { Drill } from './drill.ts';
import { wordsOf } from './stage/slack-words.ts';
import { reportTelevision } from './stage/story.ts';

const SECRET = 'He owes us for the last repair, be careful';
const LATER_SECRET = 'Told him nothing about the invoice';

export const helpdeskTakeOver: Drill = {
  name: 'helpdesk-take-over',
  risk: ['B2a', 'B5a'],
  story: 'Somebody at the helpdesk takes a conversation over, talks, falls silent, and nothing internal gets out.',
  cluster: 'shared',
  play: async (stage) => {
    const { check } = stage;
    const ana = await stage.colleague('Ana Berg', 'helpdesk');
    const ben = await stage.colleague('Ben Rau', 'helpdesk');
    const customer = await stage.customer('Pia');
    await stage.expert('Quentin');
    const code = await reportTelevision(stage, customer);

    await ana.seesCard(code, /Q80A/);
    await ana.writes(code, SECRET);
    await customer.say('Is it safe to leave it plugged in?');
    await ana.seesBelow(code, /plugged in/);

    await customer.mark();
    await ana.taps(code, 'Take over');
    await customer.sees(/Ana/);
    const answer = await ana.writes(code, 'Please unplug it until the expert is there.');
    await customer.sees(/unplug it/);
    await ana.seesSign(answer, 'white_check_mark');
    await ben.writes(code, LATER_SECRET);
    await customer.say('Thank you, done.');
    await ana.seesBelow(code, /Thank you, done/);
    await ana.rewrites(answer, 'Please unplug it at the wall until the expert is there.');
    await customer.sees(/at the wall/);

    stage.tell('Ana is called away and says nothing for a quarter of an hour');
    await customer.mark();
    await stage.clock.move(16);
    await customer.sees(/Ana|bot|automatic/i);
    await ana.seesCard(code, /Take over/);
    await ana.writes(code, 'Note for the shift: call her tomorrow');

    await customer.mark();
    await ana.taps(code, 'Take over');
    await customer.sees(/Ana/);
    await ana.taps(code, 'Hand back');
    await ana.seesCard(code, /Take over/);
    await customer.say('/tickets');
    await customer.sees(new RegExp(code));

    await stage.cluster.settled();
    const read = (await customer.messages()).map(({ text }) => text).join('\n');
    for (const secret of [SECRET, LATER_SECRET, 'Note for the shift']) {
      check.that(`"${secret.slice(0, 24)}…" never reached the customer`, !read.includes(secret));
    }
    check.that('the words to the customer arrived once', read.split('at the wall').length === 2);
    const channel = await stage.slack.history({ channel: stage.helpdesk });
    const cards = channel.messages.filter(
      (message) => message.sentBy === 'bot' && message.threadTs === null && wordsOf(message).includes(code),
    );
    check.that('the ticket has one card', cards.length === 1, `${cards.length} cards`);
  },
};
