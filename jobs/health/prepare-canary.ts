import { formatMoment } from '../../core/dialogue/format/format-time.ts';
import type { Message } from '../../core/dialogue/message.ts';
import type { Cause } from '../../core/kernel/event.ts';
import type { Duration } from '../../core/kernel/instant.ts';
import type { ChannelAdapter } from '../../core/ports/channel-adapter.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';

export interface CanaryMessage {
  /** 0: not at all. */
  readonly every: Duration;
  readonly messageId: string;
  readonly message: Message;
  readonly locale: string;
  readonly inWindow: boolean;
}

const CAUSE: Cause = { actor: { kind: 'system', why: 'canary' }, traceId: 'canary', inboxId: null };

/** What the canary says this time, and whether it may say it freely: it wrote to us there, or it did not. */
export const prepareCanary =
  (unitOfWork: UnitOfWork) =>
  (
    { channel, capabilities }: Pick<ChannelAdapter, 'channel' | 'capabilities'>,
    address: string,
  ): Promise<CanaryMessage> =>
    unitOfWork.run(CAUSE, async ({ now, policies, texts, ids, people }) => {
      const lastWrote = (await people.findContactPoint(channel, address))?.lastInboundAt ?? null;
      const time = formatMoment(now, policies['home.timeZone'], 'en');
      return {
        every: policies['canary.every'],
        messageId: ids.token(20),
        message: { body: texts.in('en')('health-canary', { time }) },
        locale: 'en',
        inWindow: capabilities.window === null || (lastWrote !== null && now - lastWrote < capabilities.window),
      };
    });
