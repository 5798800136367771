import type { SlackControl } from '../../bots/sandbox/slack/control-client.ts';
import type { SlackMessage } from '../../bots/sandbox/slack/world.ts';
import type { Tell } from '../drill.ts';
import { wordsOf } from './slack-words.ts';

const PATIENCE_MS = 45_000;

/** Somebody of the retailer's staff who works in Slack, played through the platform. */
export interface Colleague {
  readonly name: string;
  readonly user: string;
  /** Taps a button of the ticket's card in the helpdesk channel; waits for one that has it. */
  taps(code: string, label: string): Promise<void>;
  /** Answers the form that is open, by the labels of its fields. */
  submits(values: Readonly<Record<string, string>>): Promise<void>;
  /** Writes below the ticket's card; answers the reference of what was written. */
  writes(code: string, text: string): Promise<string>;
  rewrites(ref: string, text: string): Promise<void>;
  commands(text: string): Promise<void>;
  /** Waits until the ticket's card, as it reads now, says this. */
  seesCard(code: string, what: RegExp): Promise<SlackMessage>;
  /** Waits until a message of ours below the ticket's card says this. */
  seesBelow(code: string, what: RegExp): Promise<SlackMessage>;
  /** Waits until something that only they see says this. */
  seesWhisper(what: RegExp): Promise<string>;
  /** Taps a button, and says yes where it asks first, on something that only they see. */
  pressesWhisper(label: string): Promise<void>;
  /** Waits for this sign on something that they wrote. */
  seesSign(ref: string, sign: 'white_check_mark' | 'warning'): Promise<void>;
}

export const createColleague = (
  slack: SlackControl,
  tell: Tell,
  { name, user, channel }: { readonly name: string; readonly user: string; readonly channel: string },
): Colleague => {
  const wait = { timeoutMs: PATIENCE_MS };
  const cardOf = (code: string): Promise<SlackMessage> =>
    slack.waitForMessage(channel, (message) => isCard(message, code), wait);

  return {
    name,
    user,
    taps: async (code, label) => {
      const card = await slack.waitForMessage(
        channel,
        (message) =>
          isCard(message, code) && JSON.stringify(message.blocks).includes(`"text":${JSON.stringify(label)}`),
        wait,
      );
      tell(`${name} taps [${label}] on ${code}`);
      await slack.press({ user, channel, messageTs: card.ts, label });
    },
    submits: async (values) => {
      const modal = await slack.waitForModal(user, (open) => open !== null, wait);
      tell(`${name} fills in: ${Object.values(values).join(', ')}`);
      await slack.submitView({ user, values, ...(modal && { viewId: modal.id }) });
    },
    writes: async (code, text) => {
      const { ts } = await cardOf(code);
      tell(`${name} writes below ${code}: ${text}`);
      return (await slack.postMessage({ user, channel, text, threadTs: ts })).ts;
    },
    rewrites: async (ref, text) => {
      tell(`${name} corrects it: ${text}`);
      await slack.editMessage({ user, channel, ts: ref, text });
    },
    commands: async (text) => {
      tell(`${name} types /callout ${text}`);
      await slack.slash({ user, channel, command: '/callout', text });
    },
    seesCard: async (code, what) => {
      const card = await slack.waitForMessage(
        channel,
        (message) => isCard(message, code) && what.test(wordsOf(message)),
        wait,
      );
      tell(`${name} sees on the card: ${lineWith(wordsOf(card), what)}`);
      return card;
    },
    seesBelow: async (code, what) => {
      const { ts } = await cardOf(code);
      const isWanted = (message: SlackMessage): boolean =>
        message.threadTs === ts && message.sentBy === 'bot' && what.test(wordsOf(message));
      const seen = await slack.waitForMessage(channel, isWanted, wait);
      tell(`${name} sees below the card: ${lineWith(wordsOf(seen), what)}`);
      return seen;
    },
    seesWhisper: async (what) => {
      const whisper = await slack.waitForEphemeral(user, (one) => what.test(wordsOf(one)), wait);
      tell(`${name} is told: ${lineWith(wordsOf(whisper), what)}`);
      return wordsOf(whisper);
    },
    pressesWhisper: async (label) => {
      const { ts } = await slack.waitForEphemeral(user, (one) => wordsOf(one).includes(label), wait);
      tell(`${name} taps [${label}]`);
      await slack.press({ user, channel, messageTs: ts, label });
    },
    seesSign: async (ref, sign) => {
      const isSigned = ({ ts, reactions }: SlackMessage): boolean =>
        ts === ref && reactions.some((reaction) => reaction.name === sign);
      await slack.waitForMessage(channel, isSigned, wait);
      tell(`${name} sees ${sign === 'warning' ? '⚠️' : '✅'} beside it`);
    },
  };
};

const isCard = (message: SlackMessage, code: string): boolean =>
  message.sentBy === 'bot' && message.threadTs === null && wordsOf(message).includes(code);

const lineWith = (text: string, what: RegExp): string => text.split('\n').find((line) => what.test(line)) ?? text;
