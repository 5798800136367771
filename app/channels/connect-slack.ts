import { createSlackEntrance } from '../../bots/slack/entrance.ts';
import { slackWebhooks } from '../../bots/slack/http-receiver.ts';
import { listenOnSocket } from '../../bots/slack/listen-on-socket.ts';
import type { NotKeptWords } from '../../bots/slack/say-not-kept.ts';
import { createSlackAdapter } from '../../bots/slack/slack-adapter.ts';
import { createSlackDesk } from '../../bots/slack/slack-desk.ts';
import type { Texts } from '../../core/dialogue/texts/texts.ts';
import { type Connection, countRefused, type Ground } from './connection.ts';
import type { SlackConfig } from './slack-config.ts';

export const connectSlack = (account: SlackConfig, ground: Ground): Connection => {
  const { inbox, log, texts } = ground;
  const { signingSecret, appToken, apiUrl } = account;
  const words = slackWords(texts);
  const onRefused = countRefused(ground, 'slack');
  const entrance = createSlackEntrance({ apiUrl, inbox, log, words, onRefused });
  const made = {
    adapters: [createSlackAdapter({ ...account, triggerOver: words.triggerOver })],
    desk: createSlackDesk(account),
  };
  if (account.mode === 'socket' && appToken !== null) {
    // Slack deals out what it has over all sockets of an app; one is enough.
    const start = () => listenOnSocket({ appToken, apiUrl, entrance, log });
    return { ...made, led: { name: 'slack-socket', start } };
  }
  if (signingSecret === null) return made;
  return {
    ...made,
    webhooks: async (app) => {
      await app.register(slackWebhooks, { signingSecret, entrance, onRefused });
    },
  };
};

/** What the adapter has to say where nobody's language is known yet: in English, the source of all texts. */
const slackWords = (texts: Texts): NotKeptWords & { readonly triggerOver: string } => {
  const say = texts.in('en');
  return {
    nothingDone: say('slack-nothing-done'),
    maybeDone: say('slack-maybe-done'),
    triggerOver: say('slack-trigger-over'),
  };
};
