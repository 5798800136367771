import { isBlank } from '../../kernel/text.ts';
import { loseVisit } from '../../usecases/lose-visit.ts';
import { LOST_BECAUSE } from '../../visit/cancel-reasons.ts';
import type { Draft } from '../conversation.ts';
import type { Dialogue, Step } from '../dialogue.ts';
import { shorten } from '../format/shorten.ts';
import { ownVisit } from './own-visit.ts';
import { refusalWords } from './refusal-words.ts';

const REASON_LIMIT = 500;

type LostDraft = { readonly visitId: string; readonly code: string; readonly why: string; readonly words: string };

const lostDraft = (draft: Draft): LostDraft => draft as LostDraft;

const reasonStep: Step = {
  ask: ({ say }, draft) =>
    Promise.resolve({
      body: say('lose-ask-why', { code: lostDraft(draft).code }),
      options: [
        ...LOST_BECAUSE.map((value) => ({ value, label: say(`lose-because-${value.replaceAll('_', '-')}`) })),
        { value: 'other', label: say('lose-because-other') },
      ],
      columns: 2,
    }),
  answer: (talk, draft, answer) => {
    if (answer.kind === 'picked') {
      const { value: why, label: words } = answer;
      return Promise.resolve(
        why === 'other'
          ? { kind: 'go', step: 'words', draft }
          : { kind: 'go', step: 'confirm', draft: { ...draft, why, words } },
      );
    }
    // Whoever types the reason right away has answered the next question too.
    return wordsStep.answer(talk, draft, answer);
  },
};

const wordsStep: Step = {
  ask: ({ say }) => Promise.resolve({ body: say('lose-ask-words') }),
  answer: ({ say }, draft, answer) => {
    const text = answer.kind === 'text' || answer.kind === 'correction' ? shorten(answer.text, REASON_LIMIT) : '';
    return Promise.resolve(
      isBlank(text)
        ? { kind: 'stay', draft, because: say('lose-in-words') }
        : { kind: 'go', step: 'confirm', draft: { ...draft, why: text, words: text } },
    );
  },
};

const confirmStep: Step = {
  ask: ({ say }, draft) => {
    const { code, words } = lostDraft(draft);
    const options = [{ label: say('lose-confirm'), value: 'confirm' }];
    return Promise.resolve({ body: say('lose-ask-confirm', { code, words }), options });
  },
  answer: async (talk, draft, answer) => {
    const { say, work, person } = talk;
    if (answer.kind !== 'picked') return { kind: 'stay', draft, because: say('lose-please-confirm') };
    const { visitId, code, why } = lostDraft(draft);
    const own = await ownVisit(talk, visitId);
    if (own?.visit.status === 'on_site') return { kind: 'done', say: [{ body: say('lose-on-site') }] };
    const lost = await loseVisit(work, visitId, person.id, why);
    const body = lost.ok ? say('lose-done', { code }) : refusalWords(say, lost.refusal);
    return { kind: 'done', say: [{ body }], next: 'today' };
  },
};

/** *Can't make it*: why, and a last question, because somebody else is asked the moment it is confirmed. */
export const cannotMakeIt: Dialogue = {
  name: 'cannot_make_it',
  open: async (talk, { visitId }) => {
    const own = await ownVisit(talk, visitId, ['confirmed', 'en_route']);
    switch (own?.visit.status) {
      case 'confirmed':
      case 'en_route': {
        const draft = { visitId: own.visit.id, code: own.ticket.code, why: '', words: '' };
        return { kind: 'go', step: 'reason', draft };
      }
      case 'on_site':
        return { kind: 'done', say: [{ body: talk.say('lose-on-site') }] };
      default: {
        const code = own === null ? 'no_such_visit' : `visit_${own.visit.status}`;
        return { kind: 'done', say: [{ body: refusalWords(talk.say, { code, facts: {} }) }] };
      }
    }
  },
  steps: { reason: reasonStep, words: wordsStep, confirm: confirmStep },
};
