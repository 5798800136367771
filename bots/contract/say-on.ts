import { randomUUID } from 'node:crypto';
import type { Inbound } from '../../core/dialogue/inbound.ts';
import type { Choice, Message } from '../../core/dialogue/message.ts';
import type { Delivery } from '../../core/ports/channel-adapter.ts';
import type { DeskDelivery } from '../../core/ports/desk-platform.ts';
import type { IncomingUpdate } from '../../core/ports/inbox-store.ts';
import type { PlatformDriver } from './platform-driver.ts';

/** The driver of the test that runs now. */
export type DriverOf = () => PlatformDriver;

export const RECEIVED_AT = 1_763_740_801_000;

/** As our messages are named: opaque, twenty letters and digits. */
export const aMessageId = (): string => randomUUID().replaceAll('-', '').slice(0, 20);

export const choices = (...labels: readonly string[]): readonly Choice[] =>
  labels.map((label) => ({ label, action: { do: 'show', what: 'menu' } }));

export const sayOn = (driver: PlatformDriver, message: Message, messageId = aMessageId()): Promise<Delivery> =>
  driver.adapter.send({
    kind: 'send',
    to: driver.address,
    messageId,
    message,
    media: [],
    locale: 'en',
    inWindow: true,
  });

export const parseOn = ({ adapter }: PlatformDriver, { raw }: IncomingUpdate): Inbound | null =>
  adapter.parse(raw, RECEIVED_AT);

export const refOf = (delivery: DeskDelivery): string => (delivery.kind === 'accepted' && delivery.platformRef) || '';
