import { slackCapabilities } from '../../bots/slack/capabilities.ts';
import { telegramCapabilities } from '../../bots/telegram/capabilities.ts';
import { smsCapabilities } from '../../bots/twilio/sms/capabilities.ts';
import { whatsappCapabilities } from '../../bots/twilio/whatsapp/capabilities.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { Capabilities } from '../../core/ports/channel-adapter.ts';
import type { Channels } from '../../core/ports/channels.ts';

/** What each channel can do, connected or not. */
const KNOWN: Readonly<Partial<Record<Channel, Capabilities>>> = {
  telegram: telegramCapabilities,
  slack: slackCapabilities,
  sms: smsCapabilities,
  whatsapp: whatsappCapabilities,
};

/** For whoever writes messages that another process sends, as the operator's command does. */
export const everyChannel: Channels = { capabilities: (channel) => KNOWN[channel] ?? null };
