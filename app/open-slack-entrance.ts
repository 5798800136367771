import { createSlackEntrance, type SlackEntrance, type WhyRefused } from '../bots/slack/entrance.ts';
import type { Parts } from './assemble.ts';
import type { SlackConfig } from './config.ts';
import { slackWords } from './slack-words.ts';

export const slackRefused =
  ({ metrics }: Pick<Parts, 'metrics'>) =>
  (why: WhyRefused): void =>
    metrics.count('webhooks_refused_total', { channel: 'slack', why });

/** Where everything from Slack comes in, whichever way it came. */
export const openSlackEntrance = (parts: Parts, { apiUrl }: SlackConfig): SlackEntrance => {
  const { inbox, log } = parts;
  return createSlackEntrance({ apiUrl, inbox, log, words: slackWords(), onRefused: slackRefused(parts) });
};
