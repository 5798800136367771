import type { Emulator } from '../emulator.ts';
import type { TwilioMessage } from '../world.ts';

const installedChannel = 'XE7ca11007000000000000000000000004';
const events: Readonly<Record<string, string>> = { delivered: 'DELIVERED', read: 'READ', undelivered: 'UNDELIVERED' };

/** What a status callback carries. */
export function statusParams({ world }: Emulator, message: TwilioMessage): Record<string, string> {
  const { sid, status, errorCode, to, from, channel, viaService } = message;
  const isWhatsApp = channel === 'whatsapp';
  const event = events[status];
  return {
    SmsSid: sid,
    SmsStatus: status,
    MessageSid: sid,
    MessageStatus: status,
    To: to,
    From: from,
    AccountSid: world.account.accountSid,
    ApiVersion: '2010-04-01',
    ...(viaService ? { MessagingServiceSid: world.account.messagingServiceSid } : {}),
    ...(errorCode === null ? {} : { ErrorCode: String(errorCode) }),
    ...(isWhatsApp
      ? {
          ChannelInstallSid: installedChannel,
          ChannelPrefix: 'whatsapp',
          ChannelToAddress: masked(to.slice('whatsapp:'.length)),
          StructuredMessage: String(message.content !== null),
        }
      : {}),
    ...(isWhatsApp && event !== undefined ? { EventType: event } : {}),
    ...(!isWhatsApp && ['delivered', 'undelivered'].includes(status)
      ? { RawDlrDoneDate: carrierDate(message.updatedAt) }
      : {}),
  };
}

function masked(address: string): string {
  return `${address.slice(0, -4)}XXXX`;
}

/** YYMMDDhhmm, in UTC. */
function carrierDate(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-T:]/g, '').slice(2, 12);
}
