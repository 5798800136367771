import type { WebClient } from '@slack/web-api';
import type { ChannelAdapter, Delivery, Outbound, Probe } from '../../core/ports/channel-adapter.ts';
import { asProbe } from '../adapter/as-probe.ts';
import { answerDesk } from './answer-desk.ts';
import { slackCapabilities } from './capabilities.ts';
import { classifyChatError } from './classify-error.ts';
import { editMessage } from './edit-message.ts';
import { parsePayload } from './parse-payload.ts';
import { sendMessage } from './send-message.ts';
import { createSlackClient, type SlackAccount } from './slack-client.ts';
import { notificationText, plainText } from './write-text.ts';

export interface SlackAdapterOptions extends SlackAccount {
  readonly helpdeskChannel: string;
  readonly managerChannel: string;
  /** Said to whom a form could not be shown, because Slack's seconds for it were over. */
  readonly triggerOver: string;
}

const TOAST_LIMIT = 3_000;

export const createSlackAdapter = (options: SlackAdapterOptions): ChannelAdapter => {
  const client = createSlackClient(options);
  const rooms = new Set([options.helpdeskChannel, options.managerChannel]);
  return {
    channel: 'slack',
    capabilities: slackCapabilities,
    parse: (raw, receivedAt) => parsePayload(rooms, raw, receivedAt),
    send: async (call): Promise<Delivery> => {
      try {
        return await perform(client, call);
      } catch (error) {
        return classifyChatError(error);
      }
    },
    probe: async (): Promise<Probe> => {
      try {
        await client.auth.test();
        return { kind: 'accepted', platformRef: null };
      } catch (error) {
        return asProbe(classifyChatError(error));
      }
    },
    answerDesk: (call) => answerDesk({ client, triggerOver: options.triggerOver }, call),
  };
};

const perform = async (client: WebClient, call: Outbound): Promise<Delivery> => {
  if (call.kind === 'answer_tap') return answerTap(client, call);
  const platformRef = await (call.kind === 'send' ? sendMessage(client, call) : editMessage(client, call));
  return { kind: 'accepted', platformRef };
};

/** A tap was acknowledged as it came in; words for it are a message that only they see. */
const answerTap = async (
  client: WebClient,
  { to, tapRef, toast }: Extract<Outbound, { kind: 'answer_tap' }>,
): Promise<Delivery> => {
  const [, channel] = /^([A-Z0-9]{3,}):./.exec(tapRef) ?? [];
  if (!channel) return { kind: 'refused', why: 'no tap of ours' };
  if (toast === null) return { kind: 'accepted', platformRef: null };
  const words = plainText(toast, TOAST_LIMIT);
  const blocks = [{ type: 'section' as const, text: words }];
  await client.chat.postEphemeral({ channel, user: to, text: notificationText(toast), blocks });
  return { kind: 'accepted', platformRef: null };
};
