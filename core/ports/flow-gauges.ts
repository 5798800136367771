/** How much waits, and for how long, read in one go. */
export interface FlowGauges {
  read(): Promise<{
    readonly inboxWaiting: number;
    readonly oldestInboxSeconds: number;
    readonly outboxUnsent: number;
    readonly oldestUnsentSeconds: number;
    readonly timersOverdue: number;
  }>;
}
