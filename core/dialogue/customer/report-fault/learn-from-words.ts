import type { CategoryDetection } from '../../../catalogue/detect-category.ts';
import type { CatalogueModel } from '../../../catalogue/model.ts';
import type { Talk } from '../../dialogue.ts';
import { firstCharacters, MOST_CHARACTERS } from '../read-words.ts';
import type { ReportDraft } from './report-draft.ts';
import { saysWhatIsWrong } from './says-what-is-wrong.ts';

/** Takes from free words whatever they tell: the device, its model, what is wrong with it. */
export const learnFromWords = async (talk: Talk, draft: ReportDraft, text: string): Promise<ReportDraft> => {
  const { locale } = talk.person;
  const detection = await talk.work.catalogue.detect(text, locale);
  const described = draft.description === null && saysWhatIsWrong(text, detection?.brand ?? null, locale);
  const description = described ? firstCharacters(text.trim(), MOST_CHARACTERS) : draft.description;
  return detection === null ? draft : { ...withDevice(draft, detection), description };
};

const withDevice = (draft: ReportDraft, { category, by, brand, model }: CategoryDetection): ReportDraft => {
  const isSure = by === 'model' || by === 'keyword';
  const query = brand ?? draft.query;
  if (!isSure) return { ...draft, hint: category, query };
  return { ...draft, category, query, device: model ? deviceOf(model) : null };
};

export const deviceOf = ({ id, category, brand, model }: CatalogueModel): NonNullable<ReportDraft['device']> => ({
  category,
  modelId: id,
  brand,
  label: `${brand} ${model}`,
});
