import type { Dialogue } from '../../dialogue.ts';
import { readMedia } from '../media-argument.ts';
import { saysSomething } from '../read-words.ts';
import { addressStep } from './address-step.ts';
import { categoryStep } from './category-step.ts';
import { changeStep } from './change-step.ts';
import { descriptionStep } from './description-step.ts';
import { doorStep } from './door-step.ts';
import { goOn } from './go-on.ts';
import { learnFromWords } from './learn-from-words.ts';
import { modelStep } from './model-step.ts';
import { numberSteps } from './number-step.ts';
import { pinStep } from './pin-step.ts';
import { placeStep } from './place-step.ts';
import { type ReportStep, reportDraft, withAttachments } from './report-draft.ts';
import { summaryStep } from './summary-step.ts';
import { unlistedStep } from './unlisted-step.ts';
import { whenStep } from './when-step.ts';

const steps: Readonly<Record<ReportStep, Dialogue['steps'][string]>> = {
  category: categoryStep,
  model: modelStep,
  unlisted: unlistedStep,
  description: descriptionStep,
  address: addressStep,
  place: placeStep,
  pin: pinStep,
  door: doorStep,
  when: whenStep,
  summary: summaryStep,
  change: changeStep,
  ...numberSteps,
};

/** *Report a fault*. Opened with `text` and `media` when somebody has begun by telling it. */
export const reportFault: Dialogue = {
  name: 'report_fault',
  isResumable: true,
  open: async (talk, { text = '', media = '' }) => {
    const begun = withAttachments(reportDraft({}), readMedia(media));
    return goOn(saysSomething(text) ? await learnFromWords(talk, begun, text) : begun);
  },
  steps,
};
