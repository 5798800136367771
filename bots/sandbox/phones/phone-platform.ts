import type { ChatView } from './chat-view.ts';
import type { Phone } from './phone.ts';

/** An emulated platform whose apps are on the phones. */
export interface PhonePlatform {
  readonly name: 'telegram' | 'twilio';
  /** Grows with each change. */
  revision(): Promise<number>;
  /** The chats of these phones that changed after a revision, with what changed in them; after 0 all with everything. */
  chats(phones: readonly Phone[], after: number): Promise<ChatView[]>;
  /** Resolves with the first change after a revision, or when the time is over. */
  waitForChange(after: number, timeoutMs: number): Promise<unknown>;
}
