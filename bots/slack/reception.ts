import { App, type Receiver } from '@slack/bolt';
import { SILENT } from './slack-client.ts';

/**
 * Hands a payload to Bolt, whose acknowledgement is the inbox's commit: `keep`, called once. Resolves when that is done
 * and throws what it throws; only then may Slack be answered.
 */
export type Reception = (payload: Record<string, unknown>, keep: () => Promise<void>) => Promise<void>;

/**
 * One Bolt app for everything that comes in, over HTTP and over a socket. It acknowledges events before any middleware
 * runs, so storing has to be the acknowledgement itself. What Bolt can't put into its categories is kept all the same.
 */
export const openReception = (): Reception => {
  const receiver: Receiver = { init: () => undefined, start: () => Promise.resolve(), stop: () => Promise.resolve() };
  const app = new App({
    receiver,
    logger: SILENT,
    // Who may do what is decided by the worker that handles it; nobody's token is looked up here.
    authorize: () => Promise.resolve({}),
    tokenVerificationEnabled: false,
    // Our own messages are told apart where payloads are parsed, with everything else that is nobody's words.
    ignoreSelf: false,
    convoStore: false,
    attachFunctionToken: false,
  });
  app.use(async (args) => {
    await args.ack?.();
  });
  return async (payload, keep) => {
    let kept: Promise<void> | undefined;
    const ack = (): Promise<void> => (kept ??= keep());
    await app.processEvent({ body: payload, ack }).catch(() => undefined);
    await ack();
  };
};
