import { unreachable } from '../../kernel/result.ts';
import { numberOf } from '../../people/number-of.ts';
import type { Talk } from '../dialogue.ts';
import { formatAge } from '../format/format-age.ts';
import { shareNumber } from '../../usecases/share-number.ts';

const WHY_NOT: Readonly<Record<string, string>> = {
  already_somebody_else: 'number-already-somebody-else',
  not_a_number: 'number-not-understood',
};

/** Takes a shared contact as proof of a number; tells what that means. Whoever we know under it is this person now. */
export const takeNumber = async (talk: Talk, contact: { phone: string; own: boolean }): Promise<string> => {
  const { work, say } = talk;
  const shared = await shareNumber(work, talk.contactPoint.id, contact);
  if (!shared.ok) return say(WHY_NOT[shared.refusal.code] ?? 'number-not-own');
  const { person, absorbed } = shared.value;
  await talk.become(person, absorbed);
  return numberWords(talk);
};

/** What it means that we know their number now: mostly, whether a plan covers the repair. */
export const numberWords = async ({ work, person, say }: Talk): Promise<string> => {
  const standing = await work.people.paymentStanding(person.id);
  switch (standing.kind) {
    case 'covered':
      return say('number-covered', { plan: standing.plan, age: formatAge(say, work.now - standing.asOf) });
    case 'paid':
      return say('number-paid');
    case 'unpaid':
    case 'unverified':
      return say('number-no-plan');
    default:
      return unreachable(standing);
  }
};

/** Whether they have shared a number before, so that asking again would tell nothing new. */
export const hasSharedNumber = async ({ work, person }: Talk): Promise<boolean> =>
  (await work.people.contactPoints(person.id)).some((point) => point.verified && numberOf(point) !== null);
