import type { Drill } from './drill.ts';
import { patiently } from './stage/patiently.ts';
import { reportTelevision } from './stage/story.ts';

/** Three events, three times each. */
const REPETITIONS = 9;

export const slackRetries: Drill = {
  name: 'slack-retries',
  risk: ['T2', 'T3a'],
  story: 'Slack tells us everything three times, late and out of order: each has one effect.',
  cluster: 'web and worker',
  play: async (stage) => {
    const { check, slack } = stage;
    const ana = await stage.colleague('Rosa Lind', 'helpdesk');
    const customer = await stage.customer('Sten');
    await stage.expert('Thea');
    const code = await reportTelevision(stage, customer);
    await ana.seesCard(code, /Q80A/);

    stage.tell('A note is written while nobody has taken over, and Slack holds it back');
    await slack.holdEvents({});
    await ana.writes(code, 'Internal: written before the take-over');
    await ana.taps(code, 'Take over');
    await customer.sees(/Rosa/);
    await ana.writes(code, 'First sentence.');
    await ana.writes(code, 'Second sentence.');
    await slack.releaseEvents({ reversed: true });
    await customer.sees(/First sentence/);
    await customer.sees(/Second sentence/);

    stage.tell('Every event comes three times');
    await slack.injectDeliveryFault({ fault: { kind: 'duplicate', copies: 2 }, kinds: ['events'], times: 20 });
    await ana.writes(code, 'Third sentence.');
    await customer.sees(/Third sentence/);
    await slack.clearFaults({});

    stage.tell('We do not answer in time, and Slack tries again');
    await slack.injectDeliveryFault({ fault: { kind: 'lose-answer' }, kinds: ['events'], times: 2 });
    await ana.writes(code, 'Fourth sentence.');
    await customer.sees(/Fourth sentence/);

    stage.tell('A day later Slack remembers an event of today');
    const deliveries = await slack.deliveries({ kind: 'events' });
    const again = deliveries.filter(({ type, eventId }) => type === 'message' && eventId !== null);
    for (const { eventId } of again.slice(-3)) if (eventId !== null) await slack.repeatEvent({ eventId, times: 3 });
    const repeated = await patiently(async () => {
      const more = (await slack.deliveries({ kind: 'events' })).length - deliveries.length;
      if (more < REPETITIONS) throw new Error(`Slack has repeated itself ${more} times only`);
      return more;
    });
    await stage.cluster.settled();

    const read = (await customer.messages()).map(({ text }) => text).join('\n');
    for (const word of ['First', 'Second', 'Third', 'Fourth']) {
      check.that(`"${word} sentence." arrived once`, read.split(`${word} sentence`).length === 2);
    }
    check.that('the note that was told late stayed a note', !read.includes('Internal'));
    check.that('the repetitions really came', repeated >= REPETITIONS, `${repeated} deliveries more`);
  },
};
