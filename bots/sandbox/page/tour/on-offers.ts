import type { PhoneChannel } from '../../phones/phone.ts';
import { chats, keyOf } from '../state/chats.ts';
import { ghost } from '../state/ghost.ts';
import { until } from '../state/store.ts';
import { roster } from '../state/world.ts';
import { type Choice, findChoice } from './find-choice.ts';
import { letTimePass } from './on-clock.ts';
import { choose, showHand } from './on-phones.ts';
import { pauseBeforeTap } from './pace.ts';
import { change, tour } from './tour-state.ts';

const YES = /^Accept/;
/** Offers of one round go out together; a rate limit may hold one back this long. */
const ROUND_MS = 6_000;

interface Offered {
  readonly phone: string;
  readonly channel: PhoneChannel;
  readonly choice: Choice;
}

/** In whichever app an expert lives. */
const offered = (): readonly Offered[] =>
  (roster.get().phones ?? []).flatMap(({ id: phone, role, home: channel }) => {
    const choice = role === 'expert' ? findChoice(chats.get()[keyOf(phone, channel)], YES) : undefined;
    return choice ? [{ phone, channel, choice }] : [];
  });

/** Keeps whose phones were asked. Where it is the turn of experts without a phone, time passes until their offers lapse. */
export const keepAsked = async (signal: AbortSignal): Promise<void> => {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(ROUND_MS)]);
  await until(chats, () => offered().length > 2 || undefined, patience).catch(() => signal.throwIfAborted());
  await letTimePass(() => offered().length > 0, signal);
  change({ asked: offered().map(({ phone }) => phone) });
};

/** Two of those who were asked say yes at the same moment. */
export const sayYesTwice = async (signal: AbortSignal): Promise<void> => {
  const two = offered()
    .filter(({ phone }) => tour.get().asked.includes(phone))
    .slice(0, 2);
  const [first] = two;
  if (!first) throw new Error('Nobody has an offer to accept any more.');
  showHand(keyOf(first.phone, first.channel), first.choice);
  await pauseBeforeTap(signal);
  const taps = two.map(({ choice, ...place }) => choose(place, choice));
  ghost.set(() => null);
  // Whoever comes second may find the button gone: that is what this is about.
  await Promise.any(taps).catch((error: unknown) => {
    throw error instanceof AggregateError ? error.errors[0] : error;
  });
};
