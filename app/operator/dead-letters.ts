import {
  type DeadLetter,
  dropDeadLetters,
  listDeadLetters,
  retryDeadLetters,
} from '../../prisma/operator/dead-letters.ts';
import type { Desk } from './desk.ts';
import { tellMoment } from './moment.ts';
import { OperatorError } from './operator-error.ts';
import type { Paint } from './paint.ts';
import { table } from './table.ts';

/** Longer errors are shown in full by `--json`. */
const LONGEST_ERROR = 100;

export const showDeadLetters = ({ pool }: Desk): Promise<readonly DeadLetter[]> => listDeadLetters(pool, null);

export const retry = async (
  { pool }: Desk,
  ids: readonly string[],
  all: boolean,
): Promise<{ retried: readonly string[] }> => {
  if (!all && ids.length === 0)
    throw new OperatorError('usage', 'Say which: one or more ids of `dead list`, or --all.');
  const wanted = all ? (await listDeadLetters(pool, null)).map(({ id }) => id) : ids;
  return { retried: allOf(wanted, await retryDeadLetters(pool, wanted)) };
};

export const drop = async (desk: Desk, ids: readonly string[]): Promise<{ dropped: readonly string[] }> => ({
  dropped: allOf(ids, await dropDeadLetters(desk.pool, ids, desk.surroundings.operator)),
});

/** An id that was none, or that somebody else settled in between, is worth an error and not silence. */
const allOf = (wanted: readonly string[], settled: readonly string[]): readonly string[] => {
  const missing = wanted.filter((id) => !settled.includes(id));
  if (missing.length === 0) return settled;
  const rest = settled.length > 0 ? ` The others were: ${settled.join(', ')}.` : '';
  throw new OperatorError('not_dead', `Not among the dead letters: ${missing.join(', ')}.${rest}`, {
    missing,
    settled,
  });
};

export const tellDeadLetters = (letters: readonly DeadLetter[], paint: Paint): string =>
  letters.length === 0
    ? paint.green('Nothing is dead.\n')
    : table(
        ['id', 'since', 'what', 'ticket', 'tries', 'error'],
        letters.map(({ id, since, what, ticket, attempts, error }) => [
          id,
          tellMoment(since),
          what,
          ticket ?? '',
          String(attempts),
          paint.red((error ?? '').replaceAll(/\s+/g, ' ').slice(0, LONGEST_ERROR)),
        ]),
        paint,
      );

export const tellRetried = ({ retried }: { retried: readonly string[] }): string =>
  retried.length === 0 ? 'Nothing was dead.\n' : `Tried again: ${retried.join(', ')}.\n`;

export const tellDropped = ({ dropped }: { dropped: readonly string[] }): string =>
  `Given up for good: ${dropped.join(', ')}.\n`;
