import type { DeskInput } from '../desk/desk-input.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Place } from '../kernel/place.ts';
import type { Channel } from '../people/channel.ts';
import type { Attachment } from '../ticket/ticket.ts';

/** What a person did, in no platform's words. */
export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string; readonly args: string }
  | { readonly kind: 'tap'; readonly messageId: string; readonly choice: number; readonly tapRef: string }
  | { readonly kind: 'location'; readonly place: Place; readonly live: boolean }
  /** `own` only where the platform vouches that the number is the sender's. */
  | { readonly kind: 'contact'; readonly phone: string; readonly own: boolean }
  | { readonly kind: 'media'; readonly media: readonly IncomingMedia[]; readonly caption: string }
  /** A correction of something already said. */
  | { readonly kind: 'edit'; readonly text: string }
  | { readonly kind: 'left' }
  | { readonly kind: 'came_back' }
  /** They told the carrier that they want to hear no more there, in this word; the carrier has answered them. */
  | { readonly kind: 'opted_out'; readonly word: string }
  | { readonly kind: 'opted_in' }
  /** The only button of a template, which stands for a message that could not be shown in full. */
  | { readonly kind: 'show_message'; readonly messageId: string }
  /** Done by a colleague at the desk, not said in a chat. */
  | { readonly kind: 'desk'; readonly desk: DeskInput }
  | { readonly kind: 'unsupported'; readonly what: string };

/** A file at the platform. `mediaId` is ours; the adapter keeps what it needs to fetch it in `source`. */
export interface IncomingMedia extends Attachment {
  readonly source: string;
  readonly bytes: number | null;
}

export interface Sender {
  readonly address: string;
  readonly name: string;
  /** As the platform gives it, e.g. `de` or `pt-br`. */
  readonly language: string | null;
}

export interface Inbound {
  readonly channel: Channel;
  readonly sender: Sender;
  readonly input: Input;
  readonly receivedAt: Instant;
}
