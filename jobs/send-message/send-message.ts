import { randomUUID } from 'node:crypto';
import type { ReadySend } from '../../core/ports/outbox-store.ts';
import type { Drain } from '../outbox/create-sender.ts';
import type { QueueJob, QueueWork } from '../queue/queues.ts';

/** Twice as many as one channel may keep busy. */
const AT_A_TIME = 128;

/** Wakes whoever sends to a recipient; the row itself stays in the outbox. */
export const sendMessageJob = ({ id, recipient, traceId }: ReadySend): QueueJob => ({
  id: `o-${id}`,
  name: 'send_message',
  data: { recipient, traceId },
});

export const createSendMessageWork = (drain: Drain): QueueWork => ({
  queue: 'callout-messages',
  concurrency: AT_A_TIME,
  async handle({ data }) {
    const { recipient } = data;
    if (recipient) await drain(recipient, randomUUID());
  },
});
