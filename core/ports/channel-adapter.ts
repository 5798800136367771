import type { DeskCard } from '../desk/cards/desk-card.ts';
import type { DeskForm } from '../desk/forms/desk-form.ts';
import type { DeskSpot } from '../desk/desk-input.ts';
import type { Inbound } from '../dialogue/inbound.ts';
import type { Message } from '../dialogue/message.ts';
import type { Attachment } from '../ticket/ticket.ts';
import type { Channel } from '../people/channel.ts';
import type { Duration, Instant } from '../kernel/instant.ts';

/** What a channel can do, as data; renderers and tests read it, nothing throws "not supported". */
export interface Capabilities {
  /** Buttons under one message; 0 means a numbered list. */
  readonly buttons: number;
  readonly edit: boolean;
  readonly textLimit: number;
  /** People can send a place there: by a button of ours, or by what their app has for it. */
  readonly takesLocation: boolean;
  readonly asksForContact: boolean;
  readonly links: boolean;
  readonly media: boolean;
  /** How long after a person's last message anything may be said to them; null: for ever, once they have written. */
  readonly window: Duration | null;
  /** What may be said beyond that window, or to somebody who never wrote: a bot nothing, a number anything. */
  readonly beyondWindow: 'anything' | 'template' | 'nothing';
  /** The best that the platform tells by itself of a message that it has accepted. */
  readonly receipts: 'none' | 'delivered' | 'read';
  /** The carrier acts on words like STOP and CANCEL before we see them: they are never asked for. */
  readonly carrierKeywords: boolean;
}

/** One call to the platform. Attachments come with what the adapter itself kept about them on the way in. */
export type Outbound =
  | {
      readonly kind: 'send';
      readonly to: string;
      readonly messageId: string;
      readonly message: Message;
      readonly media: readonly OutboundMedia[];
      /** The person's language: templates stand ready in each. */
      readonly locale: string;
      /** False: the person's last message is longer ago than the platform's window, or there was none. */
      readonly inWindow: boolean;
    }
  | {
      readonly kind: 'edit';
      readonly to: string;
      readonly messageId: string;
      readonly platformRef: string;
      readonly message: Message;
      /** What to do where the platform can't change that message any more; `send` answers with the new reference. */
      readonly otherwise: 'send' | 'drop';
    }
  | { readonly kind: 'answer_tap'; readonly to: string; readonly tapRef: string; readonly toast: string | null };

export interface OutboundMedia extends Attachment {
  readonly channel: Channel;
  readonly source: string;
}

/** How a call ended. `maybeDelivered` is the honest answer after a lost connection: no platform has an idempotency key. */
export type Delivery =
  | { readonly kind: 'accepted'; readonly platformRef: string | null }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'rate_limited'; readonly retryAfter: Duration }
  | { readonly kind: 'unreachable'; readonly why: string; readonly maybeDelivered: boolean }
  | { readonly kind: 'banned'; readonly why: string }
  | { readonly kind: 'recipient_gone'; readonly why: string }
  /** The person told the carrier that they want to hear no more there. */
  | { readonly kind: 'opted_out'; readonly why: string }
  /** Nothing but a template may be said there now, and there is none that fits. */
  | { readonly kind: 'window_closed'; readonly why: string };

/**
 * What a platform says, asked about nobody. `accepted`: the very sender of this channel may send. `account_only`: the
 * account lets us in, and of the sender nothing can be learned.
 */
export type Probe =
  | Extract<Delivery, { kind: 'accepted' | 'rate_limited' | 'unreachable' | 'banned' }>
  | { readonly kind: 'account_only' };

export interface MediaBytes {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export interface ChannelAdapter {
  readonly channel: Channel;
  readonly capabilities: Capabilities;
  /** Pure. Null for an update that is nobody's words (and is done by having been stored). */
  parse(raw: unknown, receivedAt: Instant): Inbound | null;
  send(call: Outbound): Promise<Delivery>;
  /** Asks the platform whether this channel's sender may send, without anybody noticing: how a shut-out is found to be over. */
  probe(): Promise<Probe>;
  /** The bytes of a file that came in here, by the `source` that was kept; null when the platform has it no more. */
  openMedia?(source: string): Promise<MediaBytes | null>;
  /** Only where colleagues work at the desk. */
  answerDesk?(call: DeskCall): Promise<Delivery>;
}

/** An answer to a colleague at the desk; `to` is their address there. */
export type DeskCall =
  | {
      readonly kind: 'open_form';
      readonly to: string;
      readonly trigger: string;
      readonly form: DeskForm;
      readonly spot: DeskSpot | null;
    }
  | { readonly kind: 'whisper'; readonly to: string; readonly spot: DeskSpot | null; readonly card: DeskCard };
