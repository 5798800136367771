import { unreachable } from '../../kernel/result.ts';
import type { Talk } from '../dialogue.ts';
import { shareNumber } from '../../usecases/share-number.ts';

/** Takes a shared contact as proof of a number; tells what that means. Whoever we know under it is this person now. */
export const takeNumber = async (talk: Talk, contact: { phone: string; own: boolean }): Promise<string> => {
  const { work, say } = talk;
  const shared = await shareNumber(work, talk.contactPoint.id, contact);
  if (!shared.ok) {
    return say(shared.refusal.code === 'already_somebody_else' ? 'number-already-somebody-else' : 'number-not-own');
  }
  await talk.become(shared.value);
  const standing = await work.people.paymentStanding(shared.value.id);
  switch (standing.kind) {
    case 'covered':
      return talk.say('number-covered', { plan: standing.plan });
    case 'paid':
      return talk.say('number-paid');
    case 'unpaid':
    case 'unverified':
      return talk.say('number-no-plan');
    default:
      return unreachable(standing);
  }
};

/** Whether they have shared a number before, so that asking again would tell nothing new. */
export const hasSharedNumber = async ({ work, person }: Talk): Promise<boolean> =>
  (await work.people.contactPoints(person.id)).some(({ channel, verified }) => channel === 'sms' && verified);
