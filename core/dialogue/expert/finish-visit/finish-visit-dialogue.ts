import { isActive } from '../../../visit/visit.ts';
import type { Dialogue, Talk } from '../../dialogue.ts';
import { type OwnVisit, ownVisit } from '../own-visit.ts';
import { refusalWords } from '../refusal-words.ts';
import { confirmStep } from './confirm-step.ts';
import { newFinishDraft } from './finish-draft.ts';
import { minutesStep } from './minutes-step.ts';
import { noteStep } from './note-step.ts';
import { outcomeStep } from './outcome-step.ts';
import { partDayStep, partStep } from './part-steps.ts';
import { photoStep } from './photo-step.ts';

/** *Finish*: how it went, and what the outcome must say. Nothing is kept before **Confirm**. */
export const finishVisitDialogue: Dialogue = {
  name: 'finish_visit',
  isResumable: true,
  open: async (talk, { visitId }) => {
    const own = await ownVisit(talk, visitId, ['on_site']);
    if (own?.visit.status !== 'on_site') {
      return { kind: 'done', say: [{ body: refusalWords(talk.say, { code: whyNot(own), facts: {} }) }] };
    }
    const { visit, ticket } = own;
    const draft = newFinishDraft(visit.id, ticket.code, zoneOf(talk, own));
    return { kind: 'go', step: 'outcome', draft };
  },
  steps: {
    outcome: outcomeStep,
    minutes: minutesStep,
    part: partStep,
    part_day: partDayStep,
    note: noteStep,
    photo: photoStep,
    confirm: confirmStep,
  },
};

const zoneOf = ({ person }: Talk, { ticket }: OwnVisit): string => ticket.address?.timeZone ?? person.timeZone;

/** Before the visit, or after it: `visit_finished` and its like are refusals of their own. */
const whyNot = (own: OwnVisit | null): string => {
  if (own === null) return 'no_such_visit';
  return isActive(own.visit) ? 'not_on_site' : `visit_${own.visit.status}`;
};
