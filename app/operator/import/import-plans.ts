import { readFile } from 'node:fs/promises';
import type { BillingFact } from '../../../core/ports/billing.ts';
import { entitlementsSynced } from '../../../core/usecases/billing/entitlements-synced.ts';
import { takeBillingFact } from '../../../core/usecases/billing/take-billing-event.ts';
import { readPlanList, UnreadableList } from '../../../integrations/billing/list/read-plan-list.ts';
import type { Desk } from '../desk.ts';
import { OperatorError } from '../operator-error.ts';
import type { ImportReport } from './report.ts';

/** Plans that were brought by hand keep their own name: no list that is fetched ends them. */
const SOURCE = 'import';
const BATCH = 500;

/** Takes in who has which plan, and settles at once whatever waited for that. */
export const importPlans = async (
  { works, cause }: Pick<Desk, 'works' | 'cause'>,
  file: string,
): Promise<ImportReport> => {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new OperatorError('unreadable_file', `${file} cannot be read: ${error.message}`);
  });
  const { facts, skipped } = read(file, text);
  const unitOfWork = await works();
  const refs = facts.flatMap((fact) => (fact.kind === 'plan' ? [fact.plan.ref] : []));
  const { named } = await unitOfWork.run(cause, ({ billing }) => billing.countRunning(SOURCE, refs));
  for (let at = 0; at < facts.length; at += BATCH) {
    const some = facts.slice(at, at + BATCH);
    await unitOfWork.run(cause, async (work) => {
      for (const fact of some) await takeBillingFact(work, SOURCE, fact);
    });
  }
  // All the others are settled by now, and the next import tries these again.
  for (const { error } of await entitlementsSynced(unitOfWork, cause)) throw error;
  const taken = facts.filter(({ kind }) => kind === 'payer').length;
  return {
    file,
    read: taken + skipped.length,
    added: refs.length - named,
    updated: named,
    unchanged: taken - refs.length,
    refused: skipped.map(({ line, why }) => ({ line, column: null, value: null, why })),
    unknownColumns: [],
  };
};

const read = (
  file: string,
  text: string,
): ReturnType<typeof readPlanList> & { readonly facts: readonly BillingFact[] } => {
  try {
    return readPlanList(text, Date.now());
  } catch (error) {
    if (error instanceof UnreadableList) throw new OperatorError('unreadable_file', `${file}: ${error.message}`);
    throw error;
  }
};
