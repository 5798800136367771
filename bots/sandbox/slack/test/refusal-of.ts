import { type Logger, LogLevel, WebAPIPlatformError, WebClient } from '@slack/web-api';

/** Refusals are what is tested here: no need to read of them as well. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** The real SDK, without its ten repeats. */
export function webClient(emulator: { apiUrl: string; botToken: string }, token = emulator.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: emulator.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  });
}

/** How Slack refused a call made through the SDK: its code, and what it says of the arguments. */
export async function refusalOf(call: Promise<unknown>): Promise<{ error: string; messages: string[] }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error;
    return { error: error.data.error, messages: error.data.response_metadata?.messages ?? [] };
  }
  throw new Error('the call was accepted');
}

export async function codeOf(call: Promise<unknown>): Promise<string> {
  return (await refusalOf(call)).error;
}
