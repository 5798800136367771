import { z } from 'zod';
import { apiAddress, ConfigError, needed, optional } from './read-variables.ts';

export interface SlackConfig {
  readonly botToken: string;
  /** Null only in Socket Mode, where nothing comes in over HTTP. */
  readonly signingSecret: string | null;
  readonly appToken: string | null;
  readonly apiUrl: string;
  readonly helpdeskChannel: string;
  readonly managerChannel: string;
  /** Slack delivers to one of the two: where Socket Mode is on, to no address. */
  readonly mode: 'http' | 'socket';
}

const channelId = () =>
  z.string().regex(/^[CG][A-Z0-9]{2,}$/, 'is no channel id (C… or G…, from the channel’s details)');

export const slackVariables = z.object({
  SLACK_BOT_TOKEN: optional(z.string().regex(/^xoxb-[\w-]+$/, 'is no bot token (xoxb-…)')),
  SLACK_SIGNING_SECRET: optional(z.string().min(16, 'is shorter than any signing secret')),
  SLACK_APP_TOKEN: optional(z.string().regex(/^xapp-[\w-]+$/, 'is no app-level token (xapp-…)')),
  SLACK_API_URL: apiAddress('https://slack.com/api/'),
  SLACK_HELPDESK_CHANNEL: optional(channelId()),
  SLACK_MANAGER_CHANNEL: optional(channelId()),
});

export const slackConfig = (e: z.infer<typeof slackVariables>): SlackConfig | null => {
  const botToken = e.SLACK_BOT_TOKEN;
  if (botToken === undefined) return null;
  const { SLACK_SIGNING_SECRET: signingSecret = null, SLACK_APP_TOKEN: appToken = null } = e;
  if (signingSecret === null && appToken === null) {
    throw new ConfigError(
      'SLACK_BOT_TOKEN needs SLACK_SIGNING_SECRET, by which Slack is recognised, or SLACK_APP_TOKEN for Socket Mode',
    );
  }
  const because = 'SLACK_BOT_TOKEN needs a channel to work in';
  return {
    botToken,
    signingSecret,
    appToken,
    apiUrl: e.SLACK_API_URL,
    helpdeskChannel: needed('SLACK_HELPDESK_CHANNEL', e.SLACK_HELPDESK_CHANNEL, because),
    managerChannel: needed('SLACK_MANAGER_CHANNEL', e.SLACK_MANAGER_CHANNEL, because),
    mode: appToken === null ? 'http' : 'socket',
  };
};
