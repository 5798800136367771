import { refuse } from '../../../kernel/result.ts';
import { waysToProve } from '../../../usecases/identity/ways-to-prove.ts';
import type { Draft } from '../../conversation.ts';
import type { Move, Step, Talk } from '../../dialogue.ts';
import { takeNumber } from '../take-number.ts';
import { withClaim } from './claim-draft.ts';
import type { NumberFlow } from './number-flow.ts';
import { sendCodeTo, whyNoCode } from './send-code-to.ts';

/** Which number it is: typed, or shared by a tap where the platform vouches for it. */
export const askNumber = (flow: NumberFlow): Step => ({
  ask: ({ work, say, contactPoint }) => {
    const canShare = work.channels.capabilities(contactPoint.channel)?.asksForContact ?? false;
    return Promise.resolve({
      body: say(canShare ? 'number-ask-or-share' : 'number-ask'),
      // What stands in a list of choices has at most two digits; no phone number is that short.
      numbersAreAnswers: true,
      ...(flow.skipped && { optional: true }),
      ...(canShare && { ask: { what: 'contact', label: say('share-number') } as const }),
    });
  },
  answer: async (talk, draft, answer) => {
    switch (answer.kind) {
      case 'skip':
        return flow.skipped?.(draft) ?? { kind: 'stay', draft, because: talk.say('number-not-understood') };
      case 'contact': {
        const words = await takeNumber(talk, answer);
        return answer.own ? flow.proved(talk, draft, words) : { kind: 'stay', draft, because: words };
      }
      case 'text':
      case 'correction':
        return readNumber(talk, draft, answer.text);
      default:
        return { kind: 'stay', draft, because: talk.say('number-not-understood') };
    }
  },
});

const readNumber = async (talk: Talk, draft: Draft, text: string): Promise<Move> => {
  const { work, say, person } = talk;
  const number = work.phoneNumbers.read(text, work.policies['home.country']);
  if (number === null) return { kind: 'stay', draft, because: say('number-not-understood') };
  const { open, theirs, optedOut } = await waysToProve(work, person.id, number);
  const [only, ...others] = open;
  if (only === undefined) {
    const why = theirs.length > 0 ? 'already_yours' : optedOut.length > 0 ? 'number_opted_out' : 'unreachable';
    return { kind: 'stay', draft, because: whyNoCode(talk, number, refuse(why).refusal) };
  }
  if (others.length === 0) return sendCodeTo(talk, draft, number, only);
  return { kind: 'go', step: 'way', draft: withClaim(draft, { number, channel: null, codeId: null }) };
};
