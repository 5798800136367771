import { readFileSync } from 'node:fs';
import { describeAdapterContract } from '../contract/describe-adapter-contract.ts';
import { type PlatformDriver, type PlatformFault, RATE_LIMITED_SECONDS } from '../contract/platform-driver.ts';
import { ANN, openSlack } from '../../test/open-slack.ts';
import { startSlackEmulator } from '../sandbox/slack/start-slack-emulator.ts';
import { slackCapabilities } from './capabilities.ts';

import { createSlackAdapter } from './slack-adapter.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));

const nobodysWords = [
  'message-in-channel',
  'message-of-a-bot',
  'own-message',
  'joined-channel',
  'app-mention',
  'reaction',
  'link-unfolded',
  'something-newer-than-us',
].map(fixture);

const callFault = (fault: PlatformFault) => {
  switch (fault) {
    case 'refused':
      return { kind: 'error', error: 'invalid_blocks' } as const;
    case 'rate_limited':
      return { kind: 'ratelimited', retryAfter: RATE_LIMITED_SECONDS } as const;
    case 'server_error':
      return { kind: 'status', status: 502 } as const;
    case 'reset':
      return { kind: 'reset' } as const;
    case 'answer_lost':
      return { kind: 'lose-answer' } as const;
    case 'recipient_gone':
      return { kind: 'error', error: 'user_disabled' } as const;
    default:
      return null;
  }
};

interface Shown {
  readonly type: string;
  readonly text?: { readonly text: string };
  readonly elements?: ReadonlyArray<{ readonly url?: string; readonly text: { readonly text: string } }>;
}

const nothingToHeal = (): Promise<unknown> => Promise.resolve();

const open = async (): Promise<PlatformDriver> => {
  const slack = await openSlack();
  let { emulator } = slack;
  const adapter = createSlackAdapter(slack.account);
  const control = () => emulator.control;
  const { channel } = await control().openDirectMessage({ user: ANN });
  let heal = nothingToHeal;
  let lastEvent = '';
  let taken = 0;
  const taps: number[] = [];

  const takeDown = async (): Promise<void> => {
    const { port } = emulator;
    await emulator.close();
    // On a kept connection it would be honest not to know what became of the call.
    const message = { body: 'Hello?' };
    await adapter.send({ kind: 'send', to: ANN, messageId: 'a', message, media: [], locale: 'en', inWindow: true });
    heal = async () => {
      emulator = await startSlackEmulator({ port });
      await control().createUser({ id: ANN, name: 'ann' });
      await control().openDirectMessage({ user: ANN });
    };
  };

  await slack.settled();
  taken = slack.kept.length;
  return {
    adapter,
    address: ANN,
    secret: slack.account.botToken,
    nobodysWords,
    says: async (text) => {
      lastEvent = (await control().postMessage({ user: ANN, channel, text })).eventIds.at(-1) ?? '';
      await slack.settled();
    },
    taps: async (label) => {
      const { seq } = await control().press({ user: ANN, channel, label });
      taps.push(seq);
    },
    repeats: async () => {
      const before = slack.kept.length;
      await control().repeatEvent({ eventId: lastEvent });
      for (let { seq } = await control().settings(); slack.kept.length === before; )
        ({ seq } = await control().waitForChange({ after: seq, timeoutMs: 100 }));
    },
    received: async () => {
      await slack.settled();
      const news = slack.kept.slice(taken);
      taken = slack.kept.length;
      return news;
    },
    screen: async () => {
      const { messages } = await control().history({ channel: await chatOf() });
      return messages
        .filter(({ sentBy, deletedAt }) => sentBy === 'bot' && deletedAt === null)
        .map(({ blocks }) => {
          const shown = blocks as unknown as readonly Shown[];
          const buttons = shown.flatMap(({ elements = [] }) => elements.filter(({ url }) => url === undefined));
          return {
            text: shown.flatMap(({ type, text }) => (type === 'section' ? (text?.text ?? []) : [])).join('\n'),
            buttons: buttons.map(({ text }) => text.text),
          };
        });
    },
    tapAnswers: async () => {
      const told = await control().ephemerals({ user: ANN });
      return taps.map((tap, nth) => {
        const next = taps[nth + 1] ?? Number.POSITIVE_INFINITY;
        return told.find(({ seq, via }) => via === 'chat.postEphemeral' && seq > tap && seq <= next)?.text ?? null;
      });
    },
    strike: async (fault) => {
      const struck = callFault(fault);
      heal = async () => void (await control().clearFaults());
      if (struck) await control().injectCallFault({ fault: struck, methods: ['chat.postMessage'] });
      if (fault === 'down') await takeDown();
      if (fault === 'revoked') {
        await control().revokeToken();
        heal = async () => void (await control().restoreToken());
      }
    },
    heal: async () => void (await heal()),
    close: async () => {
      await emulator.close();
      await slack.close();
    },
  };

  async function chatOf(): Promise<string> {
    return (await control().openDirectMessage({ user: ANN })).channel;
  }
};

describeAdapterContract({ name: 'Slack', capabilities: slackCapabilities, open });
