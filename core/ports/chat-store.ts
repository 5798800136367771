import type { DeskCard } from '../desk/cards/desk-card.ts';
import type { DeskForm } from '../desk/forms/desk-form.ts';
import type { DeskSpot } from '../desk/desk-input.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import type { ChatMessage, Message } from '../dialogue/message.ts';
import type { IncomingMedia } from '../dialogue/inbound.ts';
import type { NoticeStore, SaidAs } from './notice-store.ts';

/** What the outside must do for a chat, once the work has committed. */
export type ChatEffect =
  | { readonly kind: 'send'; readonly contactPointId: string; readonly messageId: string; readonly message: Message }
  /** `otherwise`: what to do where the channel can't edit, or the original never got there. */
  | {
      readonly kind: 'edit';
      readonly contactPointId: string;
      readonly messageId: string;
      readonly message: Message;
      readonly otherwise: 'send' | 'drop';
    }
  | {
      readonly kind: 'answer_tap';
      readonly contactPointId: string;
      readonly tapRef: string;
      readonly toast: string | null;
    }
  | DeskAnswer;

/** What a colleague at the desk gets for what they did: a form over what they see, or words that only they see. */
export type DeskAnswer =
  | {
      readonly kind: 'open_form';
      readonly contactPointId: string;
      readonly trigger: string;
      readonly form: DeskForm;
      /** Where to say so if the trigger turns out to be over. */
      readonly spot: DeskSpot | null;
    }
  | {
      readonly kind: 'whisper';
      readonly contactPointId: string;
      /** Null: in their own chat with us. */
      readonly spot: DeskSpot | null;
      readonly card: DeskCard;
    };

export interface ChatStore extends NoticeStore {
  /** Reads and locks a person's conversation; a new one where there is none. */
  conversation(personId: string): Promise<Conversation>;
  saveConversation(conversation: Conversation): Promise<void>;

  message(id: string): Promise<ChatMessage | null>;
  /** The newest message that is this card in this chat. */
  card(contactPointId: string, cardKey: string): Promise<ChatMessage | null>;
  /** That of every chat of a person, the newest first. */
  cards(personId: string, cardKey: string): Promise<readonly ChatMessage[]>;
  /** The newest messages in this chat whose choices still count, newest first: what typed words may refer to. */
  recentOpen(contactPointId: string, limit: number): Promise<readonly ChatMessage[]>;
  /** Without `as` it answers somebody who is speaking. */
  addMessage(message: ChatMessage, as?: SaidAs): Promise<void>;
  /** Replaces what a message says; its choices count only while `state` is open. */
  reviseMessage(id: string, message: Message, state: 'open' | 'closed'): Promise<void>;

  /** `reply`: sent by this worker right after the commit; `notBefore` (business time) holds a notice through quiet hours. */
  send(effect: ChatEffect, options?: { readonly reply?: boolean; readonly notBefore?: Instant }): Promise<void>;

  keepMedia(personId: string, media: readonly IncomingMedia[]): Promise<void>;
}
