import type { Transaction } from './transaction.ts';

export interface RevisionedCache<T> {
  /** What was true at `revision` or later. */
  at(tx: Transaction, revision: bigint): Promise<T>;
}

/**
 * Keeps what `read` gave until the revision counter in the database differs. A read may already see the next
 * revision's rows; kept under the older number they are only read once more, never taken for newer than they are.
 */
export const createRevisionedCache = <T>(read: (tx: Transaction) => Promise<T>): RevisionedCache<T> => {
  let kept: { readonly revision: bigint; readonly value: T } | null = null;
  return {
    at: async (tx, revision) => {
      if (kept?.revision === revision) return kept.value;
      const value = await read(tx);
      kept = { revision, value };
      return value;
    },
  };
};
