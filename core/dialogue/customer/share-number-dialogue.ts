import type { Dialogue, Step } from '../dialogue.ts';
import { takeNumber } from './take-number.ts';

const numberStep: Step = {
  ask: ({ say }) => Promise.resolve({ body: say('number-ask'), ask: { what: 'contact', label: say('share-number') } }),
  answer: async (talk, draft, answer) => {
    if (answer.kind !== 'contact') return { kind: 'stay', draft, because: talk.say('number-not-typed') };
    const words = await takeNumber(talk, answer);
    return answer.own
      ? { kind: 'done', say: [{ body: words }], next: 'details' }
      : { kind: 'stay', draft, because: words };
  },
};

/** *Share my number*: what we know under it belongs to this chat, too. */
export const shareNumberDialogue: Dialogue = {
  name: 'share_number',
  open: () => Promise.resolve({ kind: 'go', step: 'number', draft: {} }),
  steps: { number: numberStep },
};
