import { refuse, type Result } from '../../kernel/result.ts';
import { hasNumbers } from '../../people/number-of.ts';
import type { Work } from '../../ports/work.ts';
import { claimNumber, type Claimed } from './claim-number.ts';

/**
 * The digits that were sent to a number, typed in the chat of whoever asked for them: the number is theirs. A wrong one
 * costs a try and nothing else.
 */
export const tryCode = async (
  work: Work,
  contactPointId: string,
  codeId: string,
  digits: string,
): Promise<Result<Claimed>> => {
  const code = await work.codes.lock(codeId);
  const chat = await work.people.contactPoint(contactPointId);
  if (!code || code.usedAt !== null || code.personId !== chat?.personId) return refuse('no_such_code');
  if (code.expiresAt <= work.now) return refuse('code_over');
  if (code.attemptsLeft <= 0) return refuse('code_used_up');
  if (!(await work.codes.isRight(codeId, digits))) {
    const left = code.attemptsLeft - 1;
    await work.codes.save(codeId, { attemptsLeft: left, usedAt: null });
    return left > 0 ? refuse('code_wrong', { left }) : refuse('code_used_up');
  }
  await work.codes.save(codeId, { attemptsLeft: code.attemptsLeft, usedAt: work.now });
  const { channel, address: number } = code;
  if (!hasNumbers(channel)) return refuse('no_such_code');
  return claimNumber(work, { contactPointId, number, channel, proof: 'code' });
};
