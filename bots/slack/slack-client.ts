import { LogLevel, type Logger, WebClient } from '@slack/web-api';
import { fetchForSlack } from './connection-trouble.ts';

export interface SlackAccount {
  readonly botToken: string;
  /** `https://slack.com/api/`, or an emulator's. */
  readonly apiUrl: string;
}

/** Two calls of it still end before whoever waits for an answer gives up. */
const TIMEOUT_MS = 5_000;

const nothing = (): void => undefined;

/** What matters of a failed call is in its error; the SDK's own lines would tell people's words. */
export const SILENT: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

/** Left to itself the SDK tries ten times in half an hour, and after a lost answer posts twice. The outbox tries again. */
export const createSlackClient = ({ botToken, apiUrl }: SlackAccount): WebClient =>
  new WebClient(botToken, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    timeout: TIMEOUT_MS,
    fetch: fetchForSlack,
    logger: SILENT,
  });
