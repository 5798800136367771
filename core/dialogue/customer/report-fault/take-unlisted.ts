import { minutes } from '../../../kernel/instant.ts';
import type { Move, Talk } from '../../dialogue.ts';
import { goOn } from './go-on.ts';
import type { ReportDraft } from './report-draft.ts';

/** Takes a model that the catalogue doesn't have, and says what that means. */
export const takeUnlisted = async (talk: Talk, report: ReportDraft, typed: string): Promise<Move> => {
  const { work, say, person } = talk;
  const category = report.category ?? '';
  const brand = (await work.catalogue.detect(`${typed} ${report.query ?? ''}`, person.locale))?.brand ?? null;
  const label = typed.trim();
  const forMinutes = Math.round(work.policies['model.holdFor'] / minutes(1));
  const warning = { body: say('report-model-warning', { label, minutes: forMinutes }) };
  return goOn({ ...report, device: { category, modelId: null, brand, label } }, [warning]);
};
