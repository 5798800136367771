import type { PhoneChannel, Point } from './phone.ts';

/** A stretch of a text that looks otherwise; offsets in UTF-16 units, as Telegram counts them. */
export interface TextEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  /** Of a `text_link`. */
  readonly url?: string | undefined;
}

export interface ButtonView {
  readonly label: string;
  /** Opens; everything else is pressed. */
  readonly url: string | null;
  readonly data: string | null;
}

/** WhatsApp's list: one button that opens a sheet with these. */
export interface ListView {
  readonly button: string;
  readonly items: ReadonlyArray<{ readonly id: string; readonly title: string; readonly description: string | null }>;
}

export interface PictureView {
  readonly src: string;
  /** Null where the platform does not tell. */
  readonly width: number | null;
  readonly height: number | null;
}

/** One message as a phone shows it, whichever app it came in. */
export interface MessageView {
  readonly id: string;
  /** Grows from message to message of a chat; equal only within the same millisecond. */
  readonly order: number;
  readonly from: 'bot' | 'me';
  /** Business time. */
  readonly at: number;
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly text: string | null;
  readonly entities: readonly TextEntity[];
  readonly pictures: readonly PictureView[];
  /** Other files by kind and name. */
  readonly file: { readonly kind: 'video' | 'voice' | 'document'; readonly name: string } | null;
  readonly location: Point | null;
  readonly contact: { readonly name: string; readonly phone: string } | null;
  readonly buttons: ReadonlyArray<readonly ButtonView[]>;
  readonly list: ListView | null;
  /** The message that this one answers, by its id. */
  readonly answers: string | null;
  /** What became of the owner's own message, as far as their app can tell. */
  readonly delivery: 'sent' | 'delivered' | 'failed' | null;
  /** Of an SMS: how many it was cut into on its way. */
  readonly segments: number | null;
  /** Said by the carrier itself, such as the answer to STOP. */
  readonly fromCarrier: boolean;
  /** It came with the keyboard that stands under the input field. */
  readonly withKeyboard: boolean;
}

export interface KeyView {
  readonly label: string;
  readonly asksFor: 'location' | 'contact' | null;
}

/** Telegram's keyboard under the input field. */
export interface KeyboardView {
  readonly rows: ReadonlyArray<readonly KeyView[]>;
  readonly onceOnly: boolean;
}

/** One app of one phone: the chat with Callout in it. */
export interface ChatView {
  readonly phone: string;
  readonly channel: PhoneChannel;
  readonly started: boolean;
  /** Its owner has blocked Callout in this app. */
  readonly blocked: boolean;
  /** No message comes or goes in this app, as in a cellar. */
  readonly offline: boolean;
  /** The owner has sent STOP. */
  readonly optedOut: boolean;
  /** WhatsApp: until when Callout may write freely; null outside of such a window, and where there are none. */
  readonly freeUntil: number | null;
  /** The bot is writing. */
  readonly typing: boolean;
  readonly keyboard: KeyboardView | null;
  readonly messageCount: number;
  /** In order; after a change only those that changed. */
  readonly messages: readonly MessageView[];
}
