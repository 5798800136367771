import type { Dialogue } from '../dialogue.ts';
import { proveNumber } from './prove-number/prove-number.ts';

/** *Add a phone number*, *Share my number*: what we know under it belongs to this chat, too. */
export const shareNumberDialogue: Dialogue = {
  name: 'share_number',
  open: () => Promise.resolve({ kind: 'go', step: 'number', draft: {} }),
  steps: {
    ...proveNumber({ proved: (_talk, _draft, words) => ({ kind: 'done', say: [{ body: words }], next: 'reach' }) }),
  },
};
