/** A database that takes seconds for a batch is no place to queue more: the callers hear it at once. */
export class GroupCommitBusy extends Error {
  override readonly name = 'GroupCommitBusy';
}

export interface GroupCommitOptions {
  readonly maxBatch: number;
  /** 1 keeps the order of the calls. */
  readonly maxInFlight: number;
  readonly maxWaiting: number;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const RETRIES_AFTER_DEADLOCK = 3;

/**
 * Concurrent calls share a statement, and with it a commit: what arrives while one batch is on its way makes the next.
 * `commit` answers item by item, in their order. When a batch fails because of what is in it, it is halved until the bad
 * item stands alone, so that it fails nobody else; any other error fails the batch that it hit and no other.
 */
export const createGroupCommit = <Item, Answer>(
  commit: (items: readonly Item[]) => Promise<readonly Answer[]>,
  { maxBatch, maxInFlight, maxWaiting }: GroupCommitOptions,
): ((item: Item) => Promise<Answer>) => {
  let waiting: Waiting<Item, Answer>[] = [];
  let inFlight = 0;

  const settle = async (batch: readonly Waiting<Item, Answer>[], retries: number): Promise<void> => {
    try {
      const answers = await commit(batch.map(({ item }) => item));
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer);
    } catch (error) {
      if (isDeadlock(error) && retries > 0) return settle(batch, retries - 1);
      if (batch.length === 1 || !isFaultOfContent(error)) {
        for (const { reject } of batch) reject(error);
        return;
      }
      const middle = batch.length >> 1;
      await settle(batch.slice(0, middle), RETRIES_AFTER_DEADLOCK);
      await settle(batch.slice(middle), RETRIES_AFTER_DEADLOCK);
    }
  };

  const flush = (): void => {
    while (inFlight < maxInFlight && waiting.length > 0) {
      const batch = waiting.slice(0, maxBatch);
      waiting = waiting.slice(maxBatch);
      inFlight += 1;
      void settle(batch, RETRIES_AFTER_DEADLOCK).finally(() => {
        inFlight -= 1;
        flush();
      });
    }
  };

  return (item) =>
    new Promise<Answer>((resolve, reject) => {
      if (waiting.length >= maxWaiting) {
        reject(new GroupCommitBusy(`${waiting.length} wait already`));
        return;
      }
      waiting.push({ item, resolve, reject });
      // Whatever else this turn of the event loop brings shall share the batch.
      if (waiting.length === 1 && inFlight < maxInFlight) setImmediate(flush);
    });
};

const sqlState = (error: unknown): string => {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
};

/** Data exception, integrity constraint, program limit: the same item fails again, its neighbours need not. */
export const isFaultOfContent = (error: unknown): boolean => /^(22|23|54)...$/.test(sqlState(error));

const isDeadlock = (error: unknown): boolean => sqlState(error) === '40P01' || sqlState(error) === '40001';
