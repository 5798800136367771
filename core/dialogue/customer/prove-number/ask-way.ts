import { waysToProve } from '../../../usecases/identity/ways-to-prove.ts';
import type { Step } from '../../dialogue.ts';
import { channelName } from '../reach-me/channel-name.ts';
import { claimIn } from './claim-draft.ts';
import { sendCodeTo } from './send-code-to.ts';

/** How the code shall come, where there are several ways. */
export const askWay: Step = {
  ask: async ({ work, say, person }, draft) => {
    const number = claimIn(draft)?.number ?? '';
    const { open } = await waysToProve(work, person.id, number);
    return {
      body: say('number-way', { number: work.phoneNumbers.format(number) }),
      options: open.map((channel) => ({ label: channelName(say, channel), value: channel })),
      columns: 2,
    };
  },
  answer: async (talk, draft, answer) => {
    const { work, say, person } = talk;
    const claim = claimIn(draft);
    if (!claim) return { kind: 'go', step: 'number', draft };
    const { open } = await waysToProve(work, person.id, claim.number);
    const channel = open.find((way) => answer.kind === 'picked' && way === answer.value);
    if (channel === undefined) return { kind: 'stay', draft, because: say('number-way-choose') };
    return sendCodeTo(talk, draft, claim.number, channel);
  },
};
