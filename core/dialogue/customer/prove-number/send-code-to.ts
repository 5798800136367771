import type { NumberChannel } from '../../../people/channel.ts';
import { sendCode } from '../../../usecases/identity/send-code.ts';
import type { Refusal } from '../../../kernel/result.ts';
import type { Draft } from '../../conversation.ts';
import type { Move, Talk } from '../../dialogue.ts';
import { formatMoment } from '../../format/format-time.ts';
import { withClaim } from './claim-draft.ts';

/** Sends a code and asks for it; where none can be sent, the same question stays, with the reason above it. */
export const sendCodeTo = async (talk: Talk, draft: Draft, number: string, channel: NumberChannel): Promise<Move> => {
  const sent = await sendCode(talk.work, talk.person, channel, number);
  if (!sent.ok) return { kind: 'stay', draft, because: whyNoCode(talk, number, sent.refusal) };
  return { kind: 'go', step: 'code', draft: withClaim(draft, { number, channel, codeId: sent.value.id }) };
};

export const whyNoCode = ({ work, say, person }: Talk, typed: string, { code, facts }: Refusal): string => {
  const number = work.phoneNumbers.format(typed);
  switch (code) {
    case 'already_yours':
      return say('number-yours-already', { number });
    case 'number_opted_out':
      return say('number-opted-out', { number });
    case 'too_many_codes': {
      const until = formatMoment(Number(facts['until'] ?? work.now), person.timeZone, person.locale);
      return say('number-too-many-codes', { until });
    }
    default:
      return say('number-unreachable', { number });
  }
};
