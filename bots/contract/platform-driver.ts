import type { ChannelAdapter } from '../../core/ports/channel-adapter.ts';
import type { IncomingUpdate } from '../../core/ports/inbox-store.ts';
import type { Receipt } from '../../core/ports/receipt-store.ts';

/** What goes wrong between us and a platform. `answer_lost`: done, and then the connection breaks. */
export type PlatformFault =
  | 'refused'
  | 'rate_limited'
  | 'server_error'
  | 'reset'
  | 'answer_lost'
  | 'revoked'
  | 'recipient_gone'
  /** Only where a carrier keeps a list of those who want no more. */
  | 'opted_out'
  /** Only where there are receipts: accepted, and later it turns out that the phone was not reached. */
  | 'not_delivered'
  | 'down';

/** How long `rate_limited` asks us to wait. */
export const RATE_LIMITED_SECONDS = 7;

/** A message as the person sees it now. */
export interface ShownMessage {
  readonly text: string;
  /** Labels of what can be tapped, links left out. */
  readonly buttons: readonly string[];
}

/**
 * A platform with one person on it, as the contract suite plays it: an emulator, reached by the adapter's real client.
 * Each adapter's contract test brings its own.
 */
export interface PlatformDriver {
  readonly adapter: ChannelAdapter;
  /** Of the person: they have written to us before. */
  readonly address: string;
  /** What must never show in an answer, as the account's token. */
  readonly secret: string;
  /** Updates that are nobody's words to us, in the platform's own format: own messages, groups, kinds from the future. */
  readonly nobodysWords: readonly unknown[];

  says(text: string): Promise<void>;
  /** Taps a button of the person's newest message that has it; platforms without buttons are never asked to. */
  taps(label: string): Promise<void>;
  /** The platform gives its latest update once more. */
  repeats(): Promise<void>;
  /** What has come in since the last call, as our entrance puts it into the inbox. */
  received(): Promise<readonly IncomingUpdate[]>;
  /** Everything that we said to the person, oldest first. */
  screen(): Promise<readonly ShownMessage[]>;
  /** The words with which taps were answered, oldest first; null for an answer without words. */
  tapAnswers(): Promise<ReadonlyArray<string | null>>;
  /** The person sends a file with words under it; only where the contract says that files come in. */
  sendsFile?(bytes: Uint8Array, contentType: string, caption: string): Promise<void>;
  /** Resolves once this has been told of a message; only where there are receipts. */
  receipt?(platformRef: string, status: Receipt['status']): Promise<Receipt>;

  /** From now on every call of ours ends like this. */
  strike(fault: PlatformFault): Promise<void>;
  heal(): Promise<void>;
  close(): Promise<void>;
}
