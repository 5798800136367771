import { ok, type Refusal, refuse, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/instant.ts';
import { newContactPoint } from '../../people/new-contact-point.ts';
import type { NumberChannel } from '../../people/channel.ts';
import {
  CODE_ATTEMPTS,
  CODE_LIVES,
  CODES_ALLOWED,
  CODES_COUNTED_FOR,
  type OneTimeCode,
  sixDigits,
} from '../../people/one-time-code.ts';
import type { ContactPoint, Person } from '../../people/person.ts';
import type { SentCodes } from '../../ports/one-time-codes.ts';
import type { Work } from '../../ports/work.ts';

export type CodeRefusal = 'already_yours' | 'number_opted_out' | 'too_many_codes';

/** Sends a code to a number, so that whoever types it in this person's chat has shown that the number is theirs. */
export const sendCode = async (
  work: Work,
  person: Person,
  channel: NumberChannel,
  number: string,
): Promise<Result<OneTimeCode, Refusal<CodeRefusal>>> => {
  const known = await work.people.findContactPoint(channel, number);
  if (known?.personId === person.id && known.verified) return refuse('already_yours');
  if (known && known.optedOutAt !== null) return refuse('number_opted_out');
  const sent = await work.codes.sentSince(person.id, number, work.now - CODES_COUNTED_FOR);
  const until = againAt(sent);
  if (until !== null) return refuse('too_many_codes', { until });
  const point = known ?? (await addUnproved(work, person, channel, number));
  return ok(await send(work, person, point));
};

/** Null: another one may be sent now. */
const againAt = ({ forPerson, toAddress }: SentCodes): Instant | null => {
  const full = [forPerson, toAddress].filter((sent) => sent.length >= CODES_ALLOWED);
  // The oldest that still has to be forgotten of each; both limits must allow it.
  const free = full.map((sent) => (sent.at(-CODES_ALLOWED) ?? 0) + CODES_COUNTED_FOR);
  return free.length === 0 ? null : Math.max(...free);
};

const addUnproved = async (
  work: Work,
  { id: personId }: Person,
  channel: NumberChannel,
  address: string,
): Promise<ContactPoint> => {
  const point = newContactPoint({ id: work.ids.uuid(), personId, channel, address, verified: false });
  await work.people.addContactPoint(point);
  return point;
};

/**
 * Whoever holds the phone reads it, whoever they are: it names nobody. It is no bubble of anybody's chat, because what
 * is a bubble goes to another channel when its own fails, and a code that arrives elsewhere proves nothing.
 */
const send = async (work: Work, person: Person, { id, channel, address }: ContactPoint): Promise<OneTimeCode> => {
  const digits = sixDigits((length) => work.ids.bytes(length));
  const code: OneTimeCode = {
    id: work.ids.uuid(),
    personId: person.id,
    channel,
    address,
    sentAt: work.now,
    expiresAt: work.now + CODE_LIVES,
    attemptsLeft: CODE_ATTEMPTS,
    usedAt: null,
  };
  await work.codes.add(code, digits);
  const body = work.texts.in(person.locale)('code-message', { code: digits });
  await work.chat.send({ kind: 'send', contactPointId: id, messageId: work.ids.token(20), message: { body } });
  return code;
};
