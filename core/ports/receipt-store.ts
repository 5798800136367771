import type { Channel } from '../people/channel.ts';

/** Why a message that its platform had accepted did not arrive after all. */
export type DeliveryFailure = 'gone' | 'opted_out' | 'window_closed' | 'unreachable' | 'filtered' | 'unknown';

/** What a platform tells later of a message that it has accepted. */
export interface Receipt {
  readonly channel: Channel;
  readonly platformRef: string;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  /** Only of what failed. */
  readonly failure: DeliveryFailure | null;
  readonly why: string | null;
}

export interface ReceiptStore {
  /**
   * Keeps what is news: receipts come unordered and repeated, so a status only ever rises (sent, delivered, read), and
   * a failure stands unless the message was delivered after all. One commit, shared by all that come in at the same
   * moment. A failure that is news makes the message's ladder due at once.
   */
  put(receipt: Receipt): Promise<void>;
}
