import { minutes } from '../../../kernel/instant.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { CODE_LIVES, codeInWords } from '../../../people/one-time-code.ts';
import { tryCode } from '../../../usecases/identity/try-code.ts';
import type { Move, Step, Talk } from '../../dialogue.ts';
import type { Draft } from '../../conversation.ts';
import { channelName } from '../reach-me/channel-name.ts';
import { numberWords } from '../take-number.ts';
import { claimIn, withoutClaim } from './claim-draft.ts';
import type { NumberFlow } from './number-flow.ts';
import { sendCodeTo } from './send-code-to.ts';

const AGAIN = 'again';
const OTHER = 'other';

/** The digits that were sent to the number. */
export const askCode = (flow: NumberFlow): Step => ({
  ask: ({ work, say }, draft) => {
    const claim = claimIn(draft);
    const number = work.phoneNumbers.format(claim?.number ?? '');
    const way = claim?.channel ? channelName(say, claim.channel) : '';
    return Promise.resolve({
      body: say('code-ask', { number, way, minutes: CODE_LIVES / minutes(1) }),
      options: [
        { label: say('code-again'), value: AGAIN },
        { label: say('code-other-number'), value: OTHER },
      ],
      columns: 2,
    });
  },
  answer: async (talk, draft, answer) => {
    const claim = claimIn(draft);
    if (!claim?.channel || (answer.kind === 'picked' && answer.value === OTHER)) {
      return { kind: 'go', step: 'number', draft: withoutClaim(draft) };
    }
    if (answer.kind === 'picked') return sendCodeTo(talk, draft, claim.number, claim.channel);
    const digits = answer.kind === 'text' || answer.kind === 'correction' ? codeInWords(answer.text) : null;
    if (digits === null) return { kind: 'stay', draft, because: talk.say('code-six-digits') };
    if (claim.codeId === null) return { kind: 'stay', draft, because: talk.say('code-over') };
    return tryDigits(flow, talk, draft, claim.codeId, digits);
  },
});

const tryDigits = async (flow: NumberFlow, talk: Talk, draft: Draft, codeId: string, digits: string): Promise<Move> => {
  const tried = await tryCode(talk.work, talk.contactPoint.id, codeId, digits);
  if (!tried.ok) return { kind: 'stay', draft, because: whyNot(talk, tried.refusal) };
  const { person, absorbed } = tried.value;
  await talk.become(person, absorbed);
  const words = `${talk.say('number-proved')} ${await numberWords(talk)}`;
  return flow.proved(talk, withoutClaim(draft), words);
};

const whyNot = ({ say }: Talk, { code, facts }: Refusal): string => {
  switch (code) {
    case 'code_wrong':
      return say('code-wrong', { left: facts['left'] ?? 0 });
    case 'code_used_up':
      return say('code-used-up');
    case 'already_somebody_else':
      return say('number-already-somebody-else');
    default:
      return say('code-over');
  }
};
