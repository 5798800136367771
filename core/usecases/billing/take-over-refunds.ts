import type { Work } from '../../ports/work.ts';

/**
 * While a release takes the place of the one before, that may still note a refund in its own way. Nobody else would ever
 * carry it out: it is made one of ours, as the migration did with those that it found.
 */
export const takeOverRefunds = async ({ billing, desk }: Pick<Work, 'billing' | 'desk'>): Promise<void> => {
  for (const ticketId of await billing.takeOverRefunds()) await desk.touch({ kind: 'ticket', ticketId });
};
