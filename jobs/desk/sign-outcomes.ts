import type { StalePage } from '../../core/ports/desk-pages.ts';
import type { DeskCalls } from './call-desk.ts';
import type { DeskOptions } from './desk-options.ts';
import { projecting } from './projecting.ts';

const A_TURN = 5;

/** Signs agents' words with what became of them; whether there are more. */
export const signOutcomes = async (
  { pages, platform, words, unitOfWork }: DeskOptions,
  calls: DeskCalls,
  page: StalePage,
): Promise<boolean> => {
  const unmarked = await pages.unmarked(page.key, A_TURN + 1);
  for (const { line, outcome } of unmarked.slice(0, A_TURN)) {
    if (outcome.kind === 'failed') {
      const { why } = outcome;
      await unitOfWork.run(projecting(page), (work) => words.explain(work, line, why));
    }
    const { writtenAt } = line;
    // What its author has deleted can't be signed any more, and need not be.
    if (writtenAt) await calls.tryTo(page, () => platform.react(writtenAt.place, writtenAt.ref, outcome.kind));
    await pages.marked(line.id, outcome.kind);
  }
  return unmarked.length > A_TURN;
};
