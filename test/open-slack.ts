import fastify from 'fastify';
import { createSlackEntrance, type WhyRefused } from '../bots/slack/entrance.ts';
import { slackWebhooks } from '../bots/slack/http-receiver.ts';
import { parsePayload } from '../bots/slack/parse-payload.ts';
import { startSlackEmulator, type SlackEmulator } from '../bots/sandbox/slack/start-slack-emulator.ts';
import type { SlackEmulatorOptions } from '../bots/sandbox/slack/settings.ts';
import type { Inbound } from '../core/dialogue/inbound.ts';
import type { IncomingUpdate } from '../core/ports/inbox-store.ts';

export const HELPDESK = 'C0HELPDESK';
export const MANAGERS = 'C0MANAGERS';
export const ANN = 'U0ANN';
const BEN = 'U0BEN';

export const NOT_KEPT_WORDS = { nothingDone: 'nothing was done', maybeDone: 'maybe it was done' };

/** A Slack with two colleagues and two channels, and our entrance before an inbox made of paper. */
export interface OpenSlack {
  readonly emulator: SlackEmulator;
  /** Where our webhooks answer. */
  readonly url: string;
  readonly account: {
    readonly botToken: string;
    readonly apiUrl: string;
    readonly helpdeskChannel: string;
    readonly managerChannel: string;
    readonly triggerOver: string;
  };
  /** Everything that the inbox has taken. */
  readonly kept: IncomingUpdate[];
  /** What the newest of it says, as the worker reads it. */
  heard(): Inbound['input'] | undefined;
  readonly refused: WhyRefused[];
  /** What the inbox does with the next updates. */
  inbox: { put(updates: readonly IncomingUpdate[]): Promise<void> };
  /** The next so many updates can't be taken. */
  failNext(times: number): void;
  /** Resolves when Slack has nothing more to bring. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

export const openSlack = async (options: SlackEmulatorOptions = {}): Promise<OpenSlack> => {
  const emulator = await startSlackEmulator(options);
  const kept: IncomingUpdate[] = [];
  const refused: WhyRefused[] = [];
  const keep = (updates: readonly IncomingUpdate[]): Promise<void> => {
    kept.push(...updates);
    return Promise.resolve();
  };
  const app = fastify({ bodyLimit: 1_048_576, forceCloseConnections: true });
  const onRefused = (why: WhyRefused): void => void refused.push(why);
  const slack: OpenSlack = {
    emulator,
    url: '',
    account: {
      botToken: emulator.botToken,
      apiUrl: emulator.apiUrl,
      helpdeskChannel: HELPDESK,
      managerChannel: MANAGERS,
      triggerOver: 'too late',
    },
    kept,
    heard: () => parsePayload(new Set([HELPDESK]), kept.at(-1)?.raw, 7)?.input,
    refused,
    inbox: { put: keep },
    failNext: (times) => {
      let failures = times;
      slack.inbox = { put: (updates) => (failures-- > 0 ? Promise.reject(new Error('down')) : keep(updates)) };
    },
    settled: async () => {
      let { seq } = await emulator.control.settings();
      while ((await emulator.control.events({ state: 'waiting' })).length > 0)
        ({ seq } = await emulator.control.waitForChange({ after: seq, timeoutMs: 1_000 }));
    },
    close: async () => {
      await emulator.close();
      await app.close();
    },
  };
  const entrance = createSlackEntrance({
    apiUrl: emulator.apiUrl,
    inbox: { put: (updates) => slack.inbox.put(updates) },
    words: NOT_KEPT_WORDS,
    log: SILENT,
    onRefused,
  });
  await app.register(slackWebhooks, { signingSecret: emulator.signingSecret, entrance, onRefused });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  await populate(emulator);
  await emulator.control.configure({
    eventsUrl: `${url}/webhooks/slack/events`,
    interactivityUrl: `${url}/webhooks/slack/interactivity`,
    commandsUrl: `${url}/webhooks/slack/commands`,
  });
  return Object.assign(slack, { url });
};

const populate = async ({ control }: SlackEmulator): Promise<void> => {
  await control.createUser({ id: ANN, name: 'ann', realName: 'Ann Agent' });
  await control.createUser({ id: BEN, name: 'ben', realName: 'Ben Boss' });
  await control.createChannel({ id: HELPDESK, name: 'helpdesk', members: [ANN, BEN] });
  await control.createChannel({ id: MANAGERS, name: 'managers', members: [BEN] });
};
